"""What the picture is narrowed to."""

from __future__ import annotations

from layers.element import Control


class Limits(Control):
    """A line over the map (``limits.html``); where the page has filters to be seen it is for paper alone."""

    name = "limits"
