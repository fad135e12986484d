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
    """The kind of shape."""
    coordinates: Position
    """Longitude, latitude."""


class LineGeometry(Record):
    """A GeoJSON LineString."""

    type: Literal["LineString"]
    """The kind of shape."""
    coordinates: Annotated[list[Position], Field(min_length=2)]
    """The points along the line, each longitude, latitude."""


class MultiLineGeometry(Record):
    """A GeoJSON MultiLineString."""

    type: Literal["MultiLineString"]
    """The kind of shape."""
    coordinates: Annotated[list[Annotated[list[Position], Field(min_length=2)]], Field(min_length=1)]
    """The lines, each as its points: longitude, latitude."""


class PolygonGeometry(Record):
    """A GeoJSON Polygon."""

    type: Literal["Polygon"]
    """The kind of shape."""
    coordinates: Rings
    """The outer ring, then its holes, each as its points: longitude, latitude."""


class MultiPolygonGeometry(Record):
    """A GeoJSON MultiPolygon."""

    type: Literal["MultiPolygon"]
    """The kind of shape."""
    coordinates: Annotated[list[Rings], Field(min_length=1)]
    """The polygons, each as its outer ring and its holes."""


Geometry = Annotated[
    PointGeometry | LineGeometry | MultiLineGeometry | PolygonGeometry | MultiPolygonGeometry,
    Field(discriminator="type"),
]
