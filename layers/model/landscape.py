"""What lies around the features and is no feature itself: the ground, rivers, seas, mountains, towns."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from layers.model.moment import Moment
from layers.model.record import Ident, Language, Prose, Record, Text


class Ground(Record):
    """The unnamed context of the map: neighbouring land, lakes, seas, lines between divisions."""

    id: Ident
    """The id, which is also the name of the file."""
    kind: Literal["ground"]
    """Unnamed context: land, water, lines between divisions."""
    surface: Literal["land", "sea", "lake"] | None = None
    """What an area is: land around the republics, water beside them, or water inside them, drawn over their land."""


class Landmark(Record):
    """What a reader finds the way by and the text does not speak of; names by language code."""

    id: Ident
    """The id, which is also the name of the file."""
    name: Text
    """What it is called in the language of the data."""
    names: dict[Language, Text]
    """The name by language code, in the language of the data too."""


class River(Landmark):
    """A river, from where it is drawn to its mouth."""

    kind: Literal["river"]
    """A river."""


class Relief(Landmark):
    """A sea, a mountain range or a neighbouring state: no outline, only the line along which its name is written."""

    kind: Literal["sea", "range", "neighbour"]
    """What the name along the line names."""


class FormerName(Record):
    """What a town was called before, until a new name was given."""

    name: Prose
    """The former name."""
    until: Moment
    """When a new name was given."""


class Town(Landmark):
    """A town in its republic."""

    kind: Literal["town"]
    """A town that one finds the way by."""
    aliases: tuple[Text, ...] = ()
    """Other spellings that people search for: old names, French and German ones."""
    formerly: tuple[FormerName, ...] = ()
    """What it was called before, the earlier name first; the map shows the name of its date."""
    rank: Annotated[int, Field(ge=1, le=3)]
    """How near one must be to see it: 1 capitals and the largest, 2 large, 3 others."""
    republic: Ident
    """The republic in which it lies by international recognition."""
