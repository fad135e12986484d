"""The scale."""

from __future__ import annotations

from layers.element import Control


class ScaleBar(Control):
    """Leaflet's scale, in kilometres, measured at the centre of the map."""

    name = "scale-bar"
