"""Meridians and parallels, made at build."""

from __future__ import annotations

from typing import Any

from layers.element import Overlay
from layers.geometry.project import LATITUDES, LONGITUDES
from layers.scene import Scene

STEP = 10  # degrees between two lines
SAMPLE = 4  # degrees between two points of a parallel, which the conic bends


class Graticule(Overlay):
    """A net of lines every ten degrees; a meridian is straight in a conic and needs two points."""

    name = "graticule"

    def data(self, scene: Scene) -> dict[str, Any]:
        """Give the lines as lists of [latitude, longitude]."""
        (west, east), (south, north) = LONGITUDES, LATITUDES
        meridians = [[[south, lng], [north, lng]] for lng in range(west, east + 1, STEP)]
        parallels = [[[lat, lng] for lng in range(west, east + 1, SAMPLE)] for lat in range(south, north + 1, STEP)]
        return {"lines": meridians + parallels}
