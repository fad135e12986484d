"""Rules of who claims a land: told of every zone, in order, by somebody whom the atlas knows."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from layers.data.rules import at, lands, most
from layers.errors import Fault
from layers.model.atlas import Atlas
from layers.model.feature import Republic, Zone
from layers.model.moment import earliest


def claims_everywhere(atlas: Atlas) -> Iterator[Fault]:
    """Where most zones tell who claims them, every one of them does: silence would read as nobody's land."""
    zones = [(feature, feature.about) for feature in atlas.features if isinstance(feature.about, Zone)]
    if most(bool(zone.claims) for _, zone in zones):
        for feature, zone in zones:
            if not zone.claims:
                what = "are none, and most other zones tell who claims them"
                yield at(feature, "claims", what, "tell each side's, with its act")


def claims_in_order(atlas: Atlas) -> Iterator[Fault]:
    """Claims have a beginning and stand in its order: whose stands first is nobody's choice."""
    for feature, land in lands(atlas):
        claims = land.claims
        for index, claim in enumerate(claims, 1):
            if claim.from_ is None:
                yield at(feature, f"claims.{index}.from", "is missing", "say since when it is claimed")
        for index, (one, other) in enumerate(itertools.pairwise(claims), 2):
            if one.from_ is not None and other.from_ is not None and earliest(other.from_) < earliest(one.from_):
                what = f"is {other.from_}, told after {one.from_}"
                yield at(feature, f"claims.{index}.from", what, "put the earlier one first")


def claimants_known(atlas: Atlas) -> Iterator[Fault]:
    """Who claims a land is a republic or a zone of the atlas: what it is stands on its card."""
    for feature, land in lands(atlas):
        for index, claim in enumerate(land.claims, 1):
            target = atlas.by_id.get(claim.claimant)
            if target is None or not isinstance(target.about, Republic | Zone):
                what = f"names {claim.claimant!r}, no republic or zone"
                remedy = "name the republic, or the zone by its own authorities"
                yield at(feature, f"claims.{index}.claimant", what, remedy)
