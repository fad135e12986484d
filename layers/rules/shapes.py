"""Rules of geometry: kinds, rings, the globe, shared borders, what lies in what."""

from __future__ import annotations

from collections.abc import Iterator

import shapely
from shapely.geometry.base import BaseGeometry

from layers.atlas import SHORE, Atlas, Context, Feature
from layers.errors import Fault
from layers.landscape import Ground, Relief, River, Town
from layers.model import Flow, Place, Region, Republic, Zone
from layers.project import area_km2
from layers.rules import at, drawn

AREA = ("Polygon", "MultiPolygon")
GEOMETRIES: dict[type, tuple[str, ...]] = {
    Republic: AREA,
    Zone: AREA,
    Ground: (*AREA, "MultiLineString"),
    River: ("LineString",),
    Relief: ("LineString",),
    Town: ("Point",),
    Place: ("Point",),
    Flow: ("LineString",),
    Region: (),
}
GAP = 0.02  # degrees: what lies nearer than this was meant to touch
STRAY_KM2 = 1.0  # a zone may stick out of its parents by this much: a sliver, not a claim
SMALLEST_KM2 = 1.0


def geometry_of_kind(atlas: Atlas) -> Iterator[Fault]:
    """A republic and a zone are areas, a place is a point, a flow a line of two; a region has no shape."""
    for feature in atlas.everything:
        allowed = GEOMETRIES[type(feature.about)]
        drawn = feature.shape.geom_type if feature.shape is not None else None
        if drawn not in (allowed or (None,)):
            wanted = " or ".join(allowed) or "null"
            yield at(feature, "geometry", f"is {drawn or 'null'}, not {wanted}", "correct the geometry or the kind")
        elif isinstance(feature.about, Flow) and shapely.get_num_coordinates(feature.shape) != 2:
            yield at(feature, "geometry", "has more than two points", "give where it starts and where it ends")


def valid_rings(atlas: Atlas) -> Iterator[Fault]:
    """A ring does not cross itself, and holes lie inside; a line goes somewhere with every step."""
    for feature in drawn(atlas):
        if not shapely.is_valid(feature.shape):
            reason = shapely.is_valid_reason(feature.shape)
            yield at(feature, "geometry", f"is not a valid shape ({reason})", "draw the ring again there")
        elif shapely.get_dimensions(feature.shape) == 1 and _repeats(feature.shape):
            yield at(feature, "geometry", "has a line with the same point twice in a row", "take one of the two away")


def _repeats(line: BaseGeometry) -> bool:
    fewer = shapely.get_num_coordinates(shapely.remove_repeated_points(line))
    return bool(fewer < shapely.get_num_coordinates(line))


def _measurable(atlas: Atlas) -> Iterator[Feature | Context]:
    """Give what has a shape that can be measured; valid_rings tells of the others."""
    return (feature for feature in drawn(atlas) if shapely.is_valid(feature.shape))


def winding(atlas: Atlas) -> Iterator[Fault]:
    """RFC 7946: outer rings run counter-clockwise, holes clockwise."""
    for feature in drawn(atlas):
        for polygon in shapely.get_parts(feature.shape):
            if polygon.geom_type != "Polygon":
                continue
            rings_right = polygon.exterior.is_ccw and not any(hole.is_ccw for hole in polygon.interiors)
            if not rings_right:
                yield at(
                    feature,
                    "geometry",
                    "has a ring that runs the wrong way round",
                    "outer rings counter-clockwise, holes clockwise (RFC 7946, 3.1.6)",
                )
                break


def on_the_globe(atlas: Atlas) -> Iterator[Fault]:
    """Longitude comes first and lies within 180, latitude within 90; the Union lies north of 30."""
    for feature in drawn(atlas):
        west, south, east, north = shapely.bounds(feature.shape)
        lowest = -90 if isinstance(feature.about, Ground) else 30
        if west < -180 or east > 180 or north > 90 or south < lowest:
            yield at(
                feature,
                "geometry",
                f"lies at longitude {west:.1f} to {east:.1f}, latitude {south:.1f} to {north:.1f}",
                "write longitude first, degrees, within the former Union",
            )


def large_enough(atlas: Atlas) -> Iterator[Fault]:
    """An area is large enough to be seen at all."""
    for feature in _measurable(atlas):
        area = feature.shape if shapely.get_dimensions(feature.shape) == 2 else None
        if area is not None and area_km2(area) < SMALLEST_KM2:
            yield at(feature, "geometry", f"covers less than {SMALLEST_KM2:.0f} km2", "draw the area again")


def coverage(atlas: Atlas) -> Iterator[Fault]:
    """Republics neither overlap nor leave gaps along the borders they share."""
    republics = [f for f in _measurable(atlas) if isinstance(f.about, Republic)]
    edges = shapely.coverage_invalid_edges([f.shape for f in republics], gap_width=GAP)
    for feature, edge in zip(republics, edges, strict=True):
        if edge is not None and not edge.is_empty:
            x, y = edge.centroid.coords[0]
            yield at(
                feature,
                "geometry",
                f"does not meet its neighbour near {y:.3f} N, {x:.3f} E",
                "give both the same vertices along their border (python -m layers.sources makes them so)",
            )


def zone_in_parents(atlas: Atlas) -> Iterator[Fault]:
    """A zone lies inside the republics that it belongs to by international recognition."""
    sound = {feature.id: feature.shape for feature in _measurable(atlas)}
    for feature in _measurable(atlas):
        if not isinstance(feature.about, Zone) or not set(feature.about.parents) <= set(sound):
            continue
        parents = [sound[ident] for ident in feature.about.parents]
        stray = shapely.difference(feature.shape, shapely.union_all(parents))
        if area_km2(stray) > STRAY_KM2:
            yield at(
                feature,
                "parents",
                f"leave {area_km2(stray):.0f} km2 of the zone outside",
                "name every republic it lies in",
            )


def place_in_republic(atlas: Atlas) -> Iterator[Fault]:
    """A place or a town lies in a republic, or within ``SHORE`` of one, as a harbour town may on a coarse coast."""
    republics = [feature.shape for feature in _measurable(atlas) if isinstance(feature.about, Republic)]
    for feature in _measurable(atlas):
        if isinstance(feature.about, Place | Town) and not shapely.dwithin(republics, feature.shape, SHORE).any():
            yield at(feature, "geometry", "lies in no republic", "write longitude first, and a point on land")
