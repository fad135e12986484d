"""The map's projection, and the measure of areas.

The map is drawn in an Albers equal-area conic on a sphere, standard parallels 45 and 65
degrees N: areas are true, Siberia does not swallow the picture, Chukotka is in one piece. The
page draws with the same constants (``project.js``); this module draws the pictures, places the
labels and simplifies with them.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

import geopandas as gpd
import shapely
from pyproj import CRS, Geod, Transformer
from shapely.affinity import translate
from shapely.geometry.base import BaseGeometry

PARALLELS = (45.0, 65.0)  # degrees N, where scale is true
ORIGIN = 55.0  # degrees N, where y = 0 on the central meridian
OVERVIEW_MERIDIAN = 100.0  # degrees E, straight up when the whole Union is seen; opposite it the world is cut
HOME_MERIDIAN = 48.0  # degrees E, straight up in the view that the map opens on
RADIUS = 6_371_007.0  # metres: the sphere with the Earth's area
UNIT = 65_536.0  # metres in one map unit: one pixel at zoom 0
# degrees E, seen from the overview, and degrees N: what the graticule covers
LONGITUDES, LATITUDES = (-20, 220), (10, 80)

_GEOD = Geod(ellps="WGS84")


def equal_area(meridian: float = OVERVIEW_MERIDIAN) -> CRS:
    """Give the map's projection with ``meridian`` (degrees E) straight up; metres, x east, y north."""
    south, north = PARALLELS
    return CRS.from_proj4(
        f"+proj=aea +lat_1={south} +lat_2={north} +lat_0={ORIGIN} +lon_0={meridian} +R={RADIUS} +units=m +no_defs"
    )


def projected(
    shapes: Mapping[str, BaseGeometry] | Sequence[BaseGeometry], meridian: float = OVERVIEW_MERIDIAN
) -> gpd.GeoSeries:
    """Give lon/lat shapes on the map, in metres, under the names or in the order that they have."""
    return gpd.GeoSeries(shapes, crs=4326).to_crs(equal_area(meridian))


def whole(shapes: Mapping[str, BaseGeometry]) -> gpd.GeoSeries:
    """Give lon/lat shapes on the map by name, in metres; an area that is cut at 180 degrees becomes one piece."""
    return projected({name: _joined(shape) for name, shape in shapes.items()})


def area_km2(shape: BaseGeometry) -> float:
    """Measure a lon/lat shape on the WGS 84 ellipsoid, in square kilometres."""
    area, _ = _GEOD.geometry_area_perimeter(shape)
    return abs(area) / 1e6


def corners(west: float, south: float, east: float, north: float) -> list[list[float]]:
    """Give [latitude, longitude] of the lower left and upper right of a window of the overview, in metres."""
    back = Transformer.from_crs(equal_area(), 4326, always_xy=True)
    longitudes, latitudes = back.transform([west, east], [south, north])
    return [[latitude, longitude % 360] for longitude, latitude in zip(longitudes, latitudes, strict=True)]


def continued(longitude: float) -> float:
    """Give a longitude as the map counts it: east of 180 degrees it goes on."""
    return longitude + 360 if longitude < OVERVIEW_MERIDIAN - 180 else longitude


def turn(meridian: float) -> tuple[float, ...]:
    """Give the affine map (a, b, d, e, x, y) from the overview's metres to those with ``meridian`` straight up.

    Another central meridian turns a conic about the point where its meridians meet.
    """
    cone, apex = _cone()
    angle = math.radians(cone * (OVERVIEW_MERIDIAN - meridian))
    cos, sin = math.cos(angle), math.sin(angle)
    return cos, -sin, sin, cos, apex * sin, apex * (1 - cos)


def stretch(y: float) -> float:
    """Tell how many metres of the map a metre eastwards takes up, at ``y`` on the central meridian."""
    cone, apex = _cone()
    across = cone * (apex - y) / RADIUS
    sine = (_constant() - across**2) / (2 * cone)
    # near the pole and beyond it no more than at 84 degrees
    return max(abs(across), 0.01) / math.sqrt(max(1 - sine**2, 0.01))


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


def _cone() -> tuple[float, float]:
    """Give the cone's constant and the height in metres where the meridians meet."""
    cone = sum(math.sin(math.radians(parallel)) for parallel in PARALLELS) / 2
    return cone, RADIUS * math.sqrt(_constant() - 2 * cone * math.sin(math.radians(ORIGIN))) / cone


def _constant() -> float:
    south, north = (math.radians(parallel) for parallel in PARALLELS)
    return math.cos(south) ** 2 + (math.sin(south) + math.sin(north)) * math.sin(south)
