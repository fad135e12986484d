"""Says which pieces of Natural Earth make up each republic, each zone and the ground."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

import geopandas as gpd
import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from layers.geometry.project import equal_area, projected
from layers.sources.divisions import divisions
from layers.sources.faces import faces, gather
from layers.sources.natural_earth import NaturalEarth
from layers.sources.rivers import LARGEST_LAKE, PLANE, rivers

REPUBLICS = {
    "russia": "RUS", "ukraine": "UKR", "belarus": "BLR", "moldova": "MDA", "georgia": "GEO",
    "armenia": "ARM", "azerbaijan": "AZE", "kazakhstan": "KAZ", "uzbekistan": "UZB",
    "turkmenistan": "TKM", "kyrgyzstan": "KGZ", "tajikistan": "TJK", "estonia": "EST",
    "latvia": "LVA", "lithuania": "LTU",
}  # fmt: skip

# zones that are first-level divisions, or several of them, by Natural Earth's names
ZONES_OF_DIVISIONS = {
    "abkhazia": ("Abkhazia",),
    "chechnya": ("Chechnya",),
    "ingushetia": ("Ingush",),
    "dagestan": ("Dagestan",),
    "north-ossetia": ("North Ossetia",),
    "kabardino-balkaria": ("Kabardin-Balkar",),
    "karachay-cherkessia": ("Karachay-Cherkess",),
    "adygea": ("Adygey",),
    "crimea": ("Crimea", "Sevastopol"),
    "donbas": ("Donets'k", "Luhans'k"),
    "fergana-valley": (
        "Ferghana", "Andijon", "Namangan", "Osh", "Jalal-Abad", "Batken", "Leninabad",
    ),
}  # fmt: skip

REACH = 0.005  # degrees: how far two ends of one border may lie apart in the line file
LAND_DETAIL = 16_000  # metres: neighbouring land is context, so its outline is coarse
BORDER = 0.2  # degrees: how far from the Union its neighbours keep their detail
# the Black Sea and the south of the Caspian
SHORES = shapely.union(shapely.box(27.5, 40.8, 42.0, 47.0), shapely.box(48.5, 36.3, 55.0, 39.0))
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


def named_areas(source: NaturalEarth) -> dict[str, BaseGeometry]:
    """Give the area of every republic and zone as Natural Earth draws it, before noding."""
    areas = {ident: source.countries.loc[iso].geometry for ident, iso in REPUBLICS.items()}
    for ident, names in ZONES_OF_DIVISIONS.items():
        areas[ident] = _divisions(source, names)
    areas["south-ossetia"] = _closed_against(
        areas["georgia"], _lines(source, "Georgian claim"), shapely.Point(44.0, 42.3)
    )
    # The line leaves out Bender, on the right bank; the division called Bender holds it.
    left_bank = _closed_against(areas["moldova"], _lines(source, "Moldovan claim"), shapely.Point(29.6, 46.85))
    areas["transnistria"] = left_bank.union(_divisions(source, ("Bender",)))
    stepanakert = shapely.Point(46.75, 39.82)
    areas["nagorno-karabakh"] = _holding(faces([], _bridged(_lines(source, "Former USSR oblast in 1991"))), stepanakert)
    areas["karabakh-line-of-contact"] = _closed_against(
        areas["azerbaijan"], _bridged(_lines(source, "Ceasefire Line 1994")), stepanakert
    )
    return areas


def derive(source: NaturalEarth, folder: Path) -> dict[str, dict[str, BaseGeometry]]:
    """Give every derived shape by folder of geo/ and id, lon/lat, all areas as one noded coverage.

    folder: where the rivers' files lie.
    """
    areas = named_areas(source)
    republics = {ident: areas[ident] for ident in REPUBLICS}
    union = shapely.union_all(list(republics.values()))
    land = _neighbouring_land(source, union)
    pieces = faces([*areas.values(), land], [])
    united = gather(pieces, areas)
    shapely.prepare(union)
    outside = pieces[~shapely.contains(union, shapely.point_on_surface(pieces))]
    ground = gather(outside, {"land": land}) | {"caspian-sea": _holding(outside, CASPIAN)}
    ground |= _lakes(source, union)
    republics = {ident: united.pop(ident) for ident in REPUBLICS}
    # what lies across divisions is no division itself
    within = [zone for ident, zone in united.items() if ident in (*ZONES_OF_DIVISIONS, "south-ossetia", "transnistria")]
    ground["divisions"] = divisions(source, republics, within)
    return {
        "republics": republics,
        "zones": united,
        "ground": ground,
        "landscape": rivers(folder, _reservoirs(source)),
    }


def _divisions(source: NaturalEarth, names: Sequence[str]) -> BaseGeometry:
    chosen = source.divisions[source.divisions["name"].isin(names)]
    return shapely.union_all(chosen.geometry.to_numpy())


def _lines(source: NaturalEarth, name: str) -> list[BaseGeometry]:
    chosen = source.disputed[source.disputed["name"] == name]
    return list(shapely.get_parts(chosen.geometry.to_numpy()))


def _bridged(lines: list[BaseGeometry]) -> list[BaseGeometry]:
    """Add the short gaps between ends of lines that were meant to meet."""
    ends = [shapely.Point(line.coords[which]) for line in lines for which in (0, -1)]
    gaps = [
        shapely.LineString([a, b])
        for i, a in enumerate(ends)
        for b in ends[i + 1 :]
        if 0 < shapely.distance(a, b) < REACH
    ]
    return lines + gaps


def _closed_against(republic: BaseGeometry, lines: list[BaseGeometry], inside: BaseGeometry) -> BaseGeometry:
    return _holding(faces([republic], lines), inside)


def _holding(pieces: np.ndarray, point: BaseGeometry) -> BaseGeometry:
    holding = pieces[shapely.contains(pieces, point)]
    if len(holding) != 1:
        raise ValueError(f"{len(holding)} faces hold {point.wkt}, not one: the lines do not close")
    face: BaseGeometry = holding[0]
    return face


def _neighbouring_land(source: NaturalEarth, union: BaseGeometry) -> BaseGeometry:
    """Give the other countries as one land: coarse, but as it is near the Union's borders and seas."""
    others = source.countries[~source.countries.index.isin(REPUBLICS.values())]
    land = shapely.union_all(others.geometry.to_numpy())
    flat = projected([_in_window(land)])
    coarse = flat.simplify_coverage(LAND_DETAIL).to_crs(4326).make_valid().iloc[0]
    near = union.simplify(BORDER / 5).buffer(BORDER, quad_segs=2).union(SHORES)
    border = land.intersection(near)
    parts = shapely.get_parts(_union([coarse.difference(union), border]))
    polygons = [part for part in parts if part.geom_type == "Polygon" and part.area > SMALLEST_LAND]
    return shapely.MultiPolygon(polygons)


def _in_window(shape: BaseGeometry) -> BaseGeometry:
    """Clip to what the map can show, part by part, in the map's projection."""
    parts = gpd.GeoSeries(shapely.get_parts(shape.difference(SLIT)), crs=4326)
    parts = parts[parts.bounds["maxy"] > 5]
    flat = parts.to_crs(equal_area()).make_valid().intersection(WINDOW)
    flat = flat[~flat.is_empty].to_crs(4326).make_valid()
    polygons = [p for p in shapely.get_parts(flat.to_numpy()) if p.geom_type == "Polygon"]
    return shapely.union_all(polygons, grid_size=1e-5)


def _lakes(source: NaturalEarth, union: BaseGeometry) -> dict[str, BaseGeometry]:
    """Give the Aral Sea and, as one shape, the other large lakes in and around the Union."""
    large = source.lakes[source.lakes["area_km2"] >= SMALLEST_LAKE]
    large = large[shapely.dwithin(union, large.geometry.to_numpy(), LAKES_AROUND)]
    flat = large.to_crs(equal_area())
    simple = flat[flat.within(WINDOW)].geometry.simplify(LAKE_DETAIL).to_crs(4326)
    aral = simple.within(ARAL)
    return {"aral-sea": _union(simple[aral]), "lakes": _union(simple[~aral])}


def _reservoirs(source: NaturalEarth) -> list[BaseGeometry]:
    """Give the lakes that rivers flow through, part by part."""
    small = source.lakes[source.lakes["area_km2"] < LARGEST_LAKE]
    return list(shapely.get_parts(small[small.intersects(PLANE)].geometry.to_numpy()))


def _union(shapes: Iterable[BaseGeometry]) -> BaseGeometry:
    return shapely.union_all(list(shapes), grid_size=1e-5)
