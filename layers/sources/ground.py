"""Gives the unnamed context: the land beyond the Union, and lakes."""

from __future__ import annotations

from collections.abc import Iterable

import geopandas as gpd
import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from layers.sources.flat import FLAT
from layers.sources.natural_earth import NaturalEarth
from layers.sources.republics import ISO, fitted, polygons
from layers.sources.rivers import LARGEST_LAKE, PLANE

LAND_DETAIL = 16_000  # metres: neighbouring land is context, so its outline is coarse
BORDER = 0.2  # degrees: how far from the Union its neighbours keep their detail
REACH = 2.5  # degrees: how far from a zone they do, which is more than its own view shows
SMALLEST_LAND = 0.6  # square degrees: islands smaller than this are left out
LAKE_DETAIL = 900  # metres
SMALLEST_LAKE = 2_000  # square kilometres
LAKES_AROUND = 3.0  # degrees: how far from the Union
CASPIAN = shapely.Point(50.5, 42.0)
ARAL = shapely.box(58.0, 43.4, 61.9, 46.9)
# half a turn from the overview's meridian the cone is slit, and nothing may lie across it
SLIT = shapely.box(-81, 0, -79, 90)
# metres in the map's own projection: what a reader can pan to, with room to spare
WINDOW = shapely.box(-8_600_000, -5_600_000, 7_600_000, 6_800_000)


def neighbouring_land(
    source: NaturalEarth, republics: Iterable[BaseGeometry], zones: Iterable[BaseGeometry]
) -> BaseGeometry:
    """Give the other countries as one land: coarse, but as it is near the Union's borders and the zones."""
    within = source.countries.index.isin(ISO.values())
    union = shapely.union_all(list(republics), grid_size=1e-6)
    land = shapely.union_all(source.countries[~within].geometry.to_numpy())
    flat = FLAT.flat([_in_window(land)])
    coarse = flat.simplify_coverage(LAND_DETAIL).to_crs(4326).make_valid().iloc[0]
    reach = shapely.simplify(shapely.union_all(list(zones)), REACH / 20).buffer(REACH, quad_segs=2)
    near = union.simplify(BORDER / 5).buffer(BORDER, quad_segs=2).union(reach)
    detailed = land.intersection(near.buffer(BORDER))
    detailed = fitted(detailed, shapely.union_all(source.countries[within].geometry.to_numpy()), union)
    parts = shapely.get_parts(union_of([coarse.difference(union.union(near)), detailed.intersection(near)]))
    return polygons(part for part in parts if part.area > SMALLEST_LAND)


def lakes(source: NaturalEarth, republics: Iterable[BaseGeometry]) -> dict[str, BaseGeometry]:
    """Give the Aral Sea and, as one shape, the other large lakes in and around the Union."""
    large = source.lakes[source.lakes["area_km2"] >= SMALLEST_LAKE]
    near = [shapely.dwithin(republic, large.geometry.to_numpy(), LAKES_AROUND) for republic in republics]
    large = large[np.logical_or.reduce(near)]
    flat = large.to_crs(FLAT.crs())
    simple = flat[flat.within(WINDOW)].geometry.simplify(LAKE_DETAIL).to_crs(4326)
    aral = simple.within(ARAL)
    return {"aral-sea": union_of(simple[aral]), "lakes": union_of(simple[~aral])}


def reservoirs(source: NaturalEarth) -> list[BaseGeometry]:
    """Give the lakes that rivers flow through, part by part."""
    small = source.lakes[source.lakes["area_km2"] < LARGEST_LAKE]
    return list(shapely.get_parts(small[small.intersects(PLANE)].geometry.to_numpy()))


def union_of(shapes: Iterable[BaseGeometry]) -> BaseGeometry:
    """Unite shapes on the grid of geo/'s last decimal."""
    return shapely.union_all(list(shapes), grid_size=1e-5)


def _in_window(shape: BaseGeometry) -> BaseGeometry:
    """Clip to what the map can show, part by part, in the map's projection."""
    parts = gpd.GeoSeries(shapely.get_parts(shape.difference(SLIT)), crs=4326)
    parts = parts[parts.bounds["maxy"] > 5]
    flat = parts.to_crs(FLAT.crs()).make_valid().intersection(WINDOW)
    flat = flat[~flat.is_empty].to_crs(4326).make_valid()
    pieces = [p for p in shapely.get_parts(flat.to_numpy()) if p.geom_type == "Polygon"]
    return shapely.union_all(pieces, grid_size=1e-5)
