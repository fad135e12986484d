"""The frame with one place's map that another page can carry."""

from __future__ import annotations

from layers.element import TEMPLATES
from layers.model.atlas import Feature
from layers.scene import Scene

WIDTH, HEIGHT = 3, 2  # its shape


def frame(scene: Scene, feature: Feature | None) -> str:
    """Give the iframe of a place, or of the whole, as plain text of HTML."""
    name = feature.about.name if feature else scene.words("page.title")
    fragment = f"#{feature.id}" if feature else ""
    source = f"{scene.base_url or ''}embed.html{fragment}"
    template = TEMPLATES.get_template("pages/parts/frame.html")
    return str(template.render(source=source, title=name, width=WIDTH, height=HEIGHT))
