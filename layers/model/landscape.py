"""What lies around the features and is no feature itself: the ground, rivers, seas, mountains, towns."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from layers.model.moment import Moment
from layers.model.record import Ident, Language, Record, Text


class Ground(Record):
    """The unnamed context of the map: neighbouring land, lakes, seas, lines between divisions."""

    id: Ident
    kind: Literal["ground"]


class Landmark(Record):
    """What a reader finds the way by and the text does not speak of; names by language code."""

    id: Ident
    name: Text
    names: dict[Language, Text]


class River(Landmark):
    """A river, from where it is drawn to its mouth."""

    kind: Literal["river"]


class Relief(Landmark):
    """A sea, a mountain range or a neighbouring state: no outline, only the line along which its name is written."""

    kind: Literal["sea", "range", "neighbour"]


class FormerName(Record):
    """What a town was called before, until a new name was given."""

    name: Text
    until: Moment


class Town(Landmark):
    """A town in its republic; ``rank`` says how near one must be: 1 capitals and the largest, 2 large, 3 others."""

    kind: Literal["town"]
    aliases: tuple[Text, ...] = ()
    formerly: tuple[FormerName, ...] = ()
    rank: Annotated[int, Field(ge=1, le=3)]
    republic: Ident
