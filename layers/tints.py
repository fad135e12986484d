"""The tints of republics: no two neighbours have the same, and who holds a land lends it theirs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from layers.scene import Scene

TINTS = 5  # in each scheme of style.py


def tints_of(scene: Scene) -> dict[str, int]:
    """Give for each republic the number of its tint, which no neighbour has."""
    return tints(scene.map.borders, {ident: about.tint for ident, about in scene.republics.items() if about.tint})


def holders(scene: Scene) -> dict[str, int | None]:
    """Give the looks of what another holds on the ground than in law, each with the holder's tint, where it has one."""
    statuses, numbers = scene.atlas.settings.statuses.values(), tints_of(scene)
    return {"breakaway": None} | {one.look: numbers[one.holder] for one in statuses if one.holder in numbers}


def tints(neighbours: Mapping[str, Sequence[str]], given: Mapping[str, int]) -> dict[str, int]:
    """Give each area a tint from 1 to ``TINTS`` that no neighbour has: its ``given`` one, or else one after another.

    First come those whose neighbours have the most; where neighbours have all, it is the one that the fewest have.
    """
    chosen = dict(given)

    def taken(name: str) -> list[int]:
        return [chosen[other] for other in neighbours[name] if other in chosen]

    left = sorted(neighbours.keys() - given.keys(), key=lambda one: (-len(neighbours[one]), one))
    while left:
        name = max(left, key=lambda one: len(set(taken(one))))  # of several the most bordered
        left.remove(name)
        beside, used = taken(name), list(chosen.values())
        chosen[name] = min(range(1, TINTS + 1), key=lambda tint: (beside.count(tint), used.count(tint), tint))
    return chosen
