"""Coverage-keeping generalisation: fewer vertices, and shared borders stay shared.

All areas together are cut into faces; the faces are simplified as one coverage and put together
again, so that neighbours, zones and their republics, and the land beyond never drift apart.
Near the zones more detail stays than around them, and there more than on the Arctic coast. Works in the map's
projection (metres), where a tolerance means the same everywhere; pure functions.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import geopandas as gpd
import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from layers.geometry.project import Projection

LIGHT = 6_000.0  # metres: what the overview needs of the south and west
NEAR = 130_000.0  # metres around a zone: what its own view shows
AROUND = 500_000.0  # metres around zones and places: what a reader passes on the way
HARBOUR = 25_000.0  # metres around a place or a town: else the coast's coarse line could leave it at sea
MARGIN = 50_000.0  # metres of sea around everything, so that every coast is a shared edge
GRID = 1.0  # metres


@dataclass(frozen=True)
class Detail:
    """How far a border may move, in metres: near the zones, around them, and beyond; see ``Reach``.

    islet: square metres. Beyond, an islet that is smaller is left out; around, one of less than a tenth; near, none.
    """

    near: float
    around: float
    beyond: float
    islet: float

    def finer(self, times: float) -> Detail:
        """Give the detail of a map on which all is larger: ``times`` (at most 1) the metres, its square the areas."""
        return Detail(self.near * times, self.around * times, self.beyond * times, self.islet * times**2)


@dataclass(frozen=True)
class Reach:
    """Where a reader looks closely, as lon/lat areas.

    near: within ``NEAR`` of a zone, ``HARBOUR`` of a place or a town. around: within ``AROUND`` of a zone or a place,
    ``HARBOUR`` of a town. zones: within ``NEAR`` of a zone alone. fine: what tolerances and grids are multiplied by,
    1 on a map as wide as ``WIDE`` or wider, less on a smaller one.
    """

    near: BaseGeometry
    around: BaseGeometry
    zones: BaseGeometry = field(default_factory=shapely.Polygon)
    fine: float = 1.0

    @classmethod
    def of(
        cls,
        zones: Iterable[BaseGeometry],
        sites: Iterable[BaseGeometry],
        towns: Iterable[BaseGeometry],
        projection: Projection,
        fine: float = 1.0,
    ) -> Reach:
        """Give the reach of lon/lat shapes: areas of zones, points of sites (the text's places) and of towns."""
        zones, sites, towns = list(zones), list(sites), list(towns)
        return cls(
            near=_united_round([(zones, NEAR), ([*sites, *towns], HARBOUR)], projection),
            around=_united_round([([*zones, *sites], AROUND), (towns, HARBOUR)], projection),
            zones=_united_round([(zones, NEAR)], projection),
            fine=fine,
        )


WIDE = 6_000_000.0  # metres: how wide a map these are for; of a smaller one everything is shown larger
# less than a pixel where a zone fills the screen, and in the overview
FULL = Detail(2_000.0, 7_500.0, 40_000.0, 6e9)
# the same for a map of half that width
ROUGH = Detail(4_000.0, 11_000.0, 40_000.0, 4e9)


class Faces:
    """Lon/lat areas that share borders or lie in each other, cut into faces to be generalised all together."""

    def __init__(self, areas: Mapping[str, BaseGeometry], reach: Reach, projection: Projection) -> None:
        self.projection = projection
        flat = projection.whole(areas)
        near, around = projection.flat([reach.near, reach.around])
        sea = shapely.box(*flat.total_bounds).buffer(MARGIN, join_style="mitre")
        self.faces = _faces([*flat, near, around, sea])
        inner = shapely.point_on_surface(self.faces)
        self.is_near = shapely.contains(_prepared(near), inner)
        self.is_around = shapely.contains(_prepared(around), inner) & ~self.is_near
        self.members = _members(flat, inner)
        self.land = np.logical_or.reduce(list(self.members.values()))
        self.alone = ~_touching(self.faces, self.land)

    def simplified(self, detail: Detail = FULL) -> dict[str, BaseGeometry]:
        """Give the areas with so much detail.

        Longitudes east of the antimeridian come out above 180, so that what crosses it is one piece.
        """
        smallest = np.where(self.is_around, detail.islet / 10, detail.islet)
        islets = self.land & self.alone & ~self.is_near & (shapely.area(self.faces) < smallest)
        for held in self.members.values():
            if not (held & ~islets).any():  # what is nothing but islets keeps them
                islets &= ~held
        simple = self.faces.copy()
        beyond = ~self.is_near & ~self.is_around
        for chosen, metres in ((self.is_near, detail.near), (self.is_around, detail.around), (beyond, detail.beyond)):
            # the seams between the levels stay as they are, so that both sides meet
            simple[chosen] = shapely.coverage_simplify(self.faces[chosen], metres, simplify_boundary=False)
        return _united(simple, {name: held & ~islets for name, held in self.members.items()}, self.projection)


def lighten(areas: Mapping[str, BaseGeometry], projection: Projection, fine: float = 1.0) -> dict[str, BaseGeometry]:
    """Give the overview's level of what ``Faces`` gave: fewer of the same vertices."""
    flat = projection.flat(areas)
    faces = _faces(list(flat))
    members = _members(flat, shapely.point_on_surface(faces))
    return _united(shapely.coverage_simplify(faces, LIGHT * fine), members, projection)


def fit(
    lines: Sequence[BaseGeometry], areas: Sequence[BaseGeometry], near: BaseGeometry, projection: Projection
) -> list[BaseGeometry]:
    """Make lines that ended on the borders of areas end on these borders as they are generalised now; all lon/lat.

    Given are those lines alone that come into ``near``, each cut off at, or led on to, the border of the area that its
    middle lies in; of one whose middle is in none nothing is left. ``lines`` holds the others, too, as an end where two
    lines meet is not led on.
    """
    parts = projection.flat(lines)
    flat = projection.flat(areas)
    ends = Counter(end for part in parts for end in (part.coords[0], part.coords[-1]))
    fitted = []
    for part in parts[shapely.intersects(near, lines)]:
        middle = part.interpolate(0.5, normalized=True)
        home = next((area for area in flat if shapely.contains(area, middle)), None)
        if home is None:
            continue
        kept = shapely.intersection(_longer(part, ends, home), home)
        fitted.append(min(shapely.get_parts(kept), key=lambda piece: piece.distance(middle)))
    return [projection.unwrapped(line) for line in projection.lonlat(fitted)]


def _longer(line: BaseGeometry, ends: Counter[tuple[float, ...]], area: BaseGeometry) -> BaseGeometry:
    """Go on straight from where a line ends by itself, if the area's border is as near as the coarsest may move."""
    points = list(line.coords)
    for at, beside in ((0, 1), (-1, -2)):
        way = np.subtract(points[at], points[beside])
        beyond = tuple(points[at] + way / np.hypot(*way) * FULL.beyond)
        if ends[points[at]] == 1 and shapely.crosses(shapely.LineString([points[at], beyond]), area):
            points[at] = beyond
    return shapely.LineString(points)


def _united_round(groups: Iterable[tuple[list[BaseGeometry], float]], projection: Projection) -> BaseGeometry:
    """Give all that lies within so many metres of each group's shapes, roughly; lon/lat."""
    around = [
        shapely.buffer(shapely.simplify(projection.flat(shapes).to_numpy(), metres / 10), metres, quad_segs=2)
        for shapes, metres in groups
        if shapes
    ]
    if not around:
        return shapely.Polygon()
    return projection.unwrapped(projection.lonlat_one(shapely.union_all(np.concatenate(around))))


def _members(flat: gpd.GeoSeries, inner: np.ndarray) -> dict[str, np.ndarray]:
    """Say for each area which faces, known by a point inside, make it up."""
    return {str(name): shapely.contains(_prepared(shape), inner) for name, shape in flat.items()}


def _united(faces: np.ndarray, members: Mapping[str, np.ndarray], projection: Projection) -> dict[str, BaseGeometry]:
    """Put the areas together again, as lon/lat."""
    united = {name: shapely.coverage_union_all(faces[held]) for name, held in members.items()}
    return {str(name): projection.unwrapped(shape) for name, shape in projection.lonlat(united).items()}


def _faces(areas: list[BaseGeometry]) -> np.ndarray:
    noded = shapely.union_all(shapely.boundary(areas), grid_size=GRID)
    return np.asarray(shapely.get_parts(shapely.polygonize(shapely.get_parts(noded))))


def _touching(faces: np.ndarray, land: np.ndarray) -> np.ndarray:
    """Say which faces touch another face of land: being noded, they have a corner in common."""
    corners, face = shapely.get_coordinates(faces, return_index=True)
    _, corner = np.unique(corners, axis=0, return_inverse=True)
    met = np.unique(np.column_stack([corner.ravel(), face]), axis=0)  # each face once at each corner
    lands = np.bincount(met[:, 0], weights=land[met[:, 1]])
    others = lands[met[:, 0]] - land[met[:, 1]]
    return np.bincount(met[:, 1], weights=others, minlength=len(faces)) > 0


def _prepared(shape: BaseGeometry) -> BaseGeometry:
    shapely.prepare(shape)
    return shape
