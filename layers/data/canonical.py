"""How a Feature is written as text: the one form that every file of geo/ has, and many in one file.

Keys in the order type, id, properties, geometry; one property a line, so that a diff reads;
one ring a line, so that a changed border is a few lines; coordinates with five decimals
(about a metre), longitude first, as RFC 7946 wants them.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

import shapely
from shapely.geometry.base import BaseGeometry

DECIMALS = 5


def geometry_of(shape: BaseGeometry | None) -> dict[str, Any] | None:
    """Give the GeoJSON member for a shape: WGS 84, outer rings counter-clockwise, rounded."""
    if shape is None:
        return None
    geometry = shapely.orient_polygons(shape, exterior_cw=False).__geo_interface__
    return {"type": geometry["type"], "coordinates": rounded(geometry["coordinates"])}


def rounded(coordinates: Any) -> Any:
    """Round nested coordinates to ``DECIMALS`` places."""
    if isinstance(coordinates, (int, float)):
        return round(coordinates, DECIMALS)
    return [rounded(part) for part in coordinates]


def feature_text(ident: str, properties: dict[str, Any], shape: BaseGeometry | None) -> str:
    """Write one Feature as the text of its file in geo/."""
    parts = [
        '"type": "Feature"',
        f'"id": {json.dumps(ident)}',
        f'"properties": {json.dumps(properties, ensure_ascii=False, indent=2)}',
        f'"geometry": {_geometry_text(geometry_of(shape))}',
    ]
    return "{\n" + ",\n".join(parts) + "\n}\n"


def collection_text(features: Iterable[tuple[str, dict[str, Any], BaseGeometry | None]]) -> str:
    """Write features as one FeatureCollection, one a line."""
    lines = [
        json.dumps(
            {"type": "Feature", "id": ident, "properties": properties, "geometry": geometry_of(shape)},
            ensure_ascii=False,
            separators=(",", ":"),
        )
        for ident, properties, shape in features
    ]
    return '{"type":"FeatureCollection","features":[\n' + ",\n".join(lines) + "\n]}\n"


def _geometry_text(geometry: dict[str, Any] | None) -> str:
    if geometry is None:
        return "null"
    coordinates = json.dumps(geometry["coordinates"], separators=(",", ":"))
    rings = coordinates.replace("]],[[", "]],\n[[").replace("]]],[[[", "]]],\n[[[")
    return f'{{"type": "{geometry["type"]}", "coordinates": {rings}}}'
