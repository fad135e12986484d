"""What a claim can be about: the themes of the filters, in families with a sign and a colour."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import StringConstraints

from layers.model.record import Ident, Prose, Record

FamilyName = Literal["territory", "violence", "power", "economy", "life"]  # each has a colour in layers/style.py


class Family(Record):
    """Themes that belong together."""

    label: Prose
    """What the family is called."""
    sign: Annotated[str, StringConstraints(pattern=r'^[^\x00-\x20"\\<>&]{1,2}$')]
    """Its sign before a note, which is told apart in grey."""


class Theme(Record):
    """What a claim is about."""

    label: Prose
    """What the theme is called."""
    holds: Prose
    """What belongs to it."""
    family: FamilyName
    """The family that it is in."""


Themes = dict[Ident, Theme]
Families = dict[FamilyName, Family]
