"""What a feature of the atlas is: the properties of every kind, and what each may hold.

Frozen records checked by pydantic; no input or output and no map here.
"""

from __future__ import annotations

import datetime
from typing import Annotated, Literal, get_args

from pydantic import Field, StringConstraints, model_validator

from layers.model.geojson import Geometry
from layers.model.landscape import FormerName, Ground, Landmark, Relief, River, Town
from layers.model.moment import Moment, Period, earliest
from layers.model.record import Ident, Language, Record, Text, Theme, fault

Certainty = Literal["surveyed", "approximate", "conventional"]

QUOTE_WORDS = 8
FEW_WORDS = rf"^\s*\S+(\s+\S+){{0,{QUOTE_WORDS - 1}}}\s*$"  # the same for an editor


class Check(Record):
    """What the record has beside a claim: a correction contradicts it, an addition only adds a date, a name, a fact."""

    kind: Literal["correction", "addition"]
    note: Text
    reference: Text
    confidence: Literal["sure", "likely"]


class Annotation(Period):
    """One claim of the text about one feature, in our own words, at its paragraph."""

    id: Ident
    says: Text
    paragraph: int
    theme: Theme
    quote: Text | None = Field(default=None, json_schema_extra={"pattern": FEW_WORDS})
    check: Check | None = None

    @model_validator(mode="after")
    def _short_quote(self) -> Annotation:
        if self.quote and len(self.quote.split()) > QUOTE_WORDS:
            raise fault("quote", f"has a quote of more than {QUOTE_WORDS} words", "shorten it, or leave it out")
        return self


class Since(Record):
    """What happened after the text was published; never mixed with what it says."""

    date: Moment
    note: Text
    reference: Text


class State(Period):
    """What a land was from when to when, who held it, and what it was called, by what source."""

    status: Ident
    called: Text | None = None
    by: Text
    reference: Text


def state_on(states: tuple[State, ...], day: datetime.date) -> State | None:
    """Give the state of a day; None before the first."""
    begun = [state for state in states if state.from_ is not None and earliest(state.from_) <= day]
    return begun[-1] if begun else None


class LandClaim(Period):
    """Who claims a land as what, from when to when, and by what act: a law, a declaration, a treaty."""

    claimant: Ident
    says: Text
    act: Text


class Outline(Record):
    """Where a shape comes from, of what date, and how certain it is."""

    source: Text
    as_of: Moment
    certainty: Certainty


class Named(Record):
    """What every feature has; ``silence`` says why the text has no claim for it alone."""

    id: Ident
    name: Text
    names: dict[Language, Text]
    aliases: tuple[Text, ...] = ()
    annotations: tuple[Annotation, ...]
    silence: Text | None = None
    since: tuple[Since, ...]


class Republic(Named):
    """One of the fifteen union republics, in the borders in which it is a member of the United Nations."""

    kind: Literal["republic"]
    capital: Text
    soviet_name: Text
    independence: Moment
    independence_note: Text | None = None
    states: tuple[State, ...]
    claims: tuple[LandClaim, ...] = ()
    iso: Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$")]
    tint: Annotated[int, Field(ge=1, le=5)] | None = None


class Zone(Named):
    """A territory inside one republic or several that the text speaks of by itself."""

    kind: Literal["zone"]
    parents: Annotated[tuple[Ident, ...], Field(min_length=1)]
    recognition: Text
    states: tuple[State, ...]
    claims: tuple[LandClaim, ...] = ()
    outline_of: Ident | None = None
    shape: Outline


class DatedOutline(Period):
    """What some zones were in other outlines than their own: drawn in place of theirs in its time."""

    id: Ident
    kind: Literal["outline"]
    outline_of: Annotated[tuple[Ident, ...], Field(min_length=1)]
    shape: Outline


class Place(Named):
    """A town or a site in its republic; ``note`` says so where the text means it without naming it."""

    kind: Literal["place"]
    formerly: tuple[FormerName, ...] = ()
    republic: Ident
    note: Text | None = None


class Flow(Named):
    """What moved between places: people, gas, timber, money."""

    kind: Literal["flow"]
    origin: Ident | None
    destination: Ident | None
    destination_note: Text | None = None


class Region(Named):
    """Several features that the text speaks of as one; it has no shape of its own."""

    kind: Literal["region"]
    members: Annotated[tuple[Ident, ...], Field(min_length=1)]


Properties = Annotated[
    Republic | Zone | DatedOutline | Place | Flow | Region | Ground | River | Relief | Town, Field(discriminator="kind")
]


class FeatureFile(Record):
    """One file of geo/: one GeoJSON Feature."""

    type: Literal["Feature"]
    id: Ident
    properties: Properties
    geometry: Geometry | None


FOLDERS: dict[str, type[Record]] = {
    "republics": Republic,
    "zones": Zone,
    "outlines": DatedOutline,
    "places": Place,
    "flows": Flow,
    "regions": Region,
    "ground": Ground,
    "landscape": Landmark,
}
KINDS = (
    *("republic", "zone", "outline", "place", "flow", "region"),
    *("ground", "river", "sea", "range", "neighbour", "town"),
)
THEMES: tuple[str, ...] = get_args(Theme)
