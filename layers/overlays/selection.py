"""The halo around what is chosen or lit, above all areas."""

from __future__ import annotations

from typing import Any

from layers.element import Overlay
from layers.scene import Scene


class Selection(Overlay):
    """Draws a halo around the chosen areas, and on it the lines of zones, which say how certain they are."""

    name = "selection"

    def data(self, scene: Scene) -> dict[str, Any]:
        """Need nothing but the page's topology."""
        return {}
