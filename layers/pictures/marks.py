"""What stands on a map for what a picture is of: the mark of a place, the halo around an area."""

from __future__ import annotations

from collections.abc import Iterator

import shapely
from shapely.geometry.base import BaseGeometry

from layers.pictures.frame import Frame
from layers.pictures.ink import Box, Patch
from layers.style import DAY

HALO, VEIL = 9.0, "80"  # pixels across; how much of the accent is in it, as the last two digits of a colour
MARK = 6.0  # pixels from the middle of a place's mark to its corner

Pixel = tuple[float, float]  # pixels


def halo(frame: Frame, subject: BaseGeometry) -> Iterator[Patch]:
    """Draw a halo around an area, to lie under its own line, whose dashes say how certain it is; islets go without."""
    parts = shapely.get_parts(frame.in_pixels(subject))
    large = [part for part in parts if part.area > HALO**2] or parts
    yield Patch(shapely.MultiPolygon(large), None, f"{DAY['accent']}{VEIL}", HALO, within=frame.box)


def diamond(at: Pixel, size: float) -> BaseGeometry:
    """Give the mark of a place."""
    x, y = at
    return shapely.Polygon([(x, y - size), (x + size, y), (x, y + size), (x - size, y)])


def around(at: Pixel, size: float) -> Box:
    """Give the box around a mark."""
    x, y = at
    return x - size, y - size, x + size, y + size
