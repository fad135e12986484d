"""The outline of what is chosen or lit, above all areas."""

from __future__ import annotations

from typing import Any

from layers.element import Overlay
from layers.scene import Scene


class Selection(Overlay):
    """Draws the chosen areas' outlines once more, so that no neighbour's lies over them."""

    name = "selection"

    def data(self, scene: Scene) -> dict[str, Any]:
        """Need nothing but the page's topology."""
        return {}
