"""The names on one map of a slide: of what it is about first, by all means; of the rest where there is room."""

from __future__ import annotations

import functools
import itertools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import shapely
from shapely.geometry.base import BaseGeometry

from layers.model.feature import Flow, Region
from layers.pictures import neighbours, own_land
from layers.pictures.chart import Chart
from layers.pictures.flat_land import Seen
from layers.pictures.frame import Frame
from layers.pictures.furniture import Marks
from layers.pictures.ink import Box, Patch, Word, boxes_of
from layers.pictures.label_placement import Label, inscribed_radius, place_labels, place_with_leaders
from layers.pictures.marks import MARK, Pixel, around, diamond
from layers.style import DAY

LEAST = 15.0  # pixels: the smallest name, 1/45 of the paper's height
LIT = (24.0, 21.0, 18.0, LEAST)  # pixels: the name of what a slide is about
LARGEST, NEIGHBOUR = 38.0, 22.0  # pixels: the name of a republic that it is about, and of another
ALONG = (1.0, 0.5, 0.62, 0.38, 0.74, 0.26, 0.86)  # parts of an arrow's way at which its name is tried
ASIDE = (12.0, 20.0, 28.0)  # pixels beside it
LEADERS = range(10, 130, 8)  # pixels of a leader line
FAR = 5_000_000.0  # metres: in a wider window places are marked only where the slide is about them


@dataclass(frozen=True)
class SlideNames:
    """What is marked and named in a window; ``flows``: the arrows in it by id; ``taken``: where no word may stand."""

    chart: Chart
    frame: Frame
    lit: Sequence[str]
    flows: Mapping[str, BaseGeometry]
    taken: Sequence[Box]

    def marks(self) -> Marks:
        """Give marks, lines and words in drawing order."""
        marked = dict(self._places())
        boxes = [*self.taken, *(around(at, self._size(ident)) for ident, at in marked.items())]
        seen = [shapely.clip_by_rect(line, *self.frame.box) for line in self._arrows.values()]
        arrows = [around((x, y), MARK) for x, y in shapely.get_coordinates(shapely.segmentize(seen, 2 * MARK))]
        wanted = list(self._about(marked))
        about = place_labels(wanted, self.frame.box, [*boxes, *arrows])
        left = self._left(wanted, {word.text for word in about})
        led = list(place_with_leaders(left, self.frame.box, [*boxes, *arrows, *boxes_of(about)], LEADERS))
        named = [*about, *(word for word, _ in led)]
        boxes += boxes_of(named)
        tight = self._tight(wanted, {word.text for word in named})
        rest = place_labels([*tight, *self._others(marked)], self.frame.box, [*boxes, *arrows])
        there = [*boxes, *arrows, *boxes_of(rest)]
        dots, towns = self.chart.named_towns(self.frame, LEAST, there)
        around_it = neighbours.names(self.chart, self.frame, [*there, *boxes_of(towns)], LEAST)
        signs = [
            Patch(diamond(at, self._size(ident)), self._colour(ident), DAY["page"], 1.8, within=self.frame.box)
            for ident, at in marked.items()
        ]
        lines = [Patch(line, line=DAY["ink"], width=1.1) for _, line in led]
        return [*dots, *signs, *lines, *rest, *towns, *around_it, *(word for word, _ in led), *about]

    @functools.cached_property
    def _seen(self) -> Seen:
        return self.chart.land.visible(self.frame)

    @functools.cached_property
    def _lit(self) -> set[str]:
        """The ids of what is named first: what is lit, the members of a region, where a movement begins and ends."""
        lit: dict[str, None] = {}
        for ident in self.lit:
            about = self.chart.scene.atlas.by_id[ident].about
            ends = (about.origin, about.destination) if isinstance(about, Flow) else ()
            members = about.members if isinstance(about, Region) else ()
            lit |= dict.fromkeys(one for one in (ident, *members, *ends) if one)
        return set(lit)

    @functools.cached_property
    def _arrows(self) -> dict[str, BaseGeometry]:
        return {ident: self.frame.placed(bent) for ident, bent in self.flows.items()}

    def _places(self) -> Iterator[tuple[str, Pixel]]:
        """Give the places in the window with where they are; in a wide one those that the slide is about."""
        near = self.frame.width < FAR
        return ((ident, at) for ident, at in self.chart.places(self.frame) if near or ident in self._lit)

    def _size(self, ident: str) -> float:
        return MARK * 1.6 if ident in self._lit else MARK

    def _colour(self, ident: str) -> str:
        return DAY["accent" if ident in self._lit else "place"]

    def _about(self, marked: Mapping[str, Pixel]) -> Iterator[Label]:
        """Give the labels of what the slide is about: what has least room first."""
        seen = self._seen
        for ident, at in marked.items():
            if ident in self._lit:
                yield from own_land.of_place(self.chart, self._place(ident, at, LIT[1:]), seen)
        zones = [label for label in self.chart.zone_labels(seen, LIT, 0.75) if label.ident in self._lit]
        republics = self.chart.republic_labels(seen, (LEAST, LARGEST), 0.9)
        lands = [*zones, *(label for label in republics if label.ident in self._lit)]
        for label in sorted(lands, key=lambda label: inscribed_radius(label.area)):
            yield from self._clear(label)
        for label in zones:
            yield own_land.beside(self.chart, label, seen, LIT[1:])
        for ident, line in self._arrows.items():
            word = self._word(self.chart.scene.atlas.by_id[ident].about.name, LEAST, "accent")
            for away, part in itertools.product(ASIDE, ALONG):
                point = line.interpolate(part, normalized=True)
                area = shapely.box(*around((point.x, point.y), away))
                yield Label(ident, word, area, (LEAST,), inside=0.0)

    def _left(self, wanted: Sequence[Label], named: set[str]) -> Iterator[Label]:
        """Give the labels of what the slide is about that found no place, for leader lines.

        There they stand off all land, a zone's on its own republic at the most.
        """
        for label in wanted:
            if label.word.text not in named and label.ident in self._seen and label.inside and not label.obstacles:
                led = replace(label, word=replace(label.word, size=LEAST))
                yield own_land.off_others(self.chart, led, self._seen)

    def _tight(self, wanted: Sequence[Label], named: set[str]) -> Iterator[Label]:
        """Give what is left of these in small letters that may reach over a border."""
        for label in wanted:
            if label.inside and not label.obstacles and label.word.text not in named:
                yield replace(label, sizes=(LEAST,), inside=0.5)

    def _others(self, marked: Mapping[str, Pixel]) -> Iterator[Label]:
        """Give the labels of the rest, smaller: republics, places, zones, which near enough are else named beside."""
        for label in self.chart.republic_labels(self._seen, (LEAST, NEIGHBOUR), 0.9):
            if label.ident not in self._lit:
                yield replace(label, word=replace(label.word, colour=DAY["ink-soft"]))
        for ident, at in marked.items():
            if ident not in self._lit:
                yield from own_land.of_place(self.chart, self._place(ident, at, (LEAST,)), self._seen)
        zones = [one for one in self.chart.zone_labels(self._seen, (LEAST,), 0.85) if one.ident not in self._lit]
        for label in zones:
            yield from self._clear(label)
        yield from own_land.beside_if_near(self.chart, self.frame, zones, self._seen, (LEAST,))

    def _clear(self, label: Label) -> Iterator[Label]:
        """Give a zone's label where its chief town has room, too; another as it is."""
        is_zone = label.ident in self.chart.scene.zones
        return own_land.of_zone(self.chart, self.frame, label, LEAST) if is_zone else iter([label])

    def _place(self, ident: str, at: Pixel, sizes: Sequence[float]) -> Label:
        about = next(about for about, _ in self.chart.scene.places if about.id == ident)
        word = self._word(self.chart.called(about), sizes[0], "ink")
        return Label(ident, word, shapely.box(*around(at, self._size(ident))), sizes, inside=0.0)

    def _word(self, text: str, size: float, colour: str) -> Word:
        return Word(text, (0.0, 0.0), size, "sans", DAY[colour], halo=DAY["paper"])
