"""The graticule of a window: meridians and parallels, as many as it has room for."""

from __future__ import annotations

import functools

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from layers.geometry.project import Projection
from layers.pictures.frame import Frame, flat

STEPS = (2, 5, 10, 20)  # degrees between two lines of the graticule
LINES = 5  # that a window shows across at the least


def graticule(frame: Frame) -> BaseGeometry:
    """Give meridians and parallels as a flat shape, some of which a window shows."""
    step = next((step for step in reversed(STEPS) if frame.width / (step * 70_000) >= LINES), STEPS[0])
    return _lines(frame.projection, step)


@functools.cache
def _lines(projection: Projection, step: int) -> BaseGeometry:
    """Give meridians and parallels in the overview's projection; a meridian is straight in a conic."""
    (west, east), (south, north) = projection.graticule_extent
    lines = [shapely.LineString([(lng, south), (lng, north)]) for lng in range(west, east + 1, step)]
    along = np.linspace(west, east, (east - west) + 1)
    for lat in range(south, north + 1, step):
        lines.append(shapely.LineString(np.column_stack([along, np.full(len(along), lat)])))
    return flat({"graticule": shapely.MultiLineString(lines)}, projection)["graticule"]
