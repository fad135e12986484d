"""What a feature of the atlas is: the properties of every kind, and what each may hold.

Frozen records checked by pydantic; no input or output and no map here.
"""

from __future__ import annotations

from typing import Annotated, Literal, get_args

from pydantic import Field, StringConstraints, model_validator

from layers.model.geojson import Geometry
from layers.model.landscape import Ground, Landmark, Relief, River, Town
from layers.model.moment import Moment, earliest, latest
from layers.model.record import Ident, Language, Record, Text, Theme, fault

Status = Literal["breakaway", "dissolved", "republic-in-russia", "annexed", "region"]
Certainty = Literal["surveyed", "approximate", "conventional"]

QUOTE_WORDS = 8


class Period(Record):
    """From when to when: both absent = undated; ``to: null`` = still so."""

    from_: Moment | None = Field(default=None, alias="from")
    to: Moment | None = None

    @model_validator(mode="after")
    def _both_or_neither(self) -> Period:
        given = self.model_fields_set
        if ("from_" in given) != ("to" in given) or ("from_" in given and self.from_ is None):
            raise fault(
                "period",
                "has only one of from and to",
                "give both (to: null where it is still so), or neither where it is undated",
            )
        if self.from_ is not None and self.to is not None and latest(self.to) < earliest(self.from_):
            raise fault("period", f"ends ({self.to}) before it begins ({self.from_})", "put the earlier date in from")
        return self


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
    quote: Text | None = None
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


class Holder(Period):
    """Who held a zone, from when to when, by what source."""

    by: Text
    reference: Text


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
    iso: Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$")]
    tint: Annotated[int, Field(ge=1, le=5)] | None = None


class Zone(Named, Period):
    """A territory inside one republic or several that the text speaks of by itself."""

    kind: Literal["zone"]
    parents: Annotated[tuple[Ident, ...], Field(min_length=1)]
    status: Status
    status_since: Moment | None = None
    recognition: Text
    control: Annotated[tuple[Holder, ...], Field(min_length=1)]
    outline_of: Ident | None = None
    shape: Outline


class Place(Named):
    """A town or a site in its republic; ``note`` says so where the text means it without naming it."""

    kind: Literal["place"]
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
    Republic | Zone | Place | Flow | Region | Ground | River | Relief | Town, Field(discriminator="kind")
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
    "places": Place,
    "flows": Flow,
    "regions": Region,
    "ground": Ground,
    "landscape": Landmark,
}
KINDS = ("republic", "zone", "place", "flow", "region", "ground", "river", "sea", "range", "town")
THEMES: tuple[str, ...] = get_args(Theme)
