"""Where on the whole the map is, and the way there."""

from __future__ import annotations

from typing import Any

from layers.element import Control
from layers.scene import Scene


class Locator(Control):
    """A small map of the whole in the corner of a wide one, a button that shows the whole."""

    name = "locator"
    needs = ("runtime/small_map.js",)

    def data(self, scene: Scene) -> dict[str, Any]:
        """Give what the button says."""
        return {"whole": scene.words("map.whole")}
