"""Hatching as lines of its own: the tiles of ``style.HATCHES`` laid over a shape and cut off at its edge."""

from __future__ import annotations

import math
import re

import shapely
from shapely.affinity import rotate
from shapely.geometry.base import BaseGeometry

from layers.style import Hatch

Segment = tuple[tuple[float, float], tuple[float, float]]


def hatched(shape: BaseGeometry, hatch: Hatch, scale: float = 1.0) -> BaseGeometry:
    """Give the lines of a hatch inside a shape; all shapes of one picture share one pattern.

    scale: pixels of the picture in a pixel of the tile.
    """
    if shape.is_empty:
        return shapely.MultiLineString()
    upright = rotate(shape, -hatch.angle, origin=(0, 0))  # the tiles stand straight, the shape is turned
    lines = shapely.multilinestrings(shapely.linestrings(_laid(upright.bounds, hatch, scale)))
    inside = shapely.intersection(upright, lines)
    pieces = [piece for piece in shapely.get_parts(inside) if piece.length >= 1]
    return rotate(shapely.MultiLineString(pieces), hatch.angle, origin=(0, 0))


def _laid(bounds: tuple[float, ...], hatch: Hatch, scale: float) -> list[Segment]:
    """Give the segments of all tiles over a box; those that run through a tile run through all."""
    size = hatch.size * scale
    left, top, right, bottom = bounds
    columns = range(math.floor(left / size), math.ceil(right / size))
    rows = range(math.floor(top / size), math.ceil(bottom / size))
    laid: list[Segment] = []
    for (x1, y1), (x2, y2) in ((tuple(scale * n for n in a), tuple(scale * n for n in b)) for a, b in tile(hatch)):
        if abs(x2 - x1) == size:
            laid += [((left, row * size + y1), (right, row * size + y1)) for row in rows]
        elif abs(y2 - y1) == size:
            laid += [((column * size + x1, top), (column * size + x1, bottom)) for column in columns]
        else:
            laid += [
                ((column * size + x1, row * size + y1), (column * size + x2, row * size + y2))
                for row in rows
                for column in columns
            ]
    return laid


def tile(hatch: Hatch) -> list[Segment]:
    """Read the straight segments of a tile's path, which is made of M, H and V."""
    segments: list[Segment] = []
    x = y = 0.0
    for command, numbers in re.findall(r"([MHV])([\d. ]+)", hatch.path):
        values = [float(number) for number in numbers.split()]
        if command == "M":
            x, y = values
            continue
        to = (values[0], y) if command == "H" else (x, values[0])
        segments.append(((x, y), to))
        x, y = to
    return segments
