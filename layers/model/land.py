"""What a land was and when, who claims it, and where its outline comes from."""

from __future__ import annotations

import datetime
from typing import Literal

from layers.model.moment import Moment, Period, earliest
from layers.model.record import Ident, Prose, Record, Text

Certainty = Literal["surveyed", "approximate", "conventional"]


class State(Period):
    """What a land was from when to when, who held it, and what it was called, by what source."""

    status: Ident
    """The id of a status of atlas.json."""
    called: Prose | None = None
    """What the land was called then, where that tells more than its status."""
    by: Prose
    """Who held it."""
    reference: Text
    """Author or body, title or number, and year of each source; a semicolon between two, no web address."""


def state_on(states: tuple[State, ...], day: datetime.date) -> State | None:
    """Give the state of a day; None before the first."""
    begun = [state for state in states if state.from_ is not None and earliest(state.from_) <= day]
    return begun[-1] if begun else None


class LandClaim(Period):
    """Who claims a land as what, from when to when, and by what act: a law, a declaration, a treaty."""

    claimant: Ident
    """The id of the republic or zone that claims it."""
    says: Prose
    """As what it is claimed."""
    act: Prose
    """The act by which: its name, number and date."""


class Outline(Record):
    """Where a shape comes from, of what date, and how certain it is."""

    source: Prose
    """Where the shape comes from."""
    as_of: Moment
    """The date that the outline shows."""
    certainty: Certainty
    """How certain the outline is; a line of its own on the map says so."""
