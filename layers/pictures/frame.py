"""The window of a map on a picture: from the overview's metres to pixels, and how many metres a pixel is.

Pure functions over shapes in the overview's projection (``flat``); a window has its own meridian
straight up, which is a turn of the overview.
"""

from __future__ import annotations

import functools
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

import shapely
from shapely.affinity import affine_transform
from shapely.geometry.base import BaseGeometry

from layers.geometry.project import Projection
from layers.pictures.ink import Box

ROUGH = 0.55  # pixels that a line may be off
SPECK = 1.5  # square pixels: an islet smaller than this is left out
BEYOND = 6  # pixels past the window, where outlines go on unseen

Shape = TypeVar("Shape", bound=BaseGeometry)


@dataclass(frozen=True)
class Frame:
    """A window: its box in pixels, and what of the map it shows.

    meridian: degrees E, straight up in it. middle: (x, y) in metres of the map with that meridian straight up.
    resolution: metres of the map in a pixel. box: (left, top, right, bottom).
    """

    projection: Projection
    meridian: float
    middle: tuple[float, float]
    resolution: float
    box: Box

    def in_pixels(self, shape: BaseGeometry) -> BaseGeometry:
        """Give a flat shape in pixels, cut off a little outside the window, no finer than can be seen."""
        left, top, right, bottom = self.box
        if shape.is_empty or not shapely.box(*shape.bounds).intersects(self._reach):
            return shapely.GeometryCollection()
        cut = shapely.clip_by_rect(self.placed(shape), left - BEYOND, top - BEYOND, right + BEYOND, bottom + BEYOND)
        if shapely.get_dimensions(cut) < 2:
            return shapely.simplify(cut, ROUGH)
        simple = shapely.simplify(shapely.MultiPolygon(_large(cut)), ROUGH, preserve_topology=False)
        return shapely.MultiPolygon(_large(shapely.make_valid(simple)))

    def placed(self, shape: Shape) -> Shape:
        """Give a flat shape in pixels, whole."""
        a, b, d, e, x, y = self.projection.turn(self.meridian)
        (left, top, right, bottom), (east, north), s = self.box, self.middle, self.resolution
        across, down = (left + right) / 2 - (east - x) / s, (top + bottom) / 2 + (north - y) / s
        return affine_transform(shape, [a / s, b / s, -d / s, -e / s, across, down])

    @functools.cached_property
    def _reach(self) -> BaseGeometry:
        """What is drawn of the ground, as a flat shape: the window and a little more."""
        return self.ground.buffer(2 * BEYOND * self.resolution)

    @functools.cached_property
    def ground(self) -> shapely.Polygon:
        """The window as a flat shape."""
        a, b, d, e, x, y = self.projection.turn(self.meridian)
        (left, top, right, bottom), (east, north) = self.box, self.middle
        wide, high = (right - left) * self.resolution / 2, (bottom - top) * self.resolution / 2
        window = shapely.box(east - wide - x, north - high - y, east + wide - x, north + high - y)
        return affine_transform(window, [a, d, b, e, 0, 0])  # turned back

    @property
    def ground_resolution(self) -> float:
        """Metres on the ground that a pixel is wide in the middle."""
        return self.resolution / self.projection.stretch(self.middle[1])

    @property
    def width(self) -> float:
        """The window's width in metres of the map."""
        return (self.box[2] - self.box[0]) * self.resolution


def flat(shapes: Mapping[str, BaseGeometry], projection: Projection) -> dict[str, BaseGeometry]:
    """Project lon/lat shapes as the overview has them; what is cut at 180 degrees becomes one piece."""
    return dict(projection.whole(shapes).items())


def fit(
    shape: BaseGeometry, projection: Projection, meridian: float, box: Box, *, margin: float, least: float = 0.0
) -> Frame:
    """Choose the window that shows a flat shape whole.

    margin: how much more is shown than the shape, 0.2 for a fifth. least: metres from top to bottom
    at the least.
    """
    a, b, d, e, x, y = projection.turn(meridian)
    west, south, east, north = affine_transform(shape, [a, b, d, e, x, y]).bounds
    left, top, right, bottom = box
    resolution = max((east - west) / (right - left), (north - south) / (bottom - top)) * (1 + margin)
    resolution = max(resolution, least / (bottom - top))
    return Frame(projection, meridian, ((west + east) / 2, (south + north) / 2), resolution, box)


def meridian_of(shape: BaseGeometry, projection: Projection) -> float:
    """Give the longitude of the middle of a flat shape's extent, which goes straight up in its picture."""
    west, south, east, north = shape.bounds
    middle = shapely.Point((west + east) / 2, (south + north) / 2)
    return round(projection.continued(projection.lonlat_one(middle).x), 2)


def _large(shape: BaseGeometry) -> list[shapely.Polygon]:
    """Give the polygons of a shape that are no specks."""
    parts = shapely.get_parts(shapely.get_parts(shape))
    return [part for part in parts if isinstance(part, shapely.Polygon) and part.area >= SPECK]
