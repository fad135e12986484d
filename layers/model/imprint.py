"""What an atlas says of itself: its titles, its text, its region, its sources and its licence."""

from __future__ import annotations

from typing import Annotated

from pydantic import StringConstraints

from layers.model.moment import Moment
from layers.model.record import ENGLISH, Ident, Language, Prose, Record, Text


class TextSettings(Record):
    """What is to be said of the text that the atlas retells."""

    described: Prose | None = None
    """Whose text it is and of what kind, in a sentence, and that the atlas takes no side."""


class RegionNames(Record):
    """What the whole of the map is called; without a name it is called by the atlas's title."""

    name: Prose | None = None
    """Its name by itself."""
    map: Prose | None = None
    """What the map is called for who cannot see it."""
    whole: Prose | None = None
    """What a button says that shows the whole of it."""


class RepublicNames(Record):
    """What the lands in ``republics/`` are called; else they are states."""

    heading: Prose | None = None
    """The heading over several of them."""
    plain: Prose | None = None
    """Several of them, in the middle of a sentence."""
    one: Prose | None = None
    """One of them, in the middle of a sentence."""
    formerly: Prose | None = None
    """When they had their former names: what a card says before such a name."""


class OutlineWords(Record):
    """What the lines of outlines mean, by how certain these are; what is left out is said in general."""

    surveyed: Prose | None = None
    """An outline that was measured, in the middle of a sentence."""
    approximate: Prose | None = None
    """One that is known roughly."""
    conventional: Prose | None = None
    """One that is drawn by custom, as nobody has fixed it."""


class Licence(Record):
    """Under which licence the texts of the atlas are given."""

    short: Text
    """What it is called in a line."""
    name: Text
    """Its identifier in SPDX's list."""
    title: Text
    """Its full title."""
    path: Annotated[str, StringConstraints(pattern=r"^https?://\S+$")]
    """Its address."""


class Sources(Record):
    """Whose shapes and data the atlas is made of, with their licences."""

    areas: Prose | None = None
    """Where the shapes of republics and zones are from."""
    others: tuple[Prose, ...] = ()
    """Where the rest is from, a line for each."""
    short: Prose | None = None
    """All of them in short, for the line on every picture."""

    @property
    def all(self) -> tuple[str, ...]:
        """Every source, the shapes' first."""
        return (*filter(None, [self.areas]), *self.others)


class Imprint(Record):
    """The part of geo/atlas.json that says what the atlas is; what is left out, the catalogue says in general words."""

    language: Language = ENGLISH
    """The code of the language that the data are written in: the site is in it at its top."""
    title: Prose | None = None
    """What the atlas is called; else it has its text's title."""
    subtitle: Prose | None = None
    """What stands beside the title."""
    lead: Prose | None = None
    """The first sentence beside the map."""
    description: Prose | None = None
    """What the atlas is, in a sentence, for who finds it by a search."""
    about: Prose | None = None
    """What the atlas is, at the head of what it says about itself."""
    bundle: Ident = "atlas"
    """What the data to take away are called as a package, and what a citation's key begins with."""
    reviewed: Moment | None = None
    """When the data were last gone through."""
    text: TextSettings = TextSettings()
    """What is to be said of the text."""
    region: RegionNames = RegionNames()
    """What the whole of the map is called."""
    republics: RepublicNames = RepublicNames()
    """What the lands in republics/ are called."""
    certainties: OutlineWords = OutlineWords()
    """What the lines of outlines mean."""
    sources: Sources = Sources()
    """Whose shapes and data these are."""
    licence: Licence | None = None
    """The licence of the texts; without one no right is given."""
