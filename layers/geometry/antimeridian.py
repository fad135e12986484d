"""The meridian of 180 degrees, where longitudes jump."""

from __future__ import annotations

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

TURN = 360.0  # degrees: a map that goes round and round counts on


def jumps(ring: BaseGeometry) -> np.ndarray:
    """Give the vertices of a ring from which it jumps to the other side: (some, 2) longitudes and latitudes.

    A side of more than half the globe means the other way round it, but for one of the whole, along a pole's edge.
    A ring that goes all around has such a side and means it: it jumps nowhere.
    """
    points = shapely.get_coordinates(ring)
    far = abs(np.diff(points[:, 0]))
    first, *_, last = np.unwrap(points[:, 0], period=TURN)
    goes_around = abs(first - last) > 1
    return points[:-1][(far > TURN / 2) & (far < TURN) & (not goes_around)]
