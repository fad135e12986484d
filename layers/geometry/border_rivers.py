"""Rivers where no border follows them: there the border is the river, and two sources’ lines would run side by side.

Pure functions over lon/lat lines; lengths in metres.
"""

from __future__ import annotations

from collections.abc import Iterable

import shapely
from shapely.geometry.base import BaseGeometry

from layers.geometry.project import Projection

BESIDE = 6_000.0  # metres: how far apart two sources draw one river
ALONG = 25_000.0  # metres that a border goes with a river; what is shorter crosses it


def off_borders(
    courses: Iterable[BaseGeometry], areas: Iterable[BaseGeometry], projection: Projection
) -> list[list[BaseGeometry]]:
    """Give of each course the pieces along which no border of an area runs, in their order."""
    lines = projection.flat(list(courses))
    borders = shapely.union_all(shapely.boundary(projection.flat(list(areas)).to_numpy()))
    beside = shapely.buffer(shapely.simplify(borders, BESIDE / 10), BESIDE, quad_segs=2)
    pieces = [_pieces(line, beside) for line in lines]
    return [list(projection.lonlat(kept)) for kept in pieces]


def _pieces(line: BaseGeometry, beside: BaseGeometry) -> list[BaseGeometry]:
    along = [part for part in shapely.get_parts(shapely.intersection(line, beside)) if part.length >= ALONG]
    if not along:
        return [line]
    rest = shapely.get_parts(shapely.line_merge(shapely.difference(line, shapely.union_all(along).buffer(1.0))))
    start = shapely.get_point(line, 0)
    kept = [part for part in rest if part.length >= ALONG]
    return sorted(kept, key=lambda part: shapely.distance(start, shapely.get_point(part, 0)))
