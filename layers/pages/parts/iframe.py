"""The frame with one place's map that another page can carry: one markup, wherever it is made."""

from __future__ import annotations

from layers.model.atlas import Feature
from layers.scene import Scene
from layers.templates import TEMPLATES

# pixels, for a host that takes the style away: without them a frame is 300 x 150
WIDTH, HEIGHT = 720, 405
STYLE = "width: 100%; height: auto; aspect-ratio: 16 / 9; border: 0"


def iframe(scene: Scene, feature: Feature | None) -> str:
    """Give the iframe of a place, or of the whole, as plain text of HTML."""
    name = feature.about.name if feature else scene.words("frame.whole")
    fragment = f"#{feature.id}" if feature else ""
    return str(
        TEMPLATES.get_template("pages/parts/iframe.html").render(
            source=f"{scene.base_url or ''}embed.html{fragment}",
            title=scene.words("frame.title", name=name),
            width=WIDTH,
            height=HEIGHT,
            style=STYLE,
        )
    )
