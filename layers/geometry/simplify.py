"""Coverage-keeping generalisation: fewer vertices, and shared borders stay shared.

All areas together are cut into faces; the faces are simplified as one coverage and put together
again, so that neighbours, zones and their republics, and the land beyond never drift apart.
Near the zones (south and west) more detail stays than on the Arctic coast. Works in the map's
projection (metres), where a tolerance means the same everywhere; pure functions.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import geopandas as gpd
import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from layers.geometry.project import continued, equal_area, projected

# longitude and latitude around the zones, where a reader zooms in, and around the towns of
# Chukotka, which stand on spits that the coarse level would cut off
DETAILED = shapely.multipolygons(
    [
        shapely.Polygon(
            [
                *((20, 53), (20, 60), (32, 60), (40, 53), (48, 48), (66, 45), (76, 44), (77, 39), (66, 38.5)),
                *((57, 39.5), (50, 37.5), (44, 38.3), (40.5, 40.8), (28, 43.5), (26, 47)),
            ]
        ),
        shapely.Polygon([(174, 63.5), (180, 63.5), (192, 65), (192, 67), (180, 67), (174, 66)]),
    ]
)
LIGHT = 6_000.0  # metres: what the overview needs of the south and west
MARGIN = 50_000.0  # metres of sea around everything, so that every coast is a shared edge
GRID = 1.0  # metres


@dataclass(frozen=True)
class Detail:
    """How many metres a border may move: in the detailed part (fine), beyond it (coarse).

    islet: square metres; beyond the detailed part, smaller ones are left out.
    """

    fine: float
    coarse: float
    islet: float


# about a pixel where the Caucasus fills the screen, less than one in the overview
FULL = Detail(1_200.0, 8_000.0, 6e7)
# the same for a map of half that width
ROUGH = Detail(2_500.0, 20_000.0, 1e9)


def simplify(areas: Mapping[str, BaseGeometry], detail: Detail = FULL) -> dict[str, BaseGeometry]:
    """Generalise lon/lat areas that share borders or lie in each other, all together.

    Longitudes east of the antimeridian come out above 180, so that what crosses it is one piece.
    """
    flat = projected(areas)
    # its sides are straight on the map, so that both levels of detail keep them as they are
    detailed = projected([DETAILED]).iloc[0]
    sea = shapely.box(*flat.total_bounds).buffer(MARGIN, join_style="mitre")
    faces = _faces([*flat, detailed, sea])
    inner = shapely.point_on_surface(faces)
    near = shapely.contains(detailed, inner)
    members = _members(flat, inner)

    land = np.logical_or.reduce(list(members.values()))
    islets = land & ~near & (shapely.area(faces) < detail.islet) & ~_touching(faces, land)
    for held in members.values():
        if not (held & ~islets).any():  # what is nothing but islets keeps them
            islets &= ~held
    simple = faces.copy()
    for chosen, tolerance in ((near, detail.fine), (~near, detail.coarse)):
        simple[chosen] = shapely.coverage_simplify(faces[chosen], tolerance)
    return _united(simple, {name: held & ~islets for name, held in members.items()})


def lighten(areas: Mapping[str, BaseGeometry]) -> dict[str, BaseGeometry]:
    """Give the overview's level of what ``simplify`` gave: fewer of the same vertices."""
    flat = projected(areas)
    faces = _faces(list(flat))
    members = _members(flat, shapely.point_on_surface(faces))
    return _united(shapely.coverage_simplify(faces, LIGHT), members)


def fit(lines: Iterable[BaseGeometry], areas: Mapping[str, BaseGeometry]) -> list[BaseGeometry]:
    """Lead lon/lat lines that ended on the borders of areas to these borders as they are generalised."""
    parts = projected(list(lines))
    flat = projected(areas)
    ends = Counter(end for part in parts for end in (part.coords[0], part.coords[-1]))
    fitted = []
    for part in parts:
        middle = part.interpolate(0.5, normalized=True)
        home = next((area for area in flat if shapely.contains(area, middle)), None)
        if home is None:
            continue
        kept = shapely.intersection(_longer(part, ends), home)
        fitted.append(min(shapely.get_parts(kept), key=lambda piece: piece.distance(middle)))
    back = gpd.GeoSeries(fitted, crs=equal_area()).to_crs(4326)
    return [shapely.transform(line, _unwrap) for line in back]


def _longer(line: BaseGeometry, ends: Counter[tuple[float, ...]]) -> BaseGeometry:
    """Go on straight where a line ends by itself, as far as the coarsest border may have moved."""
    points = list(line.coords)
    for at, beside in ((0, 1), (-1, -2)):
        if ends[points[at]] == 1:
            way = np.subtract(points[at], points[beside])
            points[at] = tuple(points[at] + way / np.hypot(*way) * FULL.coarse)
    return shapely.LineString(points)


def _members(flat: gpd.GeoSeries, inner: np.ndarray) -> dict[str, np.ndarray]:
    """Say for each area which faces, known by a point inside, make it up."""
    return {str(name): shapely.contains(_prepared(shape), inner) for name, shape in flat.items()}


def _united(faces: np.ndarray, members: Mapping[str, np.ndarray]) -> dict[str, BaseGeometry]:
    """Put the areas together again, as lon/lat."""
    united = {name: shapely.coverage_union_all(faces[held]) for name, held in members.items()}
    back = gpd.GeoSeries(united, crs=equal_area()).to_crs(4326)
    return {name: shapely.transform(shape, _unwrap) for name, shape in back.items()}


def _faces(areas: list[BaseGeometry]) -> np.ndarray:
    noded = shapely.union_all(shapely.boundary(areas), grid_size=GRID)
    return np.asarray(shapely.get_parts(shapely.polygonize(shapely.get_parts(noded))))


def _touching(faces: np.ndarray, land: np.ndarray) -> np.ndarray:
    """Say which faces touch another face of land."""
    tree = shapely.STRtree(faces)
    one, other = tree.query(faces, predicate="touches")
    touched = np.zeros(len(faces), dtype=bool)
    touched[one[land[other]]] = True
    return touched


def _prepared(shape: BaseGeometry) -> BaseGeometry:
    shapely.prepare(shape)
    return shape


def _unwrap(positions: np.ndarray) -> np.ndarray:
    """Continue longitudes past 180 on the eastern side, seen from the overview's meridian."""
    return np.column_stack([np.vectorize(continued, otypes=[float])(positions[:, 0]), positions[:, 1]])
