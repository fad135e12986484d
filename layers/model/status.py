"""What a land can be and how that looks, whose borders the map shows, and what it cannot draw."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import StringConstraints

from layers.model.moment import Period
from layers.model.record import Ident, Record, Text

# how a status is drawn: a hatch of style.py, or one of those below
Look = Literal[
    "autonomy", "dissolved", "occupied", "war", "breakaway", "annexed", "claimed", "republic-in-russia", "region",
    "quiet",  # a dotted outline without a hatch: no conflict yet, or none any more
    "union", "occupied-republic", "declared", "own", "abroad",  # republics: in the Union, leaving it, states
]  # fmt: skip


CONFLICTS = ("war", "breakaway", "annexed", "claimed", "occupied")  # looks of what is fought over


class Status(Record):
    """What a land can be in law and history; ``label`` stands on cards, ``legend`` beside its hatch.

    short: a word or two, said with the name. holder: the republic that holds on the ground what has this status.
    """

    label: Text
    legend: Text
    short: Annotated[Text, StringConstraints(max_length=40)]
    look: Look
    holder: Ident | None = None


class Borders(Record):
    """Whose borders the map shows: what its line is called, and where that matters."""

    line: Text = "border of a state"
    said: Text = "Borders are those in which the states are members of the United Nations."


class Undrawn(Period):
    """What was so on the ground and no open outline shows; ``of``: whose card tells of it."""

    of: Ident
    says: Text
    reference: Text
