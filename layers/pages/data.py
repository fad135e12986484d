"""data/: the data to take away."""

from __future__ import annotations

from layers.pages.parts.data_files import data_files
from layers.scene import Scene


def render(scene: Scene) -> dict[str, bytes]:
    """Give every file of data/."""
    return {f"data/{name}": content for name, content in data_files(scene).items()}
