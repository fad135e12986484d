"""The one form in which every file of geo/ is written, and many features in one file.

Keys in one order; one property a line, so that a diff reads; one ring a line, so that a changed
border is a few lines; coordinates with five decimals (about a metre), longitude first, rings
wound as RFC 7946 wants them.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

import shapely
from pydantic import TypeAdapter, ValidationError
from shapely.geometry.base import BaseGeometry

from layers.model.geojson import Geometry

DECIMALS = 5
# the order of every record's keys: what it is, what is special to it, what is told of it
KEYS = (
    *("type", "id", "kind", "name", "names", "local", "aliases", "surface", "formerly", "until", "rank", "republic"),
    *("capital", "former_name", "independence", "independence_note", "iso", "tint"),
    *("parents", "recognition", "states", "claims", "outline_of"),
    *("origin", "destination", "destination_note", "members"),
    *("title", "subtitle", "lead", "description", "about", "bundle", "reviewed", "described"),
    *("publication", "summary", "steps", "kit"),
    *("terms", "forms", "means"),
    *("heading", "text", "place", "extent", "view", "light", "at", "eyes", "compare"),
    *("borders", "line", "said", "warning", "statuses", "families", "label", "sign", "holds", "family"),
    *("legend", "short", "look", "holder", "undrawn", "of", "abroad"),
    *("status", "called", "by", "claimant", "says", "claimed_by", "paragraph", "theme", "from", "to", "quote", "check"),
    *("source", "as_of", "certainty", "shape"),
    *("date", "note", "themes", "annotations", "silence", "since", "question", "act", "references"),
    *("notes", "answer", "evidence", "claim", "record", "voice", "who", "reference", "confidence", "verdict"),
    *("age", "goals", "materials", "plans", "phases", "minutes", "does", "mistakes", "thought", "but"),
    *("words", "tasks", "all", "further", "exit_ticket"),
    *("region", "map", "whole", "republics", "plain", "one"),
    *("certainties", "surveyed", "approximate", "conventional", "sources", "areas", "others", "licence", "path"),
    *("projection", "parallels", "meridian", "edges", "first_year", "home", "insets", "runs_off"),
    *("language", "sections", "number", "sha256", "paragraphs", "reason", "unmapped"),
    *("properties", "geometry", "coordinates"),
)
PLACE_OF = {key: place for place, key in enumerate(KEYS)}
BY_ID = ("statuses", "families", "themes")  # records by their ids, in the author's order
AS_THEY_ARE = ("names", "texts", "geometry")  # in the author's order; in that of what is translated; written by itself
_GEOMETRY: TypeAdapter[Any] = TypeAdapter(Geometry)


def text_of(record: Any) -> str:
    """Write what a file of geo/ holds as the text of that file; ValueError where JSON has no way to write it."""
    record = _in_order(record)
    if not (isinstance(record, dict) and record.get("type") == "Feature"):
        return _json(record, indent=2) + "\n"
    members = (
        f"{_json(key)}: {_geometry_text(member) if key == 'geometry' else _json(member, indent=2)}"
        for key, member in record.items()
    )
    return "{\n" + ",\n".join(members) + "\n}\n"


def feature_text(ident: str, properties: dict[str, Any], shape: BaseGeometry | None) -> str:
    """Write one Feature as the text of its file in geo/."""
    return text_of({"type": "Feature", "id": ident, "properties": properties, "geometry": geometry_of(shape)})


def geometry_text(shape: BaseGeometry | None) -> str:
    """Write a shape as the GeoJSON member that ``geometry_of`` gives, in one line."""
    return _json(geometry_of(shape), separators=(",", ":"))


def collection_text(features: Iterable[tuple[str, dict[str, Any], str]]) -> str:
    """Write features as one FeatureCollection, one a line; their geometry as ``geometry_text`` gives it."""
    lines = [
        f'{{"type":"Feature","id":{_json(ident)},"properties":{_json(properties, separators=(",", ":"))}'
        f',"geometry":{geometry}}}'
        for ident, properties, geometry in features
    ]
    return '{"type":"FeatureCollection","features":[\n' + ",\n".join(lines) + "\n]}\n"


def geometry_of(shape: BaseGeometry | None) -> dict[str, Any] | None:
    """Give the GeoJSON member for a shape: WGS 84, outer rings counter-clockwise, rounded."""
    return None if shape is None else _member(shape)


def _member(shape: BaseGeometry) -> dict[str, Any]:
    turned = shapely.orient_polygons(shape, exterior_cw=False)
    member: dict[str, Any] = shapely.transform(turned, lambda points: points.round(DECIMALS)).__geo_interface__
    return member


def _in_order(node: Any) -> Any:
    """Put the keys of every record into the one order; those that no record has stay behind them."""
    if isinstance(node, list):
        return [_in_order(part) for part in node]
    if not isinstance(node, dict):
        return node
    keys = sorted(node, key=lambda key: PLACE_OF.get(key, len(KEYS)))
    return {key: _member_in_order(key, node[key]) for key in keys}


def _member_in_order(key: str, member: Any) -> Any:
    if key in AS_THEY_ARE:
        return member
    if key in BY_ID and isinstance(member, dict):
        return {ident: _in_order(record) for ident, record in member.items()}
    return _in_order(member)


def _geometry_text(geometry: Any) -> str:
    """Write a geometry on a line for each ring; one that is not sound as it stands, for the check to tell of."""
    text = _json(geometry)
    try:
        _GEOMETRY.validate_json(text)
        sound = _member(shapely.from_geojson(text))
    except (ValidationError, shapely.errors.GEOSException):
        return text
    coordinates = _json(sound["coordinates"], separators=(",", ":"))
    rings = coordinates.replace("]],[[", "]],\n[[").replace("]]],[[[", "]]],\n[[[")
    return f'{{"type": "{sound["type"]}", "coordinates": {rings}}}'


def _json(node: Any, **layout: Any) -> str:
    text = json.dumps(node, ensure_ascii=False, allow_nan=False, **layout)
    text.encode()  # half a character that JSON can escape and no file can hold
    return text
