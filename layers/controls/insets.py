"""Small pictures of the three corners where the zones crowd; each takes the reader there."""

from __future__ import annotations

from typing import Any

from layers.element import Control
from layers.scene import INSETS, Scene

SHOWN = ("caucasus", "fergana", "dniester")  # there is room for three below Siberia


class Insets(Control):
    """Three buttons below Siberia, drawn in the page from the map's own data, while the overview is seen."""

    name = "insets"

    def data(self, scene: Scene) -> dict[str, Any]:
        """Give each inset whose features there are: its name, and where it looks."""
        there = [name for name in SHOWN if set(INSETS[name]) <= set(scene.atlas.by_id)]
        views = {name: scene.anchor_of(*INSETS[name]).for_view() for name in there}
        return {
            "insets": [{"name": scene.words(f"inset.{name}"), **view} for name, view in views.items()],
            "words": dict(super().data(scene)),
        }
