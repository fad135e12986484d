"""What a geometry of GeoJSON is: positions, rings and the five kinds of shape that geo/ uses.

Only the form; whether a ring crosses itself is for ``check``. A position is longitude, latitude
in degrees, WGS 84.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from layers.model.record import Record

Degrees = Annotated[float, Field(ge=-360, le=360)]  # what is no degree at all; check knows what lies on the globe
Position = tuple[Degrees, Degrees]
Ring = Annotated[list[Position], Field(min_length=4)]
Rings = Annotated[list[Ring], Field(min_length=1)]


class PointGeometry(Record):
    """A GeoJSON Point."""

    type: Literal["Point"]
    coordinates: Position


class LineGeometry(Record):
    """A GeoJSON LineString."""

    type: Literal["LineString"]
    coordinates: Annotated[list[Position], Field(min_length=2)]


class MultiLineGeometry(Record):
    """A GeoJSON MultiLineString."""

    type: Literal["MultiLineString"]
    coordinates: Annotated[list[Annotated[list[Position], Field(min_length=2)]], Field(min_length=1)]


class PolygonGeometry(Record):
    """A GeoJSON Polygon."""

    type: Literal["Polygon"]
    coordinates: Rings


class MultiPolygonGeometry(Record):
    """A GeoJSON MultiPolygon."""

    type: Literal["MultiPolygon"]
    coordinates: Annotated[list[Rings], Field(min_length=1)]


Geometry = Annotated[
    PointGeometry | LineGeometry | MultiLineGeometry | PolygonGeometry | MultiPolygonGeometry,
    Field(discriminator="type"),
]
