"""What a lesson is: ordered steps for a class, each resting on claims of the text."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, model_validator

from layers.model.moment import Moment
from layers.model.record import Ident, Record, Text, Theme, fault

Year = Annotated[int, Field(ge=1900, le=2100)]
Latitude = Annotated[float, Field(ge=-90, le=90)]
Longitude = Annotated[float, Field(ge=-180, le=180)]
Zoom = Annotated[float, Field(ge=0, le=9)]


class Step(Record):
    """One step: what is said and asked, and what the map shows with it.

    Either a place that is shown whole, or a view (latitude, longitude in degrees, zoom). The map's date is ``at``,
    or else the end of the years, or the text's.
    """

    heading: Text
    text: Text
    place: Ident | None = None
    view: tuple[Latitude, Longitude, Zoom] | None = None
    at: Moment | None = None
    from_: Year | None = Field(default=None, alias="from")
    to: Year | None = None
    themes: tuple[Theme, ...] | None = None
    annotations: Annotated[tuple[Ident, ...], Field(min_length=1)]
    question: Text

    @model_validator(mode="after")
    def _place_or_view(self) -> Step:
        if (self.place is None) == (self.view is None):
            raise fault("step", "has not exactly one of place and view", "give the one that the map is to show")
        if (self.from_ is None) != (self.to is None) or (self.from_ and self.to and self.from_ > self.to):
            raise fault("step", "has no sound time window", "give from and to, the earlier first, or neither")
        return self


class Lesson(Record):
    """One file of geo/lessons/; its name is the lesson's id."""

    title: Text
    summary: Text
    steps: Annotated[tuple[Step, ...], Field(min_length=1)]
