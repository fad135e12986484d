"""Two dates of the same map, side by side."""

from __future__ import annotations

from layers.element import Control


class Compare(Control):
    """A slider over the map (``compare.html``) that wipes from one date to the other; the atlas draws both."""

    name = "compare"
