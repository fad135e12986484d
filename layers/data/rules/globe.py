"""Rules of the globe: numbers that are degrees, areas that 180 degrees cut and that go around no pole."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from layers.data.rules import at, with_geometry
from layers.data.rules.geometry import measurable, where
from layers.errors import Fault
from layers.geometry.antimeridian import jumps
from layers.model.atlas import Atlas

OPEN = 20.0  # degrees: where an area leaves no more of a parallel free, the cut that opens the cone goes through it


def on_the_globe(atlas: Atlas) -> Iterator[Fault]:
    """Longitude comes first and lies within 180, latitude within 90."""
    for feature in with_geometry(atlas):
        west, south, east, north = shapely.bounds(feature.geometry)
        if west < -180 or east > 180 or north > 90 or south < -90:
            yield at(
                feature,
                "geometry",
                f"lies at longitude {west:.1f} to {east:.1f}, latitude {south:.1f} to {north:.1f}",
                "write longitude first, in degrees",
            )


def cut_at_180(atlas: Atlas) -> Iterator[Fault]:
    """An area that crosses 180 degrees is cut there: a side that jumps to the other runs across all between."""
    for feature in with_geometry(atlas):
        areas = [part for part in shapely.get_parts(feature.geometry) if part.geom_type == "Polygon"]
        jumping = [point for ring in shapely.get_rings(areas) for point in jumps(ring).tolist()]
        if jumping:
            what = f"jumps to the other side of 180 degrees at {where(*jumping[0])}"
            yield at(feature, "geometry", what, "cut it there (RFC 7946, 3.1.9), as python build.py --bring does")


def around_no_pole(atlas: Atlas) -> Iterator[Fault]:
    """No area goes all around a pole: the map is a cone, cut open from there on, and the area would be lost."""
    for feature in measurable(atlas):
        parts = (part for part in shapely.get_parts(feature.geometry) if part.geom_type == "Polygon")
        if any(_free(part) < OPEN for part in parts):
            what, remedy = "goes around a pole", f"draw a part of it, with {OPEN:.0f} degrees of longitude left free"
            yield at(feature, "geometry", what, remedy)


def _free(area: BaseGeometry) -> float:
    """Give how many degrees of longitude in a row have no vertex of an area."""
    east = np.unique(shapely.get_coordinates(area)[:, 0] % 360)
    return float(np.diff(east, append=east[0] + 360).max())
