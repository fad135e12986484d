"""Areas as a quantised topology, every border once, and lines in the same writing.

Two levels in one: each vertex tells whether the overview needs it, so that shared borders are
shared at either level and nothing is written twice. ``topology.js`` beside this file opens it.

A border is a text: the steps from vertex to vertex in whole numbers, east and north by turns,
negative ones folded in (0, -1, 1, -2 … become 0, 1, 2, 3 …), in digits of ``DIGITS``, lowest
first; a digit of the upper half says that more follow. Texts compress better than lists.

Where a reader comes near, vertices lie on a grid of ``STEP``, elsewhere on one ``COARSE`` times as
wide; a step of nothing says that the numbers after it count the other grid, fine being the first.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Mapping
from typing import Any

import geopandas as gpd
import numpy as np
import shapely
import topojson
from shapely.geometry.base import BaseGeometry

STEP = (0.0014, 0.001)  # degrees of longitude and latitude: some 110 metres, a pixel at the closest zoom
COARSE = 4
RUN = 4  # so many steps on the coarse grid are worth changing to it
# printable, and nothing that JSON or a script element would have to escape
DIGITS = "".join(chr(code) for code in range(35, 127) if chr(code) not in "&<>\\`{}")
HALF = len(DIGITS) // 2
CHANGE = DIGITS[0] * 2  # a step of nothing

Vertex = tuple[int, int]


def topology(
    layers: Mapping[str, Mapping[str, BaseGeometry]],
    light: Mapping[str, BaseGeometry] | None = None,
    near: BaseGeometry | None = None,
) -> dict[str, Any]:
    """Pack named layers of lon/lat areas by id.

    light: the same areas with fewer of the same vertices; without it every vertex is light.
    near: where vertices lie on the fine grid; without it all do.
    """
    layers = {name: shapes for name, shapes in layers.items() if shapes}  # topojson knows no empty layer
    frames = [
        gpd.GeoDataFrame({"id": list(shapes)}, geometry=[_stepped(shape, near) for shape in shapes.values()])
        for shapes in layers.values()
    ]
    packed = topojson.Topology(frames, object_name=list(layers), prequantize=False, shared_coords=True).to_dict()
    kept = None
    if light is not None:
        kept = {vertex for shape in light.values() for vertex in _vertices(_stepped(shape, near))}
    return {
        "digits": DIGITS,
        "step": STEP,
        "coarse": COARSE,
        "arcs": [written(_whole(arc), kept) for arc in packed["arcs"]],
        "objects": {
            name: {geometry["properties"]["id"]: _polygons(geometry) for geometry in layer["geometries"]}
            for name, layer in packed["objects"].items()
        },
    }


def drawn(shape: BaseGeometry, near: BaseGeometry | None = None) -> BaseGeometry:
    """Give a lon/lat shape as the page draws what is packed: on the grid."""
    return shapely.transform(_stepped(shape, near), lambda steps: steps * STEP)


def line(shape: BaseGeometry, near: BaseGeometry | None = None) -> str:
    """Write one lon/lat line; ``near`` as for the areas."""
    return written(_vertices(_stepped(shape, near)))


def written(vertices: Iterable[Vertex], kept: set[Vertex] | None = None) -> str:
    """Write vertices as text; the lowest bit of each step east says whether the overview needs the vertex."""
    given = [vertex for vertex, _ in itertools.groupby(vertices)]
    wide = [False, *(not any(n % COARSE for n in (*one, *other)) for one, other in itertools.pairwise(given))]
    text, (x, y), scale = "", (0, 0), 1
    for index, vertex in enumerate(given):
        run = wide[index : index + RUN]
        if (scale == COARSE and not wide[index]) or (scale == 1 and all(run) and len(run) == RUN):
            text += CHANGE
            scale = COARSE + 1 - scale
        light = kept is None or index == 0 or vertex in kept
        text += _digits(_folded((vertex[0] - x) // scale) << 1 | light) + _digits(_folded((vertex[1] - y) // scale))
        x, y = vertex
    return text


def _folded(number: int) -> int:
    return ~(number << 1) if number < 0 else number << 1


def _digits(number: int) -> str:
    text = ""
    while number >= HALF:
        text += DIGITS[HALF + number % HALF]
        number //= HALF
    return text + DIGITS[number]


def _stepped(shape: BaseGeometry, near: BaseGeometry | None = None) -> BaseGeometry:
    """Count a shape's positions in fine steps, only those of the coarse grid where nobody comes near."""
    if near is not None:
        shapely.prepare(near)

    def steps(positions: np.ndarray) -> np.ndarray:
        fine = np.round(positions / STEP)
        if near is None:
            return fine
        wide = np.round(positions / STEP / COARSE) * COARSE
        return np.where(shapely.contains_xy(near, positions)[:, None], fine, wide)

    return shapely.transform(shape, steps)


def _vertices(shape: BaseGeometry) -> list[Vertex]:
    return _whole(shapely.get_coordinates(shape))


def _whole(positions: Iterable[Iterable[float]]) -> list[Vertex]:
    return [(int(x), int(y)) for x, y in positions]


def _polygons(geometry: Mapping[str, Any]) -> list[list[list[int]]]:
    """Give the polygons of a geometry, each a list of rings, each a list of arcs; ~n is arc n backwards."""
    arcs: list[list[list[int]]] = [geometry["arcs"]] if geometry["type"] == "Polygon" else geometry["arcs"]
    return arcs
