"""Small pictures of the three corners where the zones crowd; each takes the reader there."""

from __future__ import annotations

from typing import Any

from layers.element import Control
from layers.scene import Scene

# the word for a lens -> the features that it shows whole
INSETS = {
    "caucasus": ("south-caucasus", "north-caucasus"),
    "fergana": ("fergana-valley",),
    "dniester": ("moldova",),
}


class Insets(Control):
    """Three buttons below Siberia, drawn in the page from the map's own data, while the overview is seen."""

    name = "insets"

    def data(self, scene: Scene) -> dict[str, Any]:
        """Give each lens whose features there are: its name, and where it looks."""
        there = {name: idents for name, idents in INSETS.items() if set(idents) <= set(scene.atlas.by_id)}
        views = {name: scene.anchor_of(*idents).for_view() for name, idents in there.items()}
        return {
            "insets": [{"name": scene.words(f"inset.{name}"), **view} for name, view in views.items()],
            "words": dict(super().data(scene)),
        }
