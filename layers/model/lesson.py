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
    """One step: what is said and asked, and what the map shows with it."""

    heading: Text
    """At most seven words."""
    text: Text
    """What is said: at most 65 words, with the heading, which are read from a wall."""
    place: Ident | None = None
    """The id of the place that is shown whole."""
    view: tuple[Latitude, Longitude, Zoom] | None = None
    """In place of a place: latitude, longitude and zoom."""
    at: Moment | None = None
    """The map's date; else the end of the years, or the text's."""
    from_: Year | None = Field(default=None, alias="from")
    """The first year that is shown."""
    to: Year | None = None
    """The last year that is shown."""
    themes: tuple[Theme, ...] | None = None
    """The themes that are shown; all where there are none."""
    annotations: Annotated[tuple[Ident, ...], Field(min_length=1)]
    """Ids of the claims that the step rests on."""
    question: Text
    """What the class is asked."""

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
    """The lesson's title."""
    summary: Text
    """What the lesson is about, in a sentence."""
    steps: Annotated[tuple[Step, ...], Field(min_length=1)]
    """Six to ten steps, in their order."""
