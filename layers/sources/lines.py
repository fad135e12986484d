"""Snaps lines of one source to the borders of another, where the two draw one border twice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

import shapely
from shapely.geometry.base import BaseGeometry

from layers.sources.faces import GRID


def snapped(lines: Iterable[BaseGeometry], border: BaseGeometry, misfit: float, reach: float) -> list[BaseGeometry]:
    """Give what of the lines is no second drawing of a border, each loose end snapped to that border.

    misfit: how far, in degrees, two drawings of one border may lie apart. reach: how far a loose
    end may be from the border it is snapped to.
    """
    noded = shapely.union_all(list(lines), grid_size=GRID)
    around = shapely.clip_by_rect(border, *shapely.box(*noded.bounds).buffer(reach).bounds)
    # the width need not be exact, and a border of full detail is slow to widen
    near = shapely.buffer(shapely.simplify(around, misfit / 10), misfit, quad_segs=2)
    parts = [
        part
        for part in shapely.get_parts(shapely.line_merge(shapely.difference(noded, near)))
        if part.geom_type == "LineString"
    ]
    ends = Counter(end for part in parts for end in (part.coords[0], part.coords[-1]))
    leads = [shapely.shortest_line(shapely.Point(end), around) for end, count in ends.items() if count == 1]
    joined = shapely.union_all(
        [*parts, *(_through(lead) for lead in leads if lead and lead.length < reach)], grid_size=GRID
    )
    return list(shapely.get_parts(shapely.line_merge(joined)))


def _through(lead: BaseGeometry) -> BaseGeometry:
    """Go a little over the border, so that noding cuts it there."""
    (x, y), (to_x, to_y) = lead.coords
    scale = 1 + 4 * GRID / max(lead.length, GRID)
    return shapely.LineString([(x, y), (x + (to_x - x) * scale, y + (to_y - y) * scale)])
