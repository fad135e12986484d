"""The outline of what is chosen or lit, above all areas."""

from __future__ import annotations

from typing import Any

from layers.element import Overlay
from layers.scene import Scene


class Chosen(Overlay):
    """Draws the chosen areas' outlines once more, so that no neighbour's lies over them."""

    name = "chosen"

    def data(self, scene: Scene) -> dict[str, Any]:
        """Need nothing but the page's topology."""
        return {}
