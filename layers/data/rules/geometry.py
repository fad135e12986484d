"""Rules of geometry: kinds, rings, shared borders, what lies in what."""

from __future__ import annotations

import functools
import itertools
from collections.abc import Iterator
from typing import Any

import shapely
from shapely.geometry.base import BaseGeometry

from layers.data.rules import at, with_geometry
from layers.errors import Fault
from layers.geometry.project import area_km2
from layers.geometry.shared_borders import share_border
from layers.model.atlas import Atlas, Context, Feature
from layers.model.feature import DatedOutline, Flow, Place, Region, Republic, Zone
from layers.model.landscape import Ground, Relief, River, Town

AREA = ("Polygon", "MultiPolygon")
GEOMETRIES: dict[type, tuple[str, ...]] = {
    Republic: AREA,
    Zone: AREA,
    DatedOutline: AREA,
    Ground: (*AREA, "MultiLineString"),
    River: ("LineString",),
    Relief: ("LineString",),
    Town: ("Point",),
    Place: ("Point",),
    Flow: ("LineString",),
    Region: (),
}
GAP = 0.02  # degrees: how near two borders lie that were meant to be one
LONG = 0.75  # degrees along which they do; a strait, a river's mouth, the tip of a third land are shorter
MOST = 0.9  # of a zone: where so much lies outside, its numbers may be the wrong way round
STRAY_KM2 = 1.0  # a zone may stick out of its parents by this much: a sliver, not a claim
SMALLEST_KM2 = 1.0
NEAR = 5.0  # degrees: what begins farther from all republics than this has its numbers the wrong way round
_is_valid = functools.lru_cache(maxsize=2048)(shapely.is_valid)  # many rules ask it of each shape


def geometry_of_kind(atlas: Atlas) -> Iterator[Fault]:
    """A republic and a zone are areas, a place is a point, a flow a line of two; a region has no shape."""
    for feature in atlas.everything:
        allowed = GEOMETRIES[type(feature.about)]
        found = feature.geometry.geom_type if feature.geometry is not None else None
        if found not in (allowed or (None,)):
            wanted = " or ".join(allowed) or "null"
            yield at(feature, "geometry", f"is {found or 'null'}, not {wanted}", "correct the geometry or the kind")
        elif isinstance(feature.about, Flow) and shapely.get_num_coordinates(feature.geometry) != 2:
            yield at(feature, "geometry", "has more than two points", "give where it starts and where it ends")


def valid_rings(atlas: Atlas) -> Iterator[Fault]:
    """A ring does not cross itself, and holes lie inside; a line goes somewhere with every step."""
    for feature in with_geometry(atlas):
        if not _is_valid(feature.geometry):
            reason = shapely.is_valid_reason(feature.geometry)
            yield at(feature, "geometry", f"is not a valid shape ({reason})", "draw the ring again there")
        elif shapely.get_dimensions(feature.geometry) == 1 and _repeats(feature.geometry):
            yield at(feature, "geometry", "has a line with the same point twice in a row", "take one of the two away")


def _repeats(line: BaseGeometry | None) -> bool:
    fewer = shapely.get_num_coordinates(shapely.remove_repeated_points(line))
    return bool(fewer < shapely.get_num_coordinates(line))


def measurable(atlas: Atlas) -> Iterator[Feature | Context]:
    """Give what has a shape that can be measured; valid_rings tells of the others."""
    return (feature for feature in with_geometry(atlas) if _is_valid(feature.geometry))


def winding(atlas: Atlas) -> Iterator[Fault]:
    """RFC 7946: outer rings run counter-clockwise, holes clockwise."""
    for feature in with_geometry(atlas):
        for polygon in shapely.get_parts(feature.geometry):
            if polygon.geom_type != "Polygon":
                continue
            rings_right = polygon.exterior.is_ccw and not any(hole.is_ccw for hole in polygon.interiors)
            if not rings_right:
                yield at(
                    feature,
                    "geometry",
                    "has a ring that runs the wrong way round",
                    "outer rings counter-clockwise, holes clockwise (RFC 7946, 3.1.6): run python build.py --mend",
                )
                break


def large_enough(atlas: Atlas) -> Iterator[Fault]:
    """An area is large enough to be seen at all."""
    for feature in measurable(atlas):
        area = feature.geometry if shapely.get_dimensions(feature.geometry) == 2 else None
        if area is not None and area_km2(area) < SMALLEST_KM2:
            yield at(feature, "geometry", f"covers less than {SMALLEST_KM2:.0f} km2", "draw the area again")


def coverage(atlas: Atlas) -> Iterator[Fault]:
    """Republics neither overlap nor leave gaps along the borders they share; a strait or a third land is no gap."""
    lands = (f for f in measurable(atlas) if isinstance(f.about, Republic))
    republics = [f for f in lands if shapely.get_dimensions(f.geometry) == 2]
    shapes = [f.geometry for f in republics]
    apart = shapely.coverage_invalid_edges(shapes)
    gaps = _gaps(shapes, meet=all(edge.is_empty for edge in apart))
    for feature, edge, gap in zip(republics, apart, gaps, strict=True):
        wrong = gap if edge.is_empty else edge
        if not wrong.is_empty:
            x, y = wrong.centroid.coords[0]
            yield at(
                feature,
                "geometry",
                f"does not meet its neighbour near {where(x, y)}",
                "give both the same vertices along their border: take them from one source, or draw one by the other's",
            )


def _gaps(shapes: list[BaseGeometry | None], *, meet: bool) -> list[BaseGeometry]:
    """Give for each area where it runs beside another so near and so long that it was meant to touch, or has a slit.

    meet: whether all of them are one coverage.
    """
    beside: list[list[Any]] = []
    for edge in shapely.coverage_invalid_edges(shapes, gap_width=GAP):
        beside.append([run for run in shapely.get_parts(shapely.line_merge(edge)) if run.length >= LONG])
    unite = shapely.coverage_union_all if meet else shapely.union_all  # the sooner done
    rings = [ring for part in shapely.get_parts(unite(shapes)) for ring in part.interiors]
    for slit in map(shapely.Polygon, rings):
        bordering = [index for index, shape in enumerate(shapes) if share_border(slit, shape)]
        if len(bordering) > 1 and shapely.is_empty(shapely.buffer(slit, -GAP / 2)):
            beside[bordering[-1]].append(slit.exterior)
    return [shapely.MultiLineString(runs) for runs in beside]


def where(longitude: float, latitude: float) -> str:
    """Write where something is, on whichever side of the equator and of Greenwich."""
    north, east = "NS"[latitude < 0], "EW"[longitude < 0]
    return f"{abs(latitude):.3f} {north}, {abs(longitude):.3f} {east}"


def tints_apart(atlas: Atlas) -> Iterator[Fault]:
    """Two republics that share a border do not share the tint that their files give them."""
    tinted = [(f, f.about.tint) for f in measurable(atlas) if isinstance(f.about, Republic) and f.about.tint]
    for (one, its), (other, others) in itertools.combinations(tinted, 2):
        if its == others and share_border(one.geometry, other.geometry):
            yield at(other, "tint", f"is {others}, as that of its neighbour {one.id}", "give one of them another")


def zone_in_parents(atlas: Atlas) -> Iterator[Fault]:
    """A zone lies inside the republics that it belongs to by international recognition."""
    sound = {f.id: f.geometry for f in measurable(atlas) if f.geometry is not None}
    for feature in measurable(atlas):
        if not isinstance(feature.about, Zone) or feature.geometry is None or not {*feature.about.parents} <= {*sound}:
            continue
        stray = functools.reduce(
            shapely.difference, (sound[ident] for ident in feature.about.parents), feature.geometry
        )
        outside, whole = area_km2(stray), area_km2(feature.geometry)
        if outside > STRAY_KM2:
            swapped = shapely.transform(feature.geometry, lambda points: points[:, ::-1])
            is_turned = any(shapely.intersects(sound[ident], swapped) for ident in feature.about.parents)
            yield at(
                feature,
                "parents",
                f"leave {outside:.0f} of the zone's {whole:.0f} km2 outside",
                "write longitude first, then latitude"
                if outside > MOST * whole and is_turned
                else "move its outline in, or clip it to their borders",
            )


def place_in_republic(atlas: Atlas) -> Iterator[Fault]:
    """A place or a town lies in the republic that it names, on land."""
    republics = {f.id: f.geometry for f in measurable(atlas) if isinstance(f.about, Republic)}
    for feature in measurable(atlas):
        if not isinstance(feature.about, Place | Town) or feature.about.republic not in republics:
            continue
        if not shapely.contains(republics[feature.about.republic], feature.geometry):
            what = f"lies outside {feature.about.republic!r}, its republic"
            yield at(feature, "geometry", what, "write longitude first, and a point on land, or the other republic")


def near_a_republic(atlas: Atlas) -> Iterator[Fault]:
    """A flow, a river, a sea or a range passes the republics, or their neighbourhood."""
    republics = [feature.geometry for feature in measurable(atlas) if isinstance(feature.about, Republic)]
    if not republics:  # valid_rings tells of them
        return
    neighbourhood = shapely.box(*shapely.total_bounds(republics)).buffer(NEAR, join_style="mitre")
    for feature in measurable(atlas):
        if isinstance(feature.about, Flow | River | Relief) and not neighbourhood.intersects(feature.geometry):
            yield at(feature, "geometry", "passes no republic", "write longitude first, then latitude")


def flow_between(atlas: Atlas) -> Iterator[Fault]:
    """A flow's line begins in what it names as its origin and ends in its destination: else it runs backwards."""
    for feature in measurable(atlas):
        if not isinstance(feature.about, Flow):
            continue
        for end, ident, index in (("origin", feature.about.origin, 0), ("destination", feature.about.destination, -1)):
            there = list(_grounds(atlas, ident))
            point = shapely.get_point(feature.geometry, index)
            if there and shapely.distance(there, point).min() > GAP:
                what = f"{'begins' if end == 'origin' else 'ends'} outside {ident!r}, its {end}"
                yield at(feature, "geometry", what, f"turn the line round, move its end, or name another {end}")


def _grounds(atlas: Atlas, ident: str | None) -> Iterator[BaseGeometry]:
    """Give the sound shapes of a feature, or of the members of a region."""
    idents = atlas.regions_as_members([ident] if ident else [])
    shapes = (atlas.by_id[one].geometry for one in idents if one in atlas.by_id)
    yield from (shape for shape in shapes if shape is not None and _is_valid(shape))
