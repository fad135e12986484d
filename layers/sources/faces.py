"""Cuts land into faces along every border that any feature has.

A face is a piece of land crossed by no border. Features are unions of faces, so two features
that share a border share its every vertex, and a zone's outline is a piece of its republic's.
Pure functions over lon/lat shapes.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

GRID = 1e-5  # degrees: the last decimal that geo/ keeps, so that writing moves no vertex


def faces(areas: Iterable[BaseGeometry], lines: Iterable[BaseGeometry]) -> np.ndarray:
    """Cut the plane along the boundaries of ``areas`` and along ``lines``; give all faces."""
    borders = [shapely.boundary(area) for area in areas] + list(lines)
    noded = shapely.union_all(borders, grid_size=GRID)
    return np.asarray(shapely.get_parts(shapely.polygonize(shapely.get_parts(noded))))


def gather(faces: np.ndarray, areas: Mapping[str, BaseGeometry]) -> dict[str, BaseGeometry]:
    """For each named area, unite the faces whose inner point lies in it.

    An area that holds no face is a ValueError naming it.
    """
    inner = shapely.point_on_surface(faces)
    united = {}
    for name, area in areas.items():
        shapely.prepare(area)
        held = faces[shapely.contains(area, inner)]
        if not len(held):
            raise ValueError(f"{name}: no face lies in it")
        united[name] = shapely.coverage_union_all(held)
    return united
