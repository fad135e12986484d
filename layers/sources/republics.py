"""Gives the fifteen republics and the land around them as they are before noding.

Fourteen are drawn in full detail. Russia and what lies beyond the Union are Natural Earth's, led
to the lines of the fourteen: along their common borders the truer line holds, and the strip
between the two drawings goes to whoever lies on its side.
"""

from __future__ import annotations

from collections.abc import Iterable

import shapely
from shapely.geometry.base import BaseGeometry

from layers.sources.natural_earth import NaturalEarth
from layers.sources.outlines import ISLET, Outlines

ISO = {
    "russia": "RUS", "ukraine": "UKR", "belarus": "BLR", "moldova": "MDA", "georgia": "GEO",
    "armenia": "ARM", "azerbaijan": "AZE", "kazakhstan": "KAZ", "uzbekistan": "UZB",
    "turkmenistan": "TKM", "kyrgyzstan": "KGZ", "tajikistan": "TJK", "estonia": "EST",
    "latvia": "LVA", "lithuania": "LTU",
}  # fmt: skip
STRIP = 0.12  # degrees: how far two drawings of one border may lie apart
SHORE = 0.04  # degrees: the same of two drawings of one shore
CRUMB = 0.0015  # square degrees: smaller pieces that a border cuts off are left out
# where two coasts of two sources lie so near each other, on a lagoon and in the Volga's delta, that the water
# between them is no water but their difference
NARROWS = ((20.9, 55.2, 21.05, 55.41), (49.2, 46.26, 49.3, 46.36))
NARROW = 0.012  # degrees
# harbours on spits and coasts that Natural Earth's scale cuts off: the land is led to them
HARBOURS = {
    "Anadyr": (177.5103, 64.73424),
    "Kholmsk": (142.04938, 47.04612),
    "Nevelsk": (141.85587, 46.67956),
    "Sovetskaya Gavan": (140.28881, 48.97215),
    "Yagry": (39.81028, 64.59417),
}
DOCK = 0.02  # degrees around a harbour and its way to the land
SANKOVO = shapely.Point(31.571, 52.474)  # Russian ground in a hole of Belarus's outline


def republics(source: NaturalEarth, outlines: Outlines) -> dict[str, BaseGeometry]:
    """Give all fifteen by id."""
    fourteen = shapely.union_all(list(outlines.republics.values()), grid_size=1e-6)
    russia = source.countries.loc["RUS"].geometry
    beside = shapely.union_all([source.countries.loc[ISO[ident]].geometry for ident in outlines.republics])
    holes = [shapely.Polygon(ring) for ring in shapely.get_rings(outlines.republics["belarus"])[1:]]
    exclave = [hole for hole in holes if hole.contains(SANKOVO)]
    russia = shapely.union_all([fitted(russia, beside, fourteen), *exclave])
    joined = [_closed(russia, shapely.clip_by_rect(fourteen, *narrow)) for narrow in NARROWS]
    docks = [shapely.shortest_line(shapely.Point(town), russia).buffer(DOCK) for town in HARBOURS.values()]
    return {**outlines.republics, "russia": _whole(shapely.union_all([russia, *joined, *docks]).difference(fourteen))}


def fitted(area: BaseGeometry, beside: BaseGeometry, truer: BaseGeometry) -> BaseGeometry:
    """Lead an area to the truer outline of its neighbours.

    beside: the neighbours as the area's own source draws them.
    """
    border = shapely.line_merge(shapely.intersection(shapely.boundary(area), shapely.boundary(beside)))
    near = _around(border, STRIP)
    shapely.prepare(near)
    # along a shore the difference of two drawings is no strip between two countries, but at the border's end
    shore = shapely.intersection(shapely.boundary(shapely.union(area, beside)), near)
    offshore = _around(shore, SHORE).difference(_around(shapely.intersection(area, near), SHORE))
    strip = shapely.intersection(beside, near).difference(offshore)
    parts = shapely.get_parts(shapely.difference(shapely.union(area, strip), truer))
    return polygons(part for part in parts if part.area > CRUMB or not shapely.intersects(near, part))


def _around(shape: BaseGeometry, degrees: float) -> BaseGeometry:
    """Give what lies within so many degrees, roughly: a line of full detail is slow to widen."""
    return shapely.buffer(shapely.simplify(shape, degrees / 20), degrees, quad_segs=2)


def _closed(area: BaseGeometry, neighbours: BaseGeometry) -> BaseGeometry:
    """Give the narrow water between an area and its neighbours, within the neighbours' bounds."""
    both = shapely.union(neighbours, shapely.clip_by_rect(area, *neighbours.bounds))
    return shapely.buffer(both, NARROW).buffer(-NARROW).difference(both)


def _whole(area: BaseGeometry) -> BaseGeometry:
    return polygons(part for part in shapely.get_parts(area) if part.area > ISLET)


def polygons(parts: Iterable[BaseGeometry]) -> BaseGeometry:
    """Put polygons together, leaving out what is none."""
    return shapely.MultiPolygon([part for part in parts if isinstance(part, shapely.Polygon)])
