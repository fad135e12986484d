"""Where on the whole former Union the map is, and the way there."""

from __future__ import annotations

from layers.element import Control


class Locator(Control):
    """A small map of the whole in the corner of a wide one, a button that shows the whole."""

    name = "locator"
    needs = ("runtime/small_map.js",)
