"""Where a feature is on the map: its label, its middle and extent.

Pure functions over lon/lat shapes; lengths in metres.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, floor, log10

import shapely
from shapely.affinity import affine_transform
from shapely.geometry.base import BaseGeometry

from layers.geometry.project import Projection

OVERVIEW_EXTENT = 3_000_000.0  # metres: what is larger is looked at in the overview
SURROUNDINGS = 400_000.0  # metres around a point or a line that are shown with it on a large map
ROUND = 10_000  # metres: what a page shows is known to so many, and what is small to a tenth of itself
LABEL_PRECISION = 2_000.0  # metres: how near the label's point comes to the best one


@dataclass(frozen=True)
class LabelAnchor:
    """Where to look for a feature.

    label: (longitude, latitude) of the point farthest from its border. middle: (longitude, latitude) of the
    middle of its extent. extent: (width, height) in metres on the map.
    """

    label: tuple[float, float]
    middle: tuple[float, float]
    extent: tuple[float, float]

    @property
    def at(self) -> list[float]:
        """Where a label or a mark in the page stands: [latitude, longitude]."""
        longitude, latitude = self.label
        return [latitude, longitude]

    def for_view(self) -> dict[str, object]:
        """Give what a page shows the feature whole by: as ``view``, the extent rounded up."""
        longitude, latitude = self.middle
        unit = _unit(*self.extent)
        return {"middle": [latitude, longitude], "extent": [unit * ceil(side / unit) for side in self.extent]}


def anchor(shape: BaseGeometry, projection: Projection, *, but: BaseGeometry | None = None) -> LabelAnchor:
    """Find where a feature's label goes and how much of the map shows it whole.

    The label is placed as the overview draws it. The extent is taken with north up at the label,
    as the map straightens there, unless the feature is so large that only the overview shows it.
    but: an area to keep the label off, if there is room beside it.
    """
    flat = projection.flat_one(shape)
    clear = flat if but is None else shapely.difference(flat, projection.flat_one(but))
    circle = shapely.maximum_inscribed_circle(_largest(flat if clear.is_empty else clear), LABEL_PRECISION)
    label = _lonlat(shapely.get_point(circle, 0), projection)
    west, south, east, north = flat.bounds
    meridian = projection.meridian
    if max(east - west, north - south) < OVERVIEW_EXTENT:
        meridian = label[0]
        west, south, east, north = projection.flat_one(shape, meridian).bounds
    return LabelAnchor(
        label=label,
        middle=_lonlat(shapely.Point((west + east) / 2, (south + north) / 2), projection, meridian),
        extent=(east - west, north - south),
    )


def view(shape: BaseGeometry, projection: Projection, meridian: float) -> dict[str, object]:
    """Give what the page needs to show a lon/lat shape whole with ``meridian`` (degrees E) straight up.

    middle: [latitude, longitude] of the middle of its extent. extent: [width, height] in metres of the map,
    to ten kilometres, or less where it is small.
    """
    a, b, d, e, x, y = turn = projection.turn(meridian)
    west, south, east, north = affine_transform(projection.flat_one(shape), turn).bounds
    right, up = (west + east) / 2 - x, (south + north) / 2 - y
    middle = _lonlat(shapely.Point(a * right + d * up, b * right + e * up), projection)  # turned back
    sides = east - west, north - south
    unit = _unit(*sides)
    return {"middle": [middle[1], middle[0]], "extent": [unit * round(side / unit) for side in sides]}


def anchor_of_line(shape: BaseGeometry, projection: Projection, around: float) -> LabelAnchor:
    """Find where a point or a line is: no label has room inside, and land is shown so many metres around it."""
    flat = projection.flat_one(shape)
    at = flat.interpolate(0.5, normalized=True) if isinstance(flat, shapely.LineString) else flat.centroid
    west, south, east, north = flat.buffer(around).bounds
    return LabelAnchor(
        label=_lonlat(at, projection),
        middle=_lonlat(shapely.Point((west + east) / 2, (south + north) / 2), projection),
        extent=(east - west, north - south),
    )


def _unit(*sides: float) -> int:
    """Give to how many metres the sides of an extent are known."""
    least = min(sides)
    return ROUND if least >= 5 * ROUND else 10 ** max(0, floor(log10(max(least, 1))) - 1)


def _largest(area: BaseGeometry) -> shapely.Polygon:
    polygons: list[shapely.Polygon] = list(shapely.get_parts(area))
    return max(polygons, key=shapely.area)


def _lonlat(point: shapely.Point, projection: Projection, meridian: float | None = None) -> tuple[float, float]:
    """Give longitude and latitude of a point of the map; longitudes as the map counts them."""
    back = projection.lonlat_one(point, meridian)
    return round(projection.continued(back.x), 3), round(back.y, 3)
