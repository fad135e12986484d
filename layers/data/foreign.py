"""A shape as other programs write it, made one of ours; and what was mended or left out for that.

They write a Feature or a FeatureCollection of one, rings of any winding, many decimals,
altitudes, a ``crs``, styles, and some put a mark before the text. None of it is a fault.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import shapely
from pyproj import CRS, Transformer
from pyproj.exceptions import CRSError
from shapely.affinity import translate
from shapely.geometry.base import BaseGeometry

from layers.data.canonical import DECIMALS
from layers.data.read import MARK
from layers.errors import Faults
from layers.geometry.antimeridian import TURN, jumps
from layers.geometry.project import moved
from layers.model import strict_json

SORTS = ("point", "line", "area")  # by their dimension
FEATURE = ("type", "id", "geometry", "properties")
GEOMETRY = ("type", "coordinates", "geometries")
BARE = ("Point", "LineString", "Polygon", "MultiPoint", "MultiLineString", "MultiPolygon", "GeometryCollection")
GRID = 10**-DECIMALS


@dataclass
class Foreign:
    """What a file gave: its one shape of the wanted sort, its properties, what was mended, what was left out."""

    file: str
    shape: BaseGeometry
    properties: dict[str, Any]
    mended: list[str] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)

    def mend(self, shape: BaseGeometry, what: str) -> None:
        """Take another shape in place of this one, where the two differ."""
        if not shapely.equals_identical(shape, self.shape):
            self.mended.append(what)
            self.shape = shape


def foreign(path: Path, dimension: int) -> Foreign:
    """Read the one point (0), line (1) or area (2) of a file; Faults where there is not one, or it is not sound."""
    file, sort = str(path), SORTS[dimension]
    text, content = _content(path)
    features = _features(file, content)
    found = []
    for feature in features:
        pieces = _pieces(file, feature)
        if parts := [piece for piece in pieces if shapely.get_dimensions(piece) == dimension]:
            found.append((feature, parts, len(pieces) - len(parts)))
    if not found:
        raise Faults.of_file(file, f"has no {sort}", "draw one and save it as GeoJSON, or bring it as what it is")
    if len(found) > 1:
        named = ", ".join(_name(feature) for feature, *_ in found)
        raise Faults.of_file(
            file, f"has {len(found)} {sort}s ({named})", "keep the one that is meant, or unite them to one"
        )
    feature, parts, beside = found[0]
    given = Foreign(file, united(parts), _properties(feature))
    given.mended += ["the mark before the text is gone"] if text.startswith(MARK) else []
    given.left_out += [f"the file's {key}" for key in content if key not in (*FEATURE, *GEOMETRY, "features")]
    given.left_out += [key for key in feature if key not in FEATURE and feature is not content]
    others = len(features) - 1
    for sort, count in (("feature", others), ("piece", beside)):
        given.left_out += [f"{count} other {sort}{'s' if count > 1 else ''}"] if count else []
    _mend(given, content.get("crs") or feature.get("crs"))
    return given


def united(parts: list[BaseGeometry]) -> BaseGeometry:
    """Give one piece as it is, and several of one sort as one shape."""
    if len(parts) == 1:
        return parts[0]
    several = (shapely.MultiPoint, shapely.MultiLineString, shapely.MultiPolygon)
    shape: BaseGeometry = several[shapely.get_dimensions(parts[0])](parts)  # type: ignore[arg-type]
    return shape


def _content(path: Path) -> tuple[str, dict[str, Any]]:
    """Read a file as JSON with a type, as GeoJSON has one."""
    export = "export it as GeoJSON, in UTF-8"
    try:
        text = path.read_text(encoding="utf-8")
        content = strict_json.loads(text.removeprefix(MARK))
    except (OSError, ValueError) as error:
        remedy = "name a file of GeoJSON" if isinstance(error, OSError) else export
        raise Faults.of_file(path, strict_json.told(error), remedy) from None
    if not (isinstance(content, dict) and content.get("type") in ("Feature", "FeatureCollection", *BARE)):
        raise Faults.of_file(path, "is not GeoJSON", export)
    return text, content


def _features(file: str, content: dict[str, Any]) -> list[dict[str, Any]]:
    """Give the features of a collection, a single one, or a bare geometry as one."""
    if content["type"] == "Feature":
        return [content]
    if content["type"] == "FeatureCollection":
        features = content.get("features")
        if isinstance(features, list) and all(isinstance(feature, dict) for feature in features):
            return features
        raise Faults.of_file(file, "has no list of features", "export it as GeoJSON anew")
    return [{"geometry": {key: content[key] for key in GEOMETRY if key in content}}]


def _pieces(file: str, feature: dict[str, Any]) -> list[BaseGeometry]:
    """Give the points, lines and areas of a feature."""
    if not feature.get("geometry"):
        return []
    try:
        shapes = [shapely.from_geojson(json.dumps(feature["geometry"]))]
    except shapely.errors.GEOSException as error:
        why = str(error).rpartition("Exception: ")[2].rstrip("!")  # whose it is, who drew the shape need not know
        what = f"has a shape that is none ({why})"
        raise Faults.of_file(file, what, "export it as GeoJSON anew, every ring closed") from None
    while any(shape.geom_type.startswith(("Multi", "Geometry")) for shape in shapes):
        shapes = list(shapely.get_parts(shapes))
    return [shape for shape in shapes if not shape.is_empty]


def _properties(feature: dict[str, Any]) -> dict[str, Any]:
    properties = feature.get("properties")
    return properties if isinstance(properties, dict) else {}


def _name(feature: dict[str, Any]) -> str:
    """Name a feature as who drew it knows it."""
    properties = _properties(feature)
    named = [properties.get(key) for key in ("name:en", "name", "NAME", "id")]
    return next((str(name) for name in [*named, feature.get("id")] if name), "one without a name")


def _mend(given: Foreign, crs: Any) -> None:
    """Bring a shape to WGS 84, two numbers a point, on the globe, with the decimals that geo/ has."""
    given.mend(shapely.force_2d(given.shape), "its altitudes are gone")
    if crs:
        _reproject(given, crs)
    given.mend(
        _counted_on(given.shape), "longitudes that jump from one side of 180 degrees to the other are counted on"
    )
    west, south, east, north = shapely.bounds(given.shape)
    if max(-west, east) > 2 * TURN or max(-south, north) > 180:
        what = f"has numbers that are no degrees ({west:,.0f} to {east:,.0f})"
        raise Faults.of_file(given.file, what, "export it in WGS 84 (EPSG:4326)")
    turns = round((west + east) / 2 / TURN)
    if turns and west - turns * TURN >= -180 and east - turns * TURN <= 180:
        given.mend(translate(given.shape, -turns * TURN), f"longitudes counted on are {turns * TURN:.0f} degrees less")
    if not given.shape.is_valid:
        reason = shapely.is_valid_reason(given.shape)
        raise Faults.of_file(given.file, f"is not a sound shape ({reason})", "draw the ring again there")
    given.mend(_cut(given.shape), "what lies beyond 180 degrees is cut off there and counted from the other side")
    turned = shapely.orient_polygons(given.shape, exterior_cw=False)
    given.mend(turned, "rings turned, the outer ones counter-clockwise")
    points = shapely.get_coordinates(given.shape)
    if (points != points.round(DECIMALS)).any():
        given.mend(shapely.set_precision(given.shape, GRID), f"rounded to {DECIMALS} decimals, about a metre")
    if given.shape.is_empty:
        raise Faults.of_file(given.file, "is smaller than a metre", "draw it larger")


def _counted_on(shape: BaseGeometry) -> BaseGeometry:
    """Let the longitudes of areas go on beyond 180 degrees where a step of more than half the globe means the other.

    What goes all around stays as it is, and so does a line, whose points are counted back anyway.
    """
    areas = [part for part in shapely.get_parts(shape) if part.geom_type == "Polygon"]
    if not any(len(jumps(ring)) for ring in shapely.get_rings(areas)):
        return shape
    return united([_area_counted_on(area) for area in areas])


def _area_counted_on(area: BaseGeometry) -> BaseGeometry:
    shell, *holes = (shapely.get_coordinates(ring) for ring in shapely.get_rings(area))
    for ring in (shell, *holes):
        ring[:, 0] = np.unwrap(ring[:, 0], period=TURN)
        ring[:, 0] += np.round((shell[:, 0].mean() - ring[:, 0].mean()) / TURN) * TURN  # a hole where its shell is
    if abs(shell[0] - shell[-1]).max() > 1:
        return area
    return shapely.Polygon(shell[:-1], [hole[:-1] for hole in holes])  # which closes them, whatever counting on rounds


def _cut(shape: BaseGeometry) -> BaseGeometry:
    """Cut an area that crosses 180 degrees there, as RFC 7946 wants; the points of a line are only counted back."""
    west, south, east, north = shapely.bounds(shape)
    if west >= -180 and east <= 180:
        return shape
    if shapely.get_dimensions(shape) < 2:
        return shapely.transform(shape, lambda points: points - np.round(points / TURN) * [TURN, 0])
    turns = range(round(west / TURN), round(east / TURN) + 1)
    windows = [shapely.box(turn * TURN - 180, south, turn * TURN + 180, north) for turn in turns]
    cut = [translate(shapely.intersection(shape, one), -turn * TURN) for turn, one in zip(turns, windows, strict=True)]
    parts = [part for part in shapely.get_parts(shapely.union_all(cut)) if shapely.get_dimensions(part) == 2]
    return shapely.orient_polygons(united(parts), exterior_cw=False)


def _reproject(given: Foreign, crs: Any) -> None:
    """Follow the ``crs`` that older programs write; all later GeoJSON is in WGS 84."""
    try:
        named = CRS.from_user_input(crs["properties"]["name"])
        there = moved(given.shape, Transformer.from_crs(named, 4326, always_xy=True))
    except (CRSError, KeyError, TypeError):
        raise Faults.of_file(given.file, "has a crs that is not known", "export it in WGS 84 (EPSG:4326)") from None
    if not shapely.equals_exact(there, given.shape, GRID):
        given.mend(there, f"moved from {named.name} to WGS 84")
