"""Rings as walks along the arcs of a topology: where one arc ends few others begin, so that a bit tells the next.

Arcs stand in the order, and go in the direction, in which they are first walked: most arcs of a ring are the next
that no ring had yet. ``topology.js`` beside this file walks the same.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from layers.geometry.arithmetic import KIND, ArithmeticWriter

POLYGONS, RINGS, FIRST, NEXT = range(32, 36)  # kinds of numbers, none of them one of a line
FRESH, CLOSED, BACK = (kind * KIND for kind in range(36, 39))  # contexts of answers
MANY = 3  # arcs that begin somewhere, and more: about as probable that the next is a fresh one

Vertex = tuple[int, int]
Arc = list[Vertex]
Polygons = list[list[list[int]]]  # of each polygon its rings, of each ring its arcs; ~n is arc n backwards


def as_walked(arcs: Sequence[Arc], areas: Iterable[Polygons]) -> tuple[list[Arc], list[Polygons]]:
    """Give the arcs in the order and direction in which the areas first have them, and the areas of these arcs.

    What a wide grid left no area of is none: an arc of one vertex, a ring of one or two.
    """
    walked: list[Arc] = []
    new: dict[int, int] = {}

    def renumbered(arc: int) -> int:
        if arc not in new:
            new[arc], new[~arc] = len(walked), ~len(walked)
            walked.append(arcs[~arc][::-1] if arc < 0 else arcs[arc])
        return new[arc]

    def kept(ring: list[int]) -> list[int]:
        ring = [arc for arc in ring if len(arcs[max(arc, ~arc)]) > 1]
        return ring if len({vertex for arc in ring for vertex in arcs[max(arc, ~arc)]}) > 2 else []

    solid = [
        [[ring for ring in map(kept, rings) if ring] for rings in polygons if kept(rings[0])] for polygons in areas
    ]
    return walked, [[[[renumbered(arc) for arc in ring] for ring in rings] for rings in polygons] for polygons in solid]


def write(writer: ArithmeticWriter, arcs: Sequence[Arc], areas: Iterable[Polygons]) -> None:
    """Write the areas of arcs that are ``as_walked``."""
    begin: defaultdict[Vertex, list[int]] = defaultdict(list)  # the arcs that begin at a vertex
    fresh = 0

    def ends(arc: int) -> tuple[Vertex, Vertex]:
        return (arcs[~arc][-1], arcs[~arc][0]) if arc < 0 else (arcs[arc][0], arcs[arc][-1])

    for polygons in areas:
        writer.number(POLYGONS, len(polygons))
        for rings in polygons:
            writer.number(RINGS, len(rings))
            for ring in rings:
                start, here, last = ends(ring[0])[0], None, None
                for place, arc in enumerate(ring):
                    others: list[int] = []
                    if here:  # back by the same arc is the least probable
                        others = sorted(begin[here], key=last.__eq__)
                    if not here or (fresh < len(arcs) and ends(fresh)[0] == here):
                        writer.answer(FRESH + min(len(others), MANY), arc == fresh)
                    if arc == fresh:
                        for way in (arc, ~arc):
                            begin[ends(way)[0]].append(way)
                        fresh += 1
                    elif not here:
                        writer.number(FIRST, max(arc, ~arc))
                        writer.answer(BACK, arc < 0)
                    elif len(others) > 1:
                        writer.number(NEXT, others.index(arc))
                    here, last = ends(arc)[1], ~arc
                    if here == start:
                        writer.answer(CLOSED, place == len(ring) - 1)
