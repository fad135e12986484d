"""The named rules over an Atlas: what JSON alone cannot say.

Each rule is a function from an Atlas to faults; ``RULES`` lists them, and each has a broken
file of its name in tests/geo/broken. ``check`` applies all and raises once.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator

import shapely

from layers.errors import Fault, Faults
from layers.model import Flow, Place, Region, Republic, Zone
from layers.moment import earliest, latest
from layers.project import area_km2
from layers.read import Atlas, Feature

Rule = Callable[[Atlas], Iterable[Fault]]

GEOMETRIES = {
    Republic: ("Polygon", "MultiPolygon"),
    Zone: ("Polygon", "MultiPolygon"),
    Place: ("Point",),
    Flow: ("LineString",),
    Region: (),
}
GAP = 0.02  # degrees: what lies nearer than this was meant to touch
STRAY_KM2 = 1.0  # a zone may stick out of its parents by this much: a sliver, not a claim


def geometry_of_kind(atlas: Atlas) -> Iterator[Fault]:
    """A republic and a zone are areas, a place is a point, a region has no shape of its own."""
    for feature in atlas.features:
        allowed = GEOMETRIES[type(feature.about)]
        drawn = feature.shape.geom_type if feature.shape is not None else None
        if drawn not in (allowed or (None,)):
            wanted = " or ".join(allowed) or "null"
            yield _at(feature, "geometry", f"is {drawn or 'null'}, not {wanted}", "correct the geometry or the kind")


def valid_rings(atlas: Atlas) -> Iterator[Fault]:
    """A ring does not cross itself, and holes lie inside."""
    for feature in _drawn(atlas):
        if not shapely.is_valid(feature.shape):
            reason = shapely.is_valid_reason(feature.shape)
            yield _at(feature, "geometry", f"is not a valid shape ({reason})", "draw the ring again there")


def winding(atlas: Atlas) -> Iterator[Fault]:
    """RFC 7946: outer rings run counter-clockwise, holes clockwise."""
    for feature in _drawn(atlas):
        for polygon in shapely.get_parts(feature.shape):
            if polygon.geom_type != "Polygon":
                continue
            rings_right = polygon.exterior.is_ccw and not any(hole.is_ccw for hole in polygon.interiors)
            if not rings_right:
                yield _at(
                    feature,
                    "geometry",
                    "has a ring that runs the wrong way round",
                    "outer rings counter-clockwise, holes clockwise (RFC 7946, 3.1.6)",
                )
                break


def on_the_globe(atlas: Atlas) -> Iterator[Fault]:
    """Longitude comes first and lies within 180, latitude within 90; the Union lies north of 30."""
    for feature in _drawn(atlas):
        west, south, east, north = shapely.bounds(feature.shape)
        if west < -180 or east > 180 or north > 90 or south < 30:
            yield _at(
                feature,
                "geometry",
                f"lies at longitude {west:.1f} to {east:.1f}, latitude {south:.1f} to {north:.1f}",
                "write longitude first, degrees, within the former Union",
            )


def unique_ids(atlas: Atlas) -> Iterator[Fault]:
    """An id means one thing in the whole atlas: addresses and links rest on it."""
    for ident, count in Counter(feature.id for feature in atlas.features).items():
        if count > 1:
            yield _at(atlas.by_id[ident], "id", f"is used by {count} features", "give each its own")
    seen: dict[str, Feature] = {}
    for feature, annotation in atlas.annotations():
        if annotation.id in seen or annotation.id in atlas.by_id:
            owner = seen.get(annotation.id, feature).id
            yield _at(feature, f"annotations.{annotation.id}", f"is an id used before (in {owner})", "give it another")
        seen[annotation.id] = feature


def references(atlas: Atlas) -> Iterator[Fault]:
    """Ids that a feature names exist, and are of the kind that is meant there."""
    for feature in atlas.features:
        about = feature.about
        named: list[tuple[str, str | None, tuple[type, ...]]] = []
        if isinstance(about, Zone):
            named += [("parents", parent, (Republic,)) for parent in about.parents]
            named.append(("outline_of", about.outline_of, (Zone,)))
        if isinstance(about, Region):
            named += [("members", member, (Republic, Zone, Place)) for member in about.members]
        if isinstance(about, Flow):
            named += [("origin", about.origin, (object,)), ("destination", about.destination, (object,))]
        for prop, ident, kinds in named:
            if ident is None:
                continue
            target = atlas.by_id.get(ident)
            if target is None:
                yield _at(feature, prop, f"names {ident!r}, which does not exist", "correct it, or add that feature")
            elif not isinstance(target.about, kinds):
                yield _at(
                    feature, prop, f"names {ident!r}, which is a {target.about.kind}", "name one of the right kind"
                )


def coverage(atlas: Atlas) -> Iterator[Fault]:
    """Republics neither overlap nor leave gaps along the borders they share."""
    republics = [f for f in _drawn(atlas) if isinstance(f.about, Republic)]
    edges = shapely.coverage_invalid_edges([f.shape for f in republics], gap_width=GAP)
    for feature, edge in zip(republics, edges, strict=True):
        if edge is not None and not edge.is_empty:
            x, y = edge.centroid.coords[0]
            yield _at(
                feature,
                "geometry",
                f"does not meet its neighbour near {y:.3f} N, {x:.3f} E",
                "give both the same vertices along their border (python -m layers.sources makes them so)",
            )


def zone_in_parents(atlas: Atlas) -> Iterator[Fault]:
    """A zone lies inside the republics that it belongs to by international recognition."""
    for feature in _drawn(atlas):
        if not isinstance(feature.about, Zone) or not shapely.is_valid(feature.shape):
            continue
        parents = [atlas.by_id[ident].shape for ident in feature.about.parents if ident in atlas.by_id]
        stray = shapely.difference(feature.shape, shapely.union_all(parents))
        if area_km2(stray) > STRAY_KM2:
            yield _at(
                feature,
                "parents",
                f"leave {area_km2(stray):.0f} km2 of the zone outside",
                "name every republic it lies in",
            )


def locators(atlas: Atlas) -> Iterator[Fault]:
    """An annotation's paragraph is one of the article's."""
    for feature, annotation in atlas.annotations():
        if annotation.paragraph not in atlas.section_of:
            yield _at(
                feature,
                f"annotations.{annotation.id}.paragraph",
                f"is {annotation.paragraph}, which the article does not have",
                "use a number that text.json lists",
            )


def accounted_for(atlas: Atlas) -> Iterator[Fault]:
    """Every feature has a claim or says why not; every paragraph is on the map or has a reason not to be."""
    for feature in atlas.features:
        if feature.about.annotations and feature.about.silence:
            yield _at(feature, "silence", "stands beside annotations", "remove it")
        if not feature.about.annotations and not feature.about.silence:
            yield _at(feature, "silence", "is missing: there are no annotations", "say why the text has none here")
    excused = {number for entry in atlas.article.unmapped for number in entry.paragraphs}
    mapped = {annotation.paragraph for _, annotation in atlas.annotations()}
    for number in atlas.section_of:
        if (number in mapped) != (number in excused):
            continue
        what = "is on the map and listed as not" if number in mapped else "is not on the map, without a reason"
        file = f"{atlas.folder}/text.json"
        yield Fault(file, f"unmapped/{number}", what, "annotate it, or list it in unmapped, one of the two")


def times(atlas: Atlas) -> Iterator[Fault]:
    """The text cannot tell what came after it, and what came since came after it."""
    published = latest(atlas.article.date)
    for feature, annotation in atlas.annotations():
        for prop, moment in (("from", annotation.from_), ("to", annotation.to)):
            if moment is not None and earliest(moment) > published:
                yield _at(
                    feature,
                    f"annotations.{annotation.id}.{prop}",
                    f"is {moment}, after the text was published",
                    "put later events in since",
                )
    for feature in atlas.features:
        for index, since in enumerate(feature.about.since):
            if latest(since.date) < earliest(atlas.article.date):
                yield _at(
                    feature,
                    f"since.{index}.date",
                    f"is {since.date}, before the text was published",
                    "put what the text tells in annotations",
                )


def english_name(atlas: Atlas) -> Iterator[Fault]:
    """The name is the English one among the names."""
    for feature in atlas.features:
        if feature.about.names.get("en") != feature.about.name:
            yield _at(feature, "names.en", "is not the same as name", "write the English name in both")


RULES: tuple[Rule, ...] = (
    geometry_of_kind,
    valid_rings,
    winding,
    on_the_globe,
    unique_ids,
    references,
    coverage,
    zone_in_parents,
    locators,
    accounted_for,
    times,
    english_name,
)


def check(atlas: Atlas) -> None:
    """Apply every rule; Faults holds all that any of them found."""
    faults = [fault for rule in RULES for fault in rule(atlas)]
    if faults:
        raise Faults(faults)


def _drawn(atlas: Atlas) -> Iterator[Feature]:
    return (feature for feature in atlas.features if feature.shape is not None)


def _at(feature: Feature, prop: str, what: str, remedy: str) -> Fault:
    return Fault(feature.file, f"{feature.id}/{prop}", what, remedy)
