"""Areas as a quantised topology, every border once, and lines in the same writing.

Two levels in one: each vertex tells whether the overview needs it, so that shared borders are
shared at either level and nothing is written twice. ``topology.js`` beside this file opens it.

Lines are written by ``arithmetic.py``: of each how many vertices it has; of each vertex the grid that it
lies on, whether the overview needs it, and how many steps of that grid it is from the one before,
east and north. Grids are the wider the less near a reader comes. After the lines that areas share, ``walks.py``
tells which of them each area is made of.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import geopandas as gpd
import numpy as np
import shapely
import topojson
from shapely.geometry.base import BaseGeometry

from layers.geometry import walks
from layers.geometry.arithmetic import DIGITS, KIND, ArithmeticWriter
from layers.geometry.simplify import Reach
from layers.geometry.walks import Vertex

STEP = (0.0028, 0.002)  # degrees of longitude and latitude: some 220 metres, two pixels at the closest zoom
GRIDS = (1, 4, 16)  # steps that a grid is wide: near, around, beyond; on a smaller map all is shown larger
# kinds of numbers: how many lines, how many vertices, steps (by grid, axis and whether they lead to another line)
LINES, VERTICES, STEPS = 0, 1, 2
GRID, LIGHT, SIGN = ((STEPS + 4 * len(GRIDS) + more) * KIND for more in range(3))  # contexts of answers


def topology(
    layers: Mapping[str, Mapping[str, BaseGeometry]],
    light: Mapping[str, BaseGeometry] | None = None,
    reach: Reach | None = None,
) -> dict[str, Any]:
    """Pack named layers of lon/lat areas by id.

    light: the same areas with fewer of the same vertices; without it every vertex is light.
    reach: where vertices lie on which grid; without it all lie on the finest.
    """
    layers = {name: shapes for name, shapes in layers.items() if shapes}  # topojson knows no empty layer
    frames = [
        gpd.GeoDataFrame({"id": list(shapes)}, geometry=[_stepped(shape, reach) for shape in shapes.values()])
        for shapes in layers.values()
    ]
    packed = topojson.Topology(frames, object_name=list(layers), prequantize=False, shared_coords=True).to_dict()
    arcs, areas = walks.as_walked(
        [_whole(arc) for arc in packed["arcs"]],
        [_polygons(geometry) for layer in packed["objects"].values() for geometry in layer["geometries"]],
    )
    kept = None
    if light is not None:
        kept = {vertex for shape in light.values() for vertex in _vertices(_stepped(shape, reach))}
    writer = ArithmeticWriter()
    _write(writer, arcs, grids_of(reach), kept)
    walks.write(writer, arcs, areas)
    return {
        "digits": DIGITS,
        "step": step_of(reach),
        "grids": grids_of(reach),
        "objects": {name: list(shapes) for name, shapes in layers.items()},
        "arcs": writer.text(),
    }


def drawn(shape: BaseGeometry, reach: Reach | None = None) -> BaseGeometry:
    """Give a lon/lat shape as the page draws what is packed: on the grids."""
    return shapely.transform(_stepped(shape, reach), lambda steps: steps * step_of(reach))


def lines(shapes: Iterable[BaseGeometry], reach: Reach | None = None) -> str:
    """Write lon/lat lines and points as one text; ``reach`` as for the areas."""
    writer = ArithmeticWriter()
    _write(writer, [_vertices(_stepped(shape, reach)) for shape in shapes], grids_of(reach))
    return writer.text()


def grids_of(reach: Reach | None) -> tuple[int, ...]:
    """Give how many steps the grids of a map are wide."""
    return GRIDS if reach is None else tuple(max(1, round(width * reach.fine)) for width in GRIDS)


def step_of(reach: Reach | None) -> tuple[float, float]:
    """Give the degrees of a step: less where even the widest grid would be one, as a tiny map is shown largest."""
    less = 1.0 if reach is None else min(1.0, GRIDS[-1] * reach.fine)
    return STEP[0] * less, STEP[1] * less


def _write(
    writer: ArithmeticWriter,
    given: Sequence[Sequence[Vertex]],
    grids: Sequence[int],
    kept: set[Vertex] | None = None,
) -> None:
    """Write lines: how many there are, of each its number of vertices, then its vertices.

    kept: the vertices that the overview needs; without them it needs all. Of a vertex come its grid, as answers to
    whether it is a wider one; whether the overview needs it; on each axis its steps from the vertex before, and which
    way these go. Grid, need and way are told in the context of the line's last; steps in that of their grid and axis.
    """
    before = (0, 0)
    writer.number(LINES, len(given))
    for vertices in given:
        writer.number(VERTICES, len(vertices))
        grid, light, signs = 0, False, [0, 0]
        for index, (vertex, next_grid) in enumerate(zip(vertices, _grids(vertices, grids), strict=True)):
            for wider in range(len(grids) - 1):
                if wider <= next_grid:
                    writer.answer(GRID + grid * len(grids) + wider, wider < next_grid)
            grid = next_grid
            needed = kept is None or not index or vertex in kept
            writer.answer(LIGHT + grid * 2 + light, needed)
            light = needed
            for axis, (there, here) in enumerate(zip(vertex, before, strict=True)):
                steps = there // grids[grid] - here // grids[grid]
                writer.number(STEPS + grid * 4 + axis * 2 + (index == 0), abs(steps))
                if steps:
                    writer.answer(SIGN + axis * 3 + signs[axis], steps < 0)
                    signs[axis] = 1 + (steps < 0)
            before = vertex


def _grids(vertices: Sequence[Vertex], grids: Sequence[int]) -> list[int]:
    """Choose the grid of each vertex, the widest that the next one lies on, too: changes cost."""
    widest = [max(grid for grid, width in enumerate(grids) if not (x % width or y % width)) for x, y in vertices]
    return [min(pair) for pair in itertools.pairwise([*widest, widest[-1]])]


def _stepped(shape: BaseGeometry, reach: Reach | None = None) -> BaseGeometry:
    """Count a shape's positions in fine steps, only those of a wider grid where a reader does not come near."""

    def steps(positions: np.ndarray) -> np.ndarray:
        width = np.ones(len(positions))
        if reach is not None:
            near, around = (shapely.contains_xy(area, positions) for area in (reach.near, reach.around))
            grids = grids_of(reach)
            width = np.select([near, around], grids[:2], grids[2])
        return np.round(positions / step_of(reach) / width[:, None]) * width[:, None]

    stepped = shapely.transform(shape, steps)
    if not isinstance(stepped, shapely.Polygon | shapely.MultiPolygon):
        return stepped
    return shapely.multipolygons(
        [
            shapely.Polygon(_without_returns(polygon.exterior), [_without_returns(hole) for hole in polygon.interiors])
            for polygon in shapely.get_parts(stepped)
        ]
    )


def _without_returns(ring: shapely.LinearRing) -> list[tuple[float, ...]]:
    """Give the positions of a ring without ways that lead there and straight back: bays narrower than the grid."""
    positions: list[tuple[float, ...]] = []
    for at, _ in itertools.groupby(ring.coords):
        if len(positions) > 2 and at == positions[-2]:
            positions.pop()
        else:
            positions.append(at)
    return positions if len(positions) > 3 else list(ring.coords)


def _vertices(shape: BaseGeometry) -> list[Vertex]:
    return _whole(shapely.get_coordinates(shape))


def _whole(positions: Iterable[Iterable[float]]) -> list[Vertex]:
    """Give positions that are whole, none twice running."""
    return [vertex for vertex, _ in itertools.groupby((int(x), int(y)) for x, y in positions)]


def _polygons(geometry: Mapping[str, Any]) -> list[list[list[int]]]:
    """Give the polygons of a geometry, each a list of rings, each a list of arcs; ~n is arc n backwards."""
    arcs: list[list[list[int]]] = [geometry["arcs"]] if geometry["type"] == "Polygon" else geometry["arcs"]
    return arcs
