"""What a land can be and how that looks, whose borders the map shows, and what it cannot draw."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import StringConstraints

from layers.model.moment import Period
from layers.model.record import Ident, Prose, Record, Text

# how a status is drawn: a hatch of style.py, or one of those below
Look = Literal[
    "autonomy", "dissolved", "occupied", "war", "breakaway", "annexed", "claimed", "member", "region",
    "quiet",  # a dotted outline without a hatch: no conflict yet, or none any more
    "union", "occupied-republic", "declared", "own", "abroad",  # republics: in a union, leaving one, states
]  # fmt: skip


CONFLICTS = ("war", "breakaway", "annexed", "claimed", "occupied")  # looks of what is fought over


class Status(Record):
    """What a land can be in law and history."""

    label: Prose
    """What it is called on cards."""
    legend: Prose
    """What stands beside its hatch in the legend."""
    short: Annotated[Prose, StringConstraints(max_length=40)]
    """A word or two, said with a land's name."""
    look: Look
    """How it is drawn: a hatch of layers/style.py, or none."""
    holder: Ident | None = None
    """The republic that holds on the ground what has this status."""


class Borders(Record):
    """Whose borders the map shows: what its line is called, and where that matters."""

    line: Prose | None = None
    """What the line of a border is called in the legend."""
    said: Prose | None = None
    """What is said where it matters whose borders they are."""
    warning: Prose | None = None
    """What who spreads the map should know, where a law stands against it."""


class Undrawn(Period):
    """What was so on the ground and no open outline shows; ``of``: whose card tells of it."""

    of: Ident
    """The id of the feature whose card tells of it."""
    says: Prose
    """What was so, in a sentence."""
    abroad: bool = False
    """Whether another state or republic held it then and it is drawn as now; the legend tells all such in one line."""
    reference: Text
    """Author or body, title or number, and year of each source; a semicolon between two, no web address."""
