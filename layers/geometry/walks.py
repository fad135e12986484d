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
    """Write the areas of arcs that are ``as_walked``: of each how many polygons, of each how many rings, then these."""
    ring_writer = _RingWriter(writer, arcs)
    for polygons in areas:
        writer.number(POLYGONS, len(polygons))
        for rings in polygons:
            writer.number(RINGS, len(rings))
            for ring in rings:
                ring_writer.write(ring)


class _RingWriter:
    """Writes one ring after another: what they have walked tells which arc may come next."""

    def __init__(self, writer: ArithmeticWriter, arcs: Sequence[Arc]) -> None:
        self._writer = writer
        self._arcs = arcs
        self._begin: defaultdict[Vertex, list[int]] = defaultdict(list)  # the arcs, or ~arcs, that begin at a vertex
        self._fresh = 0  # the first arc that no ring has had yet

    def write(self, ring: list[int]) -> None:
        """Write a ring: its arcs, and behind each that comes back to where it began whether that was the last."""
        start, here, back = self._ends(ring[0])[0], None, None
        for place, arc in enumerate(ring):
            self._arc(arc, here, back)
            here, back = self._ends(arc)[1], ~arc
            if here == start:
                self._writer.answer(CLOSED, place == len(ring) - 1)

    def _arc(self, arc: int, here: Vertex | None, back: int | None) -> None:
        """Write an arc: whether it is the fresh one, or else which of those that begin where the ring has come to.

        here: that vertex; None at the beginning of a ring. back: the arc it came by, the least probable to be next.
        """
        others = sorted(self._begin[here], key=back.__eq__) if here else []
        if not here or (self._fresh < len(self._arcs) and self._ends(self._fresh)[0] == here):
            self._writer.answer(FRESH + min(len(others), MANY), arc == self._fresh)
        if arc == self._fresh:
            for way in (arc, ~arc):
                self._begin[self._ends(way)[0]].append(way)
            self._fresh += 1
        elif not here:
            self._writer.number(FIRST, max(arc, ~arc))
            self._writer.answer(BACK, arc < 0)
        elif len(others) > 1:
            self._writer.number(NEXT, others.index(arc))

    def _ends(self, arc: int) -> tuple[Vertex, Vertex]:
        """Give where an arc begins and where it ends."""
        vertices = self._arcs[max(arc, ~arc)]
        return (vertices[-1], vertices[0]) if arc < 0 else (vertices[0], vertices[-1])
