"""Rules of what came after the text: told of everyone, in order."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from layers.data.rules import at, lands, most
from layers.errors import Fault
from layers.model.atlas import Atlas
from layers.model.moment import earliest


def since_everywhere(atlas: Atlas) -> Iterator[Fault]:
    """Where most republics and zones tell what came since, every one of them does: silence would read as peace."""
    if most(bool(land.since) for _, land in lands(atlas)):
        for feature, land in lands(atlas):
            if not land.since:
                what = "is empty, and most others tell what came since"
                yield at(feature, "since", what, "tell it, with a reference")


def since_in_order(atlas: Atlas) -> Iterator[Fault]:
    """What came since is told in the order of its dates."""
    for feature in atlas.features:
        dates = [since.date for since in feature.about.since]
        for index, (one, other) in enumerate(itertools.pairwise(dates), 2):
            if earliest(other) < earliest(one):
                yield at(feature, f"since.{index}.date", f"is {other}, told after {one}", "put the earlier one first")
