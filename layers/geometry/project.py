"""The map's projection, and the measure of areas.

The map is drawn in an Albers equal-area conic on a sphere: areas are true, and between the two standard
parallels shapes are nearly so. The page draws with the same numbers (``project.js``); this module draws
the pictures, places the labels and simplifies with them.
"""

from __future__ import annotations

import functools
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

import numpy as np
import shapely
from pyproj import CRS, Geod, Transformer
from shapely.affinity import translate
from shapely.geometry.base import BaseGeometry

from layers.model.extent import Bounds, width_of

RADIUS = 6_371_007.0  # metres: the sphere with the Earth's area
UNIT = 65_536.0  # metres in one map unit: one pixel at zoom 0
GRATICULE = 120, 45  # degrees east and west of the meridian, and towards the equator, that the graticule covers
DEGREES = "EPSG:4326"
CURVES = 0.5  # degrees: a parallel is no straight line on the map, but pieces of this length nearly are
POLAR = 80  # degrees of latitude where it ends
SIXTH = 1 / 6  # of the height of an area lies beyond each standard parallel: so its shape is kept best
LEAST_CONE = 0.05  # of the cone's constant: nearer the equator the cone would be a cylinder

if TYPE_CHECKING:
    import geopandas as gpd

Shape = TypeVar("Shape", bound=BaseGeometry)

_GEOD = Geod(ellps="WGS84")
_crs = functools.cache(CRS.from_proj4)


@functools.cache
def _transformer(of: str, to: str) -> Transformer:
    """Give what brings x and y from one system to another, longitude first; to make one takes milliseconds."""
    return Transformer.from_crs(of, to, always_xy=True)


def moved(shape: Shape, transformer: Transformer) -> Shape:
    """Give a shape in another system, x first."""
    there: Shape = shapely.transform(shape, lambda at: np.column_stack(transformer.transform(at[:, 0], at[:, 1])))
    return there


@dataclass(frozen=True)
class Projection:
    """An equal-area conic: the parallels where scale is true (degrees N), the meridian that is straight up (degrees E).

    Opposite the meridian the world is cut.
    """

    parallels: tuple[float, float]
    meridian: float

    @classmethod
    def of(cls, shapes: Iterable[BaseGeometry]) -> Projection:
        """Give the one that suits lon/lat areas: its parallels a sixth inside, its meridian in their middle."""
        points = np.round(shapely.get_coordinates(list(shapes)), 6)
        south, north = float(points[:, 1].min()), float(points[:, 1].max())
        edge = (north - south) * SIXTH
        parallels = south + edge, north - edge
        cone = sum(math.sin(math.radians(parallel)) for parallel in parallels) / 2
        if abs(cone) < LEAST_CONE:
            aside = math.degrees(LEAST_CONE) * (1 if cone >= 0 else -1)
            parallels = parallels[0] + aside, parallels[1] + aside
        return cls((round(parallels[0], 1), round(parallels[1], 1)), round(_middle(points[:, 0]), 1))

    @property
    def origin(self) -> float:
        """The parallel where y = 0 on the meridian, in degrees N."""
        return sum(self.parallels) / 2

    def crs(self, meridian: float | None = None) -> CRS:
        """Give it with another meridian straight up, or its own; metres, x east, y north."""
        return _crs(self._proj4(meridian))

    def _proj4(self, meridian: float | None) -> str:
        south, north = self.parallels
        straight = self.meridian if meridian is None else meridian
        return (
            f"+proj=aea +lat_1={south} +lat_2={north} +lat_0={self.origin} +lon_0={straight} +R={RADIUS} "
            "+units=m +no_defs"
        )

    def flat(
        self, shapes: Mapping[str, BaseGeometry] | Sequence[BaseGeometry], meridian: float | None = None
    ) -> gpd.GeoSeries:
        """Give lon/lat shapes on the map, in metres, under the names or in the order that they have."""
        import geopandas as gpd  # here: it takes longer to import than the data to check, which needs none of it

        return gpd.GeoSeries(shapes, crs=DEGREES).to_crs(self.crs(meridian))

    def flat_one(self, shape: Shape, meridian: float | None = None) -> Shape:
        """Give one lon/lat shape on the map, in metres."""
        return moved(shape, _transformer(DEGREES, self._proj4(meridian)))

    def whole(self, shapes: Mapping[str, BaseGeometry]) -> gpd.GeoSeries:
        """Give lon/lat shapes on the map by name, in metres; an area that is cut at 180 degrees becomes one piece."""
        return self.flat({name: _joined(shape) for name, shape in shapes.items()})

    def lonlat(
        self, flat: Mapping[str, BaseGeometry] | Sequence[BaseGeometry], meridian: float | None = None
    ) -> gpd.GeoSeries:
        """Give shapes of the map in degrees, as they come: see ``continued``."""
        import geopandas as gpd  # here, as above

        return gpd.GeoSeries(flat, crs=self.crs(meridian)).to_crs(DEGREES)

    def lonlat_one(self, flat: Shape, meridian: float | None = None) -> Shape:
        """Give one shape of the map in degrees, as ``lonlat`` does."""
        return moved(flat, _transformer(self._proj4(meridian), DEGREES))

    def corners(self, west: float, south: float, east: float, north: float) -> list[list[float]]:
        """Give [latitude, longitude] of the lower left and upper right of a window of the map, in metres."""
        back = _transformer(self._proj4(None), DEGREES)
        longitudes, latitudes = back.transform([west, east], [south, north])
        return [[latitude, self.continued(lng)] for lng, latitude in zip(longitudes, latitudes, strict=True)]

    def continued(self, longitude: float) -> float:
        """Give a longitude as the map counts it: past 180 degrees, on either side, it goes on up to the cut."""
        if longitude < self.meridian - 180:
            return longitude + 360
        return longitude - 360 if longitude >= self.meridian + 180 else longitude

    def window(self, extent: Bounds) -> tuple[BaseGeometry, float]:
        """Give an extent as one area, with its longitudes as the map counts them, and the meridian in its middle.

        The area has corners enough for its edges to be the curves on the map that they are.
        """
        west, south, _, north = extent
        west = self.continued(west)
        east = west + width_of(extent)
        return shapely.segmentize(shapely.box(west, south, east, north), CURVES), (west + east) / 2

    def unwrapped(self, shape: BaseGeometry) -> BaseGeometry:
        """Give a lon/lat shape with its longitudes as the map counts them."""
        unwrapped: BaseGeometry = shapely.transform(shape, self._unwrap)
        return unwrapped

    def _unwrap(self, positions: np.ndarray) -> np.ndarray:
        return np.column_stack([np.vectorize(self.continued, otypes=[float])(positions[:, 0]), positions[:, 1]])

    def turn(self, meridian: float) -> tuple[float, ...]:
        """Give the affine map (a, b, d, e, x, y) from the map's metres to those with ``meridian`` straight up.

        Another central meridian turns a conic about the point where its meridians meet.
        """
        angle = math.radians(self._cone * (self.meridian - self.continued(meridian)))
        cos, sin = math.cos(angle), math.sin(angle)
        return cos, -sin, sin, cos, self._apex * sin, self._apex * (1 - cos)

    def stretch(self, y: float) -> float:
        """Tell how many metres of the map a metre eastwards takes up, at ``y`` on the meridian."""
        across = self._cone * (self._apex - y) / RADIUS
        sine = (self._constant - across**2) / (2 * self._cone)
        # near the pole and beyond it no more than at 84 degrees
        return max(abs(across), 0.01) / math.sqrt(max(1 - sine**2, 0.01))

    @property
    def graticule_extent(self) -> tuple[tuple[int, int], tuple[int, int]]:
        """What the graticule covers: (west, east) in degrees E, (south, north) in degrees N, all in full tens."""
        across, towards = GRATICULE
        middle, origin = round(self.meridian, -1), self.origin
        north = POLAR if origin >= 0 else min(POLAR, round(origin + towards, -1))
        south = -POLAR if origin < 0 else max(-POLAR, round(origin - towards, -1))
        return (int(middle) - across, int(middle) + across), (int(south), int(north))

    @functools.cached_property
    def _cone(self) -> float:
        return sum(math.sin(math.radians(parallel)) for parallel in self.parallels) / 2

    @functools.cached_property
    def _apex(self) -> float:
        """The height in metres where the meridians meet."""
        root = math.sqrt(self._constant - 2 * self._cone * math.sin(math.radians(self.origin)))
        return RADIUS * root / self._cone

    @functools.cached_property
    def _constant(self) -> float:
        south, north = (math.radians(parallel) for parallel in self.parallels)
        return math.cos(south) ** 2 + (math.sin(south) + math.sin(north)) * math.sin(south)


def area_km2(shape: BaseGeometry) -> float:
    """Measure a lon/lat shape on the WGS 84 ellipsoid, in square kilometres."""
    area, _ = _GEOD.geometry_area_perimeter(shape)
    return abs(area) / 1e6


def _middle(longitudes: np.ndarray) -> float:
    """Give the middle of longitudes, on whichever side of the globe they lie: opposite the widest gap between them."""
    east = np.unique(longitudes % 360)
    gaps = np.diff(np.append(east, east[0] + 360))
    widest = int(np.argmax(gaps))
    middle = east[widest] + gaps[widest] / 2 + 180
    return float((middle + 180) % 360 - 180)


def _joined(shape: BaseGeometry) -> BaseGeometry:
    parts = shapely.get_parts(shape)
    west, _, east, _ = shapely.bounds(parts).T
    cut = (west == -180) | (east == 180)
    if shape.geom_type != "MultiPolygon" or not cut.any():
        return shape
    # joined in degrees, where both sides of the cut are the same straight line and no other vertex moves
    eastern = [translate(part, 360) for part in parts[west == -180]]
    pieces = shapely.union_all([*parts[east == 180], *eastern])
    return shapely.MultiPolygon([*parts[~cut], *shapely.get_parts(pieces)])
