"""What a lesson is: ordered steps for a class, each resting on claims of the text."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator

from layers.model.extent import Extent, Latitude, Longitude
from layers.model.moment import Moment
from layers.model.record import Ident, Prose, Record, Text, fault

Year = Annotated[int, Field(ge=1500, le=2100)]
Zoom = Annotated[float, Field(ge=0, le=9)]


Texts = Annotated[tuple[Prose, ...], Field(min_length=1)]
Verdict = Literal["supported", "partly", "contradicted", "open"]
Eyes = Literal["law", "ground"]


class Voice(Record):
    """Another voice than the article's: a party's, a witness's, an institution's."""

    who: Prose
    """Who says it, and when."""
    says: Prose
    """What is said, in our words."""
    reference: Text
    """Where it is said: author or body, title or number, date."""


class Evidence(Record):
    """What a class may hold against the text before it judges."""

    claim: Ident | None = None
    """The one of the step's annotations that is judged: its quote is shown, and its check is the record."""
    record: Prose | None = None
    """What the record says, in a sentence or two, where the claim has no check that says it."""
    reference: Text | None = None
    """Where that record is: author or body, title or number, date."""
    voice: Voice | None = None
    """One other voice."""
    verdict: Verdict
    """What the record makes of the text here: supported, partly, contradicted, or open (it cannot be checked)."""

    @model_validator(mode="after")
    def _record_has_reference(self) -> Evidence:
        if (self.record is None) != (self.reference is None):
            raise fault("evidence", "has not both record and reference", "give both, or neither")
        return self


class Step(Record):
    """One step: what is said and asked, and what the map shows with it."""

    heading: Prose
    """At most seven words."""
    text: Prose
    """What is said: at most 65 words, with the heading, which are read from a wall."""
    place: Ident | None = None
    """The id of the place that is shown whole."""
    extent: Extent | None = None
    """In place of a place: west, south, east and north of what is shown whole, as in GeoJSON's bbox; across 180 degrees
    west is the larger number."""
    view: tuple[Latitude, Longitude, Zoom] | None = None
    """In place of a place: latitude, longitude and zoom."""
    light: tuple[Ident, ...] | None = None
    """The ids of what is lit; else the place, and those of whom the step's claims tell."""
    at: Moment | None = None
    """The map's date; else the end of the years, or the text's."""
    compare: Moment | None = None
    """An earlier or later date that is shown beside it."""
    eyes: Eyes = "law"
    """What the map shows at first: law, the borders that are recognised; ground, who held what on its date."""
    from_: Year | None = Field(default=None, alias="from")
    """The first year that is shown."""
    to: Year | None = None
    """The last year that is shown."""
    themes: tuple[Ident, ...] | None = None
    """The themes that are shown; all where there are none."""
    annotations: tuple[Ident, ...] = ()
    """Ids of the claims that the step rests on."""
    references: tuple[Text, ...] = ()
    """Where what the step says by the record is to be read: author or body, title or number, date."""
    question: Prose
    """What the class is asked."""
    notes: Prose | None = None
    """What the teacher should know, and the class need not see."""
    answer: Prose | None = None
    """What a good answer holds."""
    evidence: Evidence | None = None
    """What the class judges the text by."""

    @model_validator(mode="after")
    def _place_or_view(self) -> Step:
        if sum(target is not None for target in (self.place, self.extent, self.view)) != 1:
            what = "has not exactly one of place, extent and view"
            raise fault("step", what, "give the one that the map is to show")
        if not self.annotations and not self.references:
            raise fault("step", "rests on nothing", "name annotations or references")
        if (self.from_ is None) != (self.to is None) or (self.from_ and self.to and self.from_ > self.to):
            raise fault("step", "has no sound time window", "give from and to, the earlier first, or neither")
        return self


class Phase(Record):
    """A part of a lesson's time."""

    minutes: Annotated[int, Field(ge=1, le=90)]
    """How long it takes."""
    does: Prose
    """What class and teacher do meanwhile."""


class Plan(Record):
    """How the time is spent."""

    phases: Annotated[tuple[Phase, ...], Field(min_length=1)]
    """Its parts, in their order."""

    @property
    def minutes(self) -> int:
        """How long it takes in all."""
        return sum(phase.minutes for phase in self.phases)


class Mistake(Record):
    """What pupils often get wrong."""

    thought: Prose
    """What they think."""
    but: Prose
    """What is so."""


class Tasks(Record):
    """Tasks for the pupil's sheet, at two levels."""

    all: Texts
    """What everybody does."""
    further: Texts
    """For who is done, or wants more."""


class Kit(Record):
    """What a teacher needs besides the steps."""

    age: Prose
    """For whom it is."""
    goals: Texts
    """What pupils can do afterwards, each beginning with a verb."""
    materials: Texts
    """What is to be brought or printed."""
    plans: Annotated[tuple[Plan, ...], Field(min_length=1)]
    """One for 45 minutes and one for 90."""
    mistakes: Annotated[tuple[Mistake, ...], Field(min_length=1)]
    """What pupils often get wrong."""
    words: tuple[Ident, ...] = ()
    """Ids of the glossary's words to know, besides those that the steps use."""
    tasks: Tasks
    """Tasks at two levels."""
    exit_ticket: Texts
    """What each pupil answers before leaving."""


class Lesson(Record):
    """One file of geo/lessons/; its name is the lesson's id."""

    title: Prose
    """The lesson's title."""
    summary: Prose
    """What the lesson is about, in a sentence."""
    steps: Annotated[tuple[Step, ...], Field(min_length=1)]
    """Six to twelve steps, in their order."""
    kit: Kit | None = None
    """What a teacher needs besides."""
