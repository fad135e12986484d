"""Traces the rivers that the text's places lie on, from World Data Bank II.

WDB II (public domain) has nameless stretches of rivers, and none where a reservoir lies. So each
river is the shortest way along the stretches, and along the middle of the lakes between them,
through a few points that are known to lie on it. Lon/lat throughout.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence
from pathlib import Path

import networkx as nx
import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from layers.sources.flat import FLAT

FILES = ("riversmeta_i.dat", "rivers_i.dat")
PLANE = shapely.box(18, 34, 80, 62)  # where the rivers run
# points on each river, from where it is drawn to its mouth
COURSES: dict[str, Sequence[tuple[float, float]]] = {
    "dniester": [(23.0, 49.2), (30.3, 46.35)],
    "syr-darya": [(71.75, 40.9), (61.0, 46.1)],
    "kura": [(42.6, 40.7), (44.8, 41.7), (49.3, 39.35)],
    "aras": [(41.4, 39.5), (45.5, 39.0), (47.95, 39.76), (48.47, 40.02)],
    "terek": [(44.3, 42.6), (47.4, 43.6)],
    "volga": [
        *((32.5, 57.2), (35.9, 56.86), (38.85, 58.05), (40.93, 57.77), (44.0, 56.35), (47.25, 56.15)),
        *((49.0, 55.78), (48.5, 54.32), (49.4, 53.5), (50.1, 53.2), (48.4, 53.1), (47.8, 52.1), (46.05, 51.5)),
        *((45.4, 50.08), (44.86, 49.07), (44.57, 48.7), (48.0, 46.35), (47.9, 45.8)),
    ],
    "don": [(38.3, 54.0), (43.5, 48.7), (39.28, 47.2)],
    "amu-darya": [(68.3, 37.1), (59.0, 43.9)],
}
# stretches that neither the rivers nor the lakes have: below Kamyshin on the Volga's reservoir,
# and the mouth of the Aras
BRIDGES = (((45.6, 50.2), (45.4, 50.08), (44.86, 49.07), (44.57, 48.7)), ((47.95, 39.76), (48.47, 40.02)))
GAP = 0.6  # degrees: how far apart two stretches of one river may end
DETOUR = 4.0  # a gap is walked only where a way along water would be this much longer
DETAIL = 1_500.0  # metres
LARGEST_LAKE = 8_000.0  # square kilometres: rivers end in what is larger


def rivers(folder: Path, lakes: Iterable[BaseGeometry]) -> dict[str, BaseGeometry]:
    """Give the course of each river of ``COURSES``; ``folder`` has the files that ``FILES`` names."""
    graph = _graph([*_stretches(folder), *(line for lake in lakes for line in _middle(lake))])
    nodes = list(graph)
    tree = shapely.STRtree([shapely.Point(node) for node in nodes])
    traced = {}
    for name, course in COURSES.items():
        stops = [nodes[tree.nearest(shapely.Point(point))] for point in course]
        legs = [nx.shortest_path(graph, one, other, "weight") for one, other in itertools.pairwise(stops)]
        line = shapely.LineString([point for leg in legs for point in leg])
        traced[name] = _simple(shapely.remove_repeated_points(line))
    return traced


def _stretches(folder: Path) -> list[np.ndarray]:
    """Read the stretches near the rivers: a line of the index is type, area, points, south, north, offset, bytes."""
    index, data = (folder / FILES[0]).read_text().splitlines(), (folder / FILES[1]).read_bytes()
    lines = []
    for row in index:
        offset, size = map(int, row.split()[5:7])
        line = np.frombuffer(data[offset : offset + size], "<f4").reshape(-1, 2).astype(float)
        if shapely.intersects(PLANE, shapely.box(*line.min(axis=0), *line.max(axis=0))):
            lines.append(line)
    return lines


def _middle(lake: BaseGeometry) -> list[np.ndarray]:
    """Give the lines that lie as far from one shore of a lake as from another."""
    shore = shapely.multipoints(shapely.get_coordinates(shapely.segmentize(lake, 0.04)))
    edges = shapely.get_parts(shapely.voronoi_polygons(shore, only_edges=True))
    pairs = [pair for edge in edges for pair in _pairs(shapely.get_coordinates(edge))]
    shapely.prepare(lake)
    return [pair for pair in pairs if shapely.contains_properly(lake, shapely.LineString(pair))]


def _graph(lines: list[np.ndarray]) -> nx.Graph:
    """Join all stretches where they meet, and, at a price, where one ends near another."""
    graph = nx.Graph()
    for line in [*lines, *(np.array(bridge) for bridge in BRIDGES)]:
        for one, other in _pairs(line.round(3)):
            graph.add_edge(tuple(one), tuple(other), weight=float(np.hypot(*(one - other))))
    nodes = np.array(list(graph))
    ends = np.array([node for node in graph if graph.degree(node) == 1])
    tree = shapely.STRtree([shapely.Point(node) for node in nodes])
    for end, node in zip(*tree.query(shapely.points(ends), predicate="dwithin", distance=GAP), strict=True):
        one, other = tuple(ends[end]), tuple(nodes[node])
        if one != other and not graph.has_edge(one, other):
            graph.add_edge(one, other, weight=DETOUR * float(np.hypot(*(ends[end] - nodes[node]))))
    return graph


def _pairs(line: np.ndarray) -> list[np.ndarray]:
    return [np.array(pair) for pair in itertools.pairwise(line)]


def _simple(line: BaseGeometry) -> BaseGeometry:
    simple: BaseGeometry = FLAT.flat([line]).simplify(DETAIL).to_crs(4326).iloc[0]
    return simple
