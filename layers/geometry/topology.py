"""Areas as a quantised topology, every border once, and lines in the same writing.

Two levels in one: each vertex tells whether the overview needs it, so that shared borders are
shared at either level and nothing is written twice. ``topology.js`` beside this file opens it.

A border is a text: the steps from vertex to vertex in whole numbers, east and north by turns,
negative ones folded in (0, -1, 1, -2 … become 0, 1, 2, 3 …), in digits of ``DIGITS``, lowest
first; a digit of the upper half says that more follow. Texts compress better than lists.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import geopandas as gpd
import numpy as np
import shapely
import topojson
from shapely.geometry.base import BaseGeometry

STEP = (0.0055, 0.004)  # degrees of longitude and latitude: some 430 metres each
# printable, and nothing that JSON or a script element would have to escape
DIGITS = "".join(chr(code) for code in range(35, 127) if chr(code) not in "&<>\\`{}")
HALF = len(DIGITS) // 2

Vertex = tuple[int, int]


def topology(
    layers: Mapping[str, Mapping[str, BaseGeometry]], light: Mapping[str, BaseGeometry] | None = None
) -> dict[str, Any]:
    """Pack named layers of lon/lat areas by id.

    light: the same areas with fewer of the same vertices; without it every vertex is light.
    """
    layers = {name: shapes for name, shapes in layers.items() if shapes}  # topojson knows no empty layer
    frames = [
        gpd.GeoDataFrame({"id": list(shapes)}, geometry=[_stepped(shape) for shape in shapes.values()])
        for shapes in layers.values()
    ]
    packed = topojson.Topology(frames, object_name=list(layers), prequantize=False, shared_coords=True).to_dict()
    kept = None if light is None else {vertex for shape in light.values() for vertex in _vertices(_stepped(shape))}
    return {
        "digits": DIGITS,
        "step": STEP,
        "arcs": [written(_whole(arc), kept) for arc in packed["arcs"]],
        "objects": {
            name: {geometry["properties"]["id"]: _polygons(geometry) for geometry in layer["geometries"]}
            for name, layer in packed["objects"].items()
        },
    }


def line(shape: BaseGeometry) -> str:
    """Write one lon/lat line."""
    return written(_vertices(_stepped(shape)))


def written(vertices: Iterable[Vertex], kept: set[Vertex] | None = None) -> str:
    """Write vertices as text; the lowest bit of each step east says whether the overview needs the vertex."""
    text, last = "", None
    for vertex in vertices:
        if vertex == last:
            continue
        x, y = last or (0, 0)
        light = kept is None or last is None or vertex in kept
        text += _digits(_folded(vertex[0] - x) << 1 | light) + _digits(_folded(vertex[1] - y))
        last = vertex
    return text


def _folded(number: int) -> int:
    return ~(number << 1) if number < 0 else number << 1


def _digits(number: int) -> str:
    text = ""
    while number >= HALF:
        text += DIGITS[HALF + number % HALF]
        number //= HALF
    return text + DIGITS[number]


def _stepped(shape: BaseGeometry) -> BaseGeometry:
    return shapely.transform(shape, lambda positions: np.round(positions / STEP))


def _vertices(shape: BaseGeometry) -> list[Vertex]:
    return _whole(shapely.get_coordinates(shape))


def _whole(positions: Iterable[Iterable[float]]) -> list[Vertex]:
    return [(int(x), int(y)) for x, y in positions]


def _polygons(geometry: Mapping[str, Any]) -> list[list[list[int]]]:
    """Give the polygons of a geometry, each a list of rings, each a list of arcs; ~n is arc n backwards."""
    arcs: list[list[list[int]]] = [geometry["arcs"]] if geometry["type"] == "Polygon" else geometry["arcs"]
    return arcs
