"""Gives the borders of first-level divisions inside the republics, as lines that end on the borders.

Natural Earth's divisions are of another version than its countries, so their outlines do not
quite meet. Only what lies well inside a republic, and well inside or outside a zone, is taken,
and every loose end is snapped to the nearest border. Lon/lat throughout.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from layers.sources.flat import FLAT
from layers.sources.lines import snapped
from layers.sources.natural_earth import NaturalEarth

# 119 municipalities, since done away with; 78 and 37 districts, drawn as polygons of some 30 kilometres a side
LEFT_OUT = ("Latvia", "Azerbaijan", "Moldova")
MISFIT = 0.05  # degrees: how far two drawings of one border may lie apart
REACH = 0.2  # degrees: how far a loose end may be from the border it is snapped to
SHORTEST = 0.1  # degrees: what is shorter is a crumb
DETAIL = 8_000.0  # metres: they are thin lines behind everything else


def divisions(
    source: NaturalEarth, republics: Mapping[str, BaseGeometry], zones: Sequence[BaseGeometry]
) -> BaseGeometry:
    """Give one MultiLineString of all lines between first-level divisions."""
    drawn = source.divisions[~source.divisions["admin"].isin(LEFT_OUT)]
    outlines = shapely.union_all([_shared(of.geometry.to_numpy()) for _, of in drawn.groupby("admin")], grid_size=1e-5)
    whole = shapely.union_all(zones)
    lines: list[BaseGeometry] = []
    for republic in republics.values():
        areas = [shapely.difference(republic, whole), *(shapely.intersection(republic, zone) for zone in zones)]
        for part in shapely.get_parts(areas):
            lines += _between(outlines, part) if part.area > 0 else []
    flat = FLAT.flat(lines).simplify(DETAIL)
    return shapely.MultiLineString(list(flat.to_crs(4326)))


def _shared(areas: np.ndarray) -> BaseGeometry:
    """Give the lines between areas of one country, without its own outline."""
    lines = shapely.union_all(shapely.boundary(areas), grid_size=1e-5)
    return shapely.difference(lines, shapely.boundary(shapely.union_all(areas, grid_size=1e-5)))


def _between(outlines: BaseGeometry, area: BaseGeometry) -> list[BaseGeometry]:
    """Give the lines inside an area, each from a fork or a border to the next."""
    inside = shapely.intersection(outlines, area)
    whole = snapped([inside], shapely.boundary(area), MISFIT, REACH) if not inside.is_empty else []
    return [
        line for line in whole if line.geom_type == "LineString" and line.length > SHORTEST and len(line.coords) > 2
    ]
