"""The picture of one feature: the map around it, itself in the accent colour."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from dataclasses import dataclass, replace

import shapely
from shapely.geometry.base import BaseGeometry

from layers.map_geometry import MapGeometry
from layers.model.atlas import Feature
from layers.model.feature import Flow, Place, Region, Zone
from layers.pictures import furniture, neighbours, own_land
from layers.pictures.arrow import along, arrow, curve
from layers.pictures.chart import Chart
from layers.pictures.flat_land import Seen
from layers.pictures.frame import Frame, fit, meridian_of
from layers.pictures.furniture import WINDOW, Marks
from layers.pictures.ink import Box, Patch, Picture, Word, boxes_of
from layers.pictures.label_placement import Label, place_labels, place_with_leaders
from layers.pictures.marks import MARK, Pixel, around, diamond, halo
from layers.style import DAY

LEAST = 190_000.0  # metres from top to bottom that a picture of a large map's shows
AROUND_PLACE = 560_000.0  # the same for a town
# pixels: the smallest name, the subject's, the largest of a neighbour's and of any
SMALLEST, TITLE, NEIGHBOUR, LARGEST = 15.0, 21.0, 25.0, 34.0
TOWN = 13.5  # pixels: the name of a town that the text does not speak of
LED = 13.0  # pixels: a name at the end of a leader line
FAR, FARTHEST = 9_000_000.0, 11.0  # metres: in a wider window republics alone are named, from so many pixels on
CLEAR = 130.0  # pixels around a town where no republic's name stands


def portrait(chart: Chart, feature: Feature, what: str) -> Picture:
    """Give the picture of a feature; ``what`` says what it is and where."""
    subject, flat = chart.land.subject(feature.id), chart.scene.map.projection
    is_flow = isinstance(feature.about, Flow)
    if is_flow:
        subject = curve(subject, flat, meridian_of(subject, flat))
    frame = window_of(subject, feature, chart.scene.map)
    view = _View(chart, feature, frame)
    words, title, date = chart.scene.words, feature.about.name, chart.scene.atlas.article.date
    source = words("picture.source", date=words.moment(date), eyes=words("date.law"))
    marked, under_marks = view.marks()
    north_arrow, under_arrow = furniture.north_arrow(words, frame)
    drawn_on = [*under_marks, *under_arrow, *(along(frame, subject) if is_flow else ())]
    names = place_labels(view.labels(), WINDOW, drawn_on)
    named = [*drawn_on, *boxes_of(names)]
    led = list(view.leaders(named, {name.text for name in names}))
    dots, towns = chart.named_towns(frame, TOWN, named)
    lettered = [*named, *boxes_of(word for word, _ in led), *boxes_of(towns)]
    located = furniture.locator(chart, frame)
    marks: Marks = [
        *furniture.paper(),
        *furniture.heading(title, what, room=furniture.title_room(located)),
        *chart.base(frame),
        *(halo(frame, subject) if not isinstance(feature.about, Place | Flow) else ()),
        *chart.hatched(frame),
        *(arrow(frame, subject) if is_flow else ()),
        *dots,
        *marked,
        *(Patch(line, line=DAY["ink"], width=0.9) for _, line in led),
        *names,
        *(word for word, _ in led),
        *towns,
        *neighbours.names(chart, frame, lettered),
        *furniture.neat_line(WINDOW),
        *north_arrow,
        *located,
        *furniture.legend(chart.scene.legend, chart.looks(frame)),
        *furniture.scale_bar(words, frame),
        *furniture.source(source),
    ]
    return Picture(title, what, tuple(marks), source, words("picture.licence"))


def window_of(subject: BaseGeometry, feature: Feature, whole: MapGeometry, box: Box = WINDOW) -> Frame:
    """Choose the window that shows a feature's flat shape, with some land around it."""
    flat, least = whole.projection, LEAST * whole.fineness
    meridian = meridian_of(subject, flat)
    match feature.about:
        case Place():
            return fit(subject, flat, meridian, box, margin=0.0, least=AROUND_PLACE * whole.fineness)
        case Zone():
            return fit(subject, flat, meridian, box, margin=0.45, least=least)
        case Flow():
            return fit(subject, flat, meridian, box, margin=0.35, least=least)
        case _:
            return fit(subject, flat, meridian, box, margin=0.12, least=least)


@dataclass(frozen=True)
class _View:
    """A feature in the window of its picture, and the marks and names around it."""

    chart: Chart
    feature: Feature
    frame: Frame

    @functools.cached_property
    def seen(self) -> Seen:
        """What can be seen of republics and zones."""
        return self.chart.land.visible(self.frame)

    @property
    def _wide(self) -> bool:
        return self.frame.width >= FAR

    @functools.cached_property
    def _first(self) -> set[str]:
        """The ids that the picture is of: the feature, or where a flow begins and ends."""
        about = self.feature.about
        return {about.id} | ({about.origin or "", about.destination or ""} if isinstance(about, Flow) else set())

    def marks(self) -> tuple[list[Patch], list[Box]]:
        """Draw the places in the window, the subject larger; give the boxes that they take, too."""
        marks, boxes = [], []
        for ident, at in self._shown():
            size, colour = self._size(ident), DAY["accent" if ident == self.feature.id else "place"]
            marks.append(Patch(diamond(at, size), colour, DAY["page"], 1.8, within=self.frame.box))
            boxes.append(around(at, size))
        return marks, boxes

    def labels(self) -> Iterator[Label]:
        """Give the labels of what is in the window: the subject and its ends first, then republics, places, zones."""
        chart, seen, first = self.chart, self.seen, self._first
        zones = list(chart.zone_labels(seen, (SMALLEST, 13.0), 0.7))
        enlarged = [replace(one, sizes=(TITLE, 18.0, *one.sizes)) if one.ident in first else one for one in zones]
        clear = [label for one in enlarged for label in own_land.of_zone(chart, self.frame, one, TOWN)]
        labels = [*self._republics(), *self._towns(), *clear]
        yield from sorted(labels, key=lambda label: label.ident not in first)
        for label in zones:
            if label.ident in first:
                yield own_land.beside(chart, label, seen, (18.0, SMALLEST))
        yield from own_land.beside_if_near(chart, self.frame, zones, seen, (SMALLEST, 13.0))

    def leaders(self, taken: list[Box], named: set[str]) -> Iterator[tuple[Word, BaseGeometry]]:
        """Name with a leader line each what found no place: where a flow begins and ends, off what is not its own.

        In a wide window that is every republic, off all of them.
        """
        chart, republics = self.chart, self.chart.scene.republics
        land = shapely.GeometryCollection([area for ident, area in self.seen.items() if ident in republics])
        if self._wide:
            wanted = [replace(one, word=replace(one.word, halo=None), obstacles=land) for one in self._republics()]
        else:
            lands = [*self._republics(), *chart.zone_labels(self.seen, (LED,), 0.7)]
            wanted = [own_land.off_others(chart, one, self.seen) for one in lands if one.ident in self._first]
        left = [label for label in wanted if label.word.text not in named]
        labels = [replace(label, word=replace(label.word, size=LED)) for label in left]
        return place_with_leaders(sorted(labels, key=lambda label: -label.area.centroid.y), WINDOW, taken)

    def _shown(self) -> Iterator[tuple[str, Pixel]]:
        """Give the places in the window with where they are; none in a wide one."""
        return iter(()) if self._wide else self.chart.places(self.frame)

    def _size(self, ident: str) -> float:
        """Give the size of a place's mark."""
        return MARK * 1.5 if ident == self.feature.id else MARK

    def _republics(self) -> Iterator[Label]:
        """Give the labels of republics: not too near a town that the picture is of, nor larger than the subject's."""
        about, seen = self.feature.about, self.seen
        if isinstance(about, Place):
            left, top, right, bottom = self.frame.box
            near = shapely.Point((left + right) / 2, (top + bottom) / 2).buffer(CLEAR)
            seen = {ident: shape.difference(near) for ident, shape in seen.items()}
        least = FARTHEST if self._wide else SMALLEST
        for label in self.chart.republic_labels(seen, (least, LARGEST), 0.8):
            large = label.ident in self._first or isinstance(about, Region)
            yield label if large else replace(label, sizes=tuple(min(size, NEIGHBOUR) for size in label.sizes))

    def _towns(self) -> Iterator[Label]:
        """Give the labels of places beside their marks."""
        for ident, at in self._shown():
            name = self.chart.scene.atlas.by_id[ident].about.name
            size = TITLE if ident == self.feature.id else SMALLEST
            word = Word(name, at, size, "sans", DAY["ink"], halo=DAY["paper"])
            label = Label(ident, word, shapely.box(*around(at, self._size(ident))), (size,), inside=0.0)
            yield from own_land.of_place(self.chart, label, self.seen)
