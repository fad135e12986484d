"""Nearer, farther, back home, and the whole."""

from __future__ import annotations

from typing import Any

from layers.element import Control
from layers.scene import Scene


class ZoomButtons(Control):
    """Leaflet's zoom control with our words, a button back to the home view, and one that shows the whole."""

    name = "zoom-buttons"

    def data(self, scene: Scene) -> dict[str, Any]:
        """Give what the buttons say."""
        return {**super().data(scene), "whole": scene.words("map.whole")}
