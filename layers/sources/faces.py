"""Cuts land into faces along every border that any feature has.

A face is a piece of land crossed by no border. Features are unions of faces, so two features
that share a border share its every vertex, and a zone's outline is a piece of its republic's.
Pure functions over lon/lat shapes.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

GRID = 1e-5  # degrees: the last decimal that geo/ keeps, so that writing moves no vertex
DETAIL = 0.0005  # degrees: some 50 metres; what lies denser than this along a border is left out
NARROWING = 0.65  # how much shorter a degree of longitude is than one of latitude in the middle of the Union
WESTERN = -80.0  # degrees: what lies west of it lies beyond 180
SLIVER = 0.01  # square degrees: what no area claims and is smaller lies between two drawings of one border


def faces(areas: Iterable[BaseGeometry], lines: Iterable[BaseGeometry]) -> np.ndarray:
    """Cut the plane along the boundaries of ``areas`` and along ``lines``; give all faces."""
    borders = [shapely.boundary(area) for area in areas] + list(lines)
    noded = shapely.union_all(borders, grid_size=GRID)
    return np.asarray(shapely.get_parts(shapely.polygonize(shapely.get_parts(noded))))


def owners(faces: np.ndarray, areas: Mapping[str, BaseGeometry]) -> np.ndarray:
    """Name for each face the first area that holds its inner point; "" where none does.

    What is left of slivers between areas goes to the area along which it lies.
    """
    inner = shapely.point_on_surface(faces)
    named = np.full(len(faces), "", dtype=object)
    for name, area in areas.items():
        shapely.prepare(area)
        named[(named == "") & shapely.contains(area, inner)] = name
    tree = shapely.STRtree(faces)
    for sliver in np.flatnonzero((named == "") & (shapely.area(faces) < SLIVER)):
        shared: Counter[str] = Counter()
        for other in tree.query(faces[sliver], predicate="intersects"):
            if other != sliver:
                shared[named[other]] += shapely.intersection(faces[sliver], faces[other]).length
        named[sliver] = max(shared, key=lambda name: shared[name], default="")
    return named


def mostly(faces: np.ndarray, area: BaseGeometry) -> np.ndarray:
    """Say which faces lie for more than half in an area, whose outline need not be theirs."""
    shapely.prepare(area)
    held = shapely.intersects(area, faces)
    held[held] = shapely.area(shapely.intersection(faces[held], area)) > shapely.area(faces[held]) / 2
    return np.asarray(held)


def thinned(areas: np.ndarray) -> np.ndarray:
    """Leave out vertices of polygons, all together, where a border has more than ``DETAIL`` needs."""
    # what is cut at 180 degrees is joined for this, so that both halves keep the ends of the cut
    west = shapely.bounds(areas)[:, 2] < WESTERN
    flat = [_scaled(area, 360.0 if beyond else 0.0) for area, beyond in zip(areas, west, strict=True)]
    simple = shapely.coverage_simplify(flat, DETAIL)
    return np.array([_restored(area, 360.0 if beyond else 0.0) for area, beyond in zip(simple, west, strict=True)])


def _scaled(area: BaseGeometry, turn: float) -> BaseGeometry:
    return shapely.transform(area, lambda positions: (positions + np.array([turn, 0])) * (NARROWING, 1))


def _restored(area: BaseGeometry, turn: float) -> BaseGeometry:
    return shapely.transform(area, lambda positions: (positions / (NARROWING, 1) - np.array([turn, 0])).round(5))


def holding(faces: np.ndarray, point: BaseGeometry) -> BaseGeometry:
    """Give the one face that holds a point; ValueError where the lines around it do not close."""
    held = faces[shapely.contains(faces, point)]
    if len(held) != 1:
        raise ValueError(f"{len(held)} faces hold {point.wkt}, not one: the lines do not close")
    face: BaseGeometry = held[0]
    return face
