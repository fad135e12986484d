"""The legend: what the hatches and lines of the map mean."""

from __future__ import annotations

from layers.element import Control


class Legend(Control):
    """Plain HTML beside the map (``legend.html``), so that it is there without a script."""

    name = "legend"
    drawn = True  # unfolded below the map it takes room
