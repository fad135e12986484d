"""Rules of what lands were: no gap and no overlap up to today, by statuses that the atlas knows."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from layers.data.rules import at, beside, lands, none_at_all
from layers.errors import Fault
from layers.model.atlas import Atlas, Context, Feature
from layers.model.feature import DatedOutline, Republic, Zone
from layers.model.file_names import SETTINGS
from layers.model.moment import earliest


def states_without_gaps(atlas: Atlas) -> Iterator[Fault]:
    """What a land was is told without gap or overlap from its beginning to today."""
    for feature, land in lands(atlas):
        states = land.states
        if not states:
            yield at(feature, "states", "are none", "tell what it is, from its beginning to today")
            continue
        for index, state in enumerate(states, 1):
            if state.from_ is None:
                yield at(feature, f"states.{index}.from", "is missing", "say when this began")
        for index, (one, other) in enumerate(itertools.pairwise(states), 1):
            if one.from_ is None or other.from_ is None:
                continue
            if one.to != other.from_:
                what = f"is {one.to or 'still so'}, and the next begins {other.from_}"
                yield at(feature, f"states.{index}.to", what, "let each end when the next begins")
            elif earliest(other.from_) <= earliest(one.from_):
                yield at(feature, f"states.{index + 1}.from", f"is not after {one.from_}", "put the earlier one first")
        if states[-1].to is not None:
            what = f"is {states[-1].to}, and nothing is told of later"
            yield at(feature, f"states.{len(states)}.to", what, "tell what it is today, to: null")


def statuses_known(atlas: Atlas) -> Iterator[Fault]:
    """A status is one that atlas.json has, with its label, its words for the legend and its look."""
    statuses = atlas.settings.statuses
    for ident, status in statuses.items():
        target = atlas.by_id.get(status.holder or "")
        if status.holder and (target is None or not isinstance(target.about, Republic)):
            what = f"names {status.holder!r}, which is no republic"
            yield beside(atlas, SETTINGS, f"statuses/{ident}.holder", what, "name the republic that holds it")
    named: list[tuple[Feature | Context, str, str]] = [
        (one, f"states.{index}.status", state.status)
        for one, land in lands(atlas)
        for index, state in enumerate(land.states, 1)
    ]
    for piece in atlas.context:
        if isinstance(piece.about, DatedOutline) and piece.about.status:
            named.append((piece, "status", piece.about.status))
    if not statuses:
        yield from none_at_all(atlas, "statuses", {known for _, _, known in named})
        return
    for named_in, prop, known in named:
        if known not in statuses:
            remedy = f"choose one of {', '.join(statuses)}, or add it to {SETTINGS}"
            yield at(named_in, prop, f"is {known!r}, which {SETTINGS} lacks", remedy)


def former_names_in_order(atlas: Atlas) -> Iterator[Fault]:
    """Former names stand in the order in which they were given up."""
    for one in atlas.everything:
        names = getattr(one.about, "formerly", ())
        for index, (before, after) in enumerate(itertools.pairwise(names), 2):
            if earliest(after.until) <= earliest(before.until):
                what = f"is {after.until}, told after {before.until}"
                yield at(one, f"formerly.{index}.until", what, "put the earlier one first")


def outline_of_zones(atlas: Atlas) -> Iterator[Fault]:
    """A dated outline is one of zones, or of a republic's part with a status, in a time that has a beginning.

    A zone that is another outline is one of a zone that is none itself: so no two are each other's.
    """
    zones = {feature.id: (feature, feature.about) for feature in atlas.features if isinstance(feature.about, Zone)}
    for ident, (feature, about) in zones.items():
        upper = zones[about.outline_of][1] if about.outline_of in zones else about
        if upper.outline_of is not None and upper.id != ident:
            what = f"names {upper.id!r}, which is itself another outline of {upper.outline_of!r}"
            yield at(feature, "outline_of", what, "let all name one zone, and that one none")
    for piece in atlas.context:
        if not isinstance(piece.about, DatedOutline):
            continue
        for ident in piece.about.outline_of:
            target = atlas.by_id.get(ident)
            wanted = Republic if piece.about.status else Zone
            if target is None or not isinstance(target.about, wanted):
                remedy = "name the zones that it is of, or a republic and the status of its part"
                yield at(piece, "outline_of", f"names {ident!r}, which is no {wanted.__name__.lower()}", remedy)
        if piece.about.from_ is None:
            yield at(piece, "from", "is missing", "say since when that was the outline")


def undrawn_of_something(atlas: Atlas) -> Iterator[Fault]:
    """What cannot be drawn is told on the card of a republic or a zone, and has a beginning."""
    for index, undrawn in enumerate(atlas.settings.undrawn, 1):
        target = atlas.by_id.get(undrawn.of)
        if target is None or not isinstance(target.about, Republic | Zone):
            what = f"names {undrawn.of!r}, no republic or zone"
            yield beside(atlas, SETTINGS, f"undrawn/{index}.of", what, "name whose card tells of it")
        if undrawn.from_ is None:
            yield beside(atlas, SETTINGS, f"undrawn/{index}.from", "is missing", "say since when it was so")
