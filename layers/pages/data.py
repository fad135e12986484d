"""data/: the data to take away."""

from __future__ import annotations

from layers.scene import Scene


def render(scene: Scene) -> dict[str, bytes]:
    """Give every file of data/."""
    return {f"data/{name}": content for name, content in scene.downloads.items()}
