"""Degrees, and what they bound: an extent, also one that lies across 180 degrees."""

from __future__ import annotations

from typing import Annotated

import shapely
from pydantic import AfterValidator, Field
from shapely.geometry.base import BaseGeometry

from layers.model.record import fault

Latitude = Annotated[float, Field(ge=-90, le=90)]
Longitude = Annotated[float, Field(ge=-180, le=180)]
Bounds = tuple[Longitude, Latitude, Longitude, Latitude]
HALF = 180  # degrees of the globe: what is given as crossing more of it has west and east in each other's place


def _is_extent(bounds: Bounds) -> Bounds:
    west, south, east, north = bounds
    remedy = "give west, south, east, north in degrees; west may be more than east across 180 degrees alone"
    if south >= north or west == east or (west > east and not 0 < width_of(bounds) <= HALF):
        raise fault("extent", "is no extent", remedy)
    return bounds


# west, south, east, north in degrees, as a bbox of GeoJSON: across 180 degrees west is the larger number
Extent = Annotated[Bounds, AfterValidator(_is_extent)]


def width_of(extent: Bounds) -> float:
    """Give how many degrees an extent goes from its west to the east."""
    west, _, east, _ = extent
    return east - west if west < east else east - west + 2 * HALF


def area_of(extent: Bounds) -> BaseGeometry:
    """Give an extent as an area of GeoJSON: one that lies across 180 degrees is cut there."""
    west, south, east, north = extent
    if west < east:
        return shapely.box(west, south, east, north)
    return shapely.MultiPolygon([shapely.box(west, south, HALF, north), shapely.box(-HALF, south, east, north)])
