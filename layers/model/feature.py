"""What a feature of the atlas is: the properties of every kind, and what each may hold.

Frozen records checked by pydantic; no input or output and no map here.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints, model_validator

from layers.model.geojson import Geometry
from layers.model.land import LandClaim, Outline, State
from layers.model.landscape import FormerName, Ground, Landmark, Relief, River, Town
from layers.model.moment import Moment, Period
from layers.model.record import Ident, Language, Prose, Record, Text, fault

QUOTE_WORDS = 8
FEW_WORDS = rf"^\s*\S+(\s+\S+){{0,{QUOTE_WORDS - 1}}}\s*$"  # the same for an editor


class Check(Record):
    """What the record has beside a claim: a correction contradicts it, an addition only adds a date, a name, a fact."""

    kind: Literal["correction", "addition"]
    """Whether the record contradicts the claim or only adds to it."""
    note: Prose
    """What the record has, in a sentence or two."""
    reference: Text
    """Author or body, title or number, and year of each source; a semicolon between two, no web address."""
    confidence: Literal["sure", "likely"]
    """How sure the note is."""


class Annotation(Period):
    """One claim of the text about one feature, in our own words, at its paragraph."""

    id: Ident
    """The claim's own id, which no other claim of the atlas has."""
    says: Prose
    """The claim in one to three short sentences of our own, to be understood alone."""
    paragraph: int
    """The number of the paragraph of the article that claims it; the title is 0."""
    theme: Ident
    """What the claim is about: the id of a theme of atlas.json."""
    quote: Prose | None = Field(default=None, json_schema_extra={"pattern": FEW_WORDS})
    """At most eight consecutive words of the paragraph."""
    check: Check | None = None
    """What the record has beside the claim."""

    @model_validator(mode="after")
    def _short_quote(self) -> Annotation:
        if self.quote and len(self.quote.split()) > QUOTE_WORDS:
            raise fault("quote", f"has a quote of more than {QUOTE_WORDS} words", "shorten it, or leave it out")
        return self


class Since(Record):
    """What happened after the text was published; never mixed with what it says."""

    date: Moment
    """When it happened."""
    note: Prose
    """What happened, told of every side alike."""
    reference: Text
    """Author or body, title or number, and year of each source; a semicolon between two, no web address."""


class Named(Record):
    """What every feature has."""

    id: Ident
    """The feature's id, which is also the name of its file."""
    name: Text
    """What it is called in the language of the data."""
    names: dict[Language, Text]
    """The name by language code, in the language of the data too."""
    aliases: tuple[Text, ...] = ()
    """Other spellings that people search for."""
    annotations: tuple[Annotation, ...]
    """What the text claims of the feature; may be empty."""
    silence: Prose | None = None
    """In place of annotations: why the text has none here."""
    since: tuple[Since, ...]
    """What happened after the text, in the order of its dates."""


class Republic(Named):
    """A state, in the borders in which it is recognised."""

    kind: Literal["republic"]
    """A state of the map."""
    local: tuple[Language, ...] = ()
    """The languages of the state: the map has its names in these too, where there is room."""
    capital: Prose
    """The capital's name."""
    former_name: Prose | None = None
    """What it was called before, in the union or the empire that it belonged to."""
    independence: Moment | None = None
    """The day of its independence."""
    independence_note: Prose | None = None
    """What is to be said of that day, where it needs a word."""
    states: tuple[State, ...]
    """What it was from its beginning to today, each ending when the next begins."""
    claims: tuple[LandClaim, ...] = ()
    """Who claims it, since when, and by what act."""
    iso: Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$")]
    """The two letters of ISO 3166-1."""
    tint: Annotated[int, Field(ge=1, le=5)] | None = None
    """The number of its colour on the map, from the lightest (1) to the darkest (5); no neighbour has it."""


class Zone(Named):
    """A territory inside one republic or several that the text speaks of by itself."""

    kind: Literal["zone"]
    """A territory that the text speaks of by itself."""
    local: tuple[Language, ...] = ()
    """The languages of its people and of every republic that claims it: the map has all these names too, or none."""
    parents: Annotated[tuple[Ident, ...], Field(min_length=1)]
    """The republics in which it lies by international recognition."""
    recognition: Prose
    """What is recognised of it, in one sentence."""
    states: tuple[State, ...]
    """What it was from its beginning to today, each ending when the next begins."""
    claims: tuple[LandClaim, ...] = ()
    """Who claims it, since when, and by what act."""
    outline_of: Ident | None = None
    """The zone of which this is another outline."""
    shape: Outline
    """Where its outline comes from, and how certain it is."""


class DatedOutline(Period):
    """What some zones were in other outlines than their own: drawn in place of theirs in its time."""

    id: Ident
    """The outline's id, which is also the name of its file."""
    kind: Literal["outline"]
    """Another outline that zones had in a time."""
    outline_of: Annotated[tuple[Ident, ...], Field(min_length=1)]
    """The zones in place of whose own outlines this one is drawn; or the republic of which it is a part."""
    status: Ident | None = None
    """What that part of a republic was, by the id of a status of atlas.json; a zone has its own."""
    shape: Outline
    """Where the outline comes from, and how certain it is."""


class Place(Named):
    """A town or a site in its republic."""

    kind: Literal["place"]
    """A town or a site."""
    formerly: tuple[FormerName, ...] = ()
    """What it was called before, the earlier name first."""
    republic: Ident
    """The republic in which it lies by international recognition."""
    note: Prose | None = None
    """What is to be said where the text means the place without naming it."""


class Flow(Named):
    """What moved between places: people, gas, timber, money."""

    kind: Literal["flow"]
    """What moved between places."""
    origin: Ident | None
    """The id of where it starts, or null where the text names no start."""
    destination: Ident | None
    """The id of where it ends, or null where the text names no end."""
    destination_note: Prose | None = None
    """Without a destination: that the text names none, and where the line points."""


class Region(Named):
    """Several features that the text speaks of as one; it has no shape of its own."""

    kind: Literal["region"]
    """Several features that the text speaks of as one."""
    members: Annotated[tuple[Ident, ...], Field(min_length=1)]
    """The ids of those features."""


Properties = Annotated[
    Republic | Zone | DatedOutline | Place | Flow | Region | Ground | River | Relief | Town, Field(discriminator="kind")
]


class FeatureFile(Record):
    """One file of geo/: one GeoJSON Feature."""

    type: Literal["Feature"]
    """The word Feature, as GeoJSON wants it."""
    id: Ident
    """The feature's id, which is also the name of its file."""
    properties: Properties
    """What the feature is and what is told of it."""
    geometry: Geometry | None
    """Its shape in WGS 84, longitude first; null for a region."""


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
