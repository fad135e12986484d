"""The picture of one feature: the map around it, itself in the accent colour."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np
import shapely
from shapely.affinity import affine_transform
from shapely.geometry.base import BaseGeometry

from layers.geometry.project import turn
from layers.model.atlas import Feature
from layers.model.feature import Flow, Place, Region, Zone
from layers.pictures import furniture
from layers.pictures.chart import DOT, MARK, Chart, Pixel, Seen, around, diamond
from layers.pictures.frame import Frame, fit, meridian_of
from layers.pictures.furniture import WINDOW, Marks
from layers.pictures.ink import Box, Patch, Picture, Word
from layers.pictures.lettering import Wish, free, led, placed
from layers.style import BEND, DAY

LEAST = 190_000.0  # metres from top to bottom that a picture shows
AROUND_PLACE = 560_000.0  # the same for a town
HALO, VEIL = 9.0, "80"  # pixels across; how much of the accent is in it, as the last two digits of a colour
STEPS = 40  # straight pieces of a curve
HEAD = (22.0, 8.5)  # length and half width of an arrow's head
# pixels: the smallest name, the subject's, the largest of a neighbour's and of any
SMALLEST, TITLE, NEIGHBOUR, LARGEST = 15.0, 21.0, 25.0, 34.0
TOWN = 13.5  # pixels: the name of a town that the text does not speak of
LED = 13.0  # pixels: a name at the end of a line
FAR, FARTHEST = 9_000_000.0, 11.0  # metres: in a wider window republics alone are named, from so many pixels on
CLEAR = 130.0  # pixels around a town where no republic's name stands


def portrait(chart: Chart, feature: Feature, what: str) -> Picture:
    """Give the picture of a feature; ``what`` says what it is and where."""
    subject = chart.subject(feature.id)
    if isinstance(feature.about, Flow):
        subject = _curve(subject)
    frame = _frame(subject, feature)
    view = _View(chart, feature, frame)
    words, title, date = chart.scene.words, feature.about.name, chart.scene.atlas.article.date
    marked, taken = view.marks()
    arrow = [frame.placed(subject)] if isinstance(feature.about, Flow) else []
    taken += [around((at[0], at[1]), 10.0) for line in arrow for at in line.coords]
    arrows = furniture.north_arrow(words, frame)
    taken += [(frame.box[2] - 52, frame.box[1], frame.box[2], frame.box[1] + 70)] if arrows else []
    names = placed(view.wishes(), WINDOW, taken)
    lead = list(view.led([*taken, *(name.box for name in names)], {name.text for name in names}))
    dots, towns = view.landmarks([*taken, *(name.box for name in names)])
    located = furniture.locator(chart, frame)
    marks: Marks = [
        *furniture.paper(),
        *furniture.heading(title, what, room=WINDOW[2] - WINDOW[0] - (150 if located else 0)),
        *chart.base(frame),
        *_halo(frame, feature, subject),
        *chart.hatched(frame),
        *_stressed(frame, feature, subject),
        *dots,
        *marked,
        *(Patch(line, line=DAY["ink"], width=0.9) for _, line in lead),
        *names,
        *(word for word, _ in lead),
        *towns,
        *furniture.neat_line(WINDOW),
        *arrows,
        *located,
        *furniture.legend(chart.scene.legend, chart.looks(frame)),
        *furniture.scale_bar(words, frame),
        *furniture.source(words, date),
    ]
    source = words("picture.source", date=words.moment(date))
    return Picture(title, what, tuple(marks), source, words("picture.licence"))


def _frame(subject: BaseGeometry, feature: Feature) -> Frame:
    meridian = meridian_of(subject)
    match feature.about:
        case Place():
            return fit(subject, meridian, WINDOW, margin=0.0, least=AROUND_PLACE)
        case Zone():
            return fit(subject, meridian, WINDOW, margin=0.45, least=LEAST)
        case Flow():
            return fit(subject, meridian, WINDOW, margin=0.35, least=LEAST)
        case _:
            return fit(subject, meridian, WINDOW, margin=0.12, least=LEAST)


def _curve(line: BaseGeometry) -> BaseGeometry:
    """Bend a flow to the north of the straight line, as it is seen in its own picture."""
    a, b, d, e, x, y = turn(meridian_of(line))
    ends = np.asarray(affine_transform(line, [a, b, d, e, x, y]).coords)
    start, end = ends[0], ends[-1]
    way = end - start
    aside = np.array([-way[1], way[0]]) * BEND * (-1 if way[0] < 0 else 1)
    bow = start + way / 2 + aside
    t = np.linspace(0, 1, STEPS + 1)[:, None]
    curve = (1 - t) ** 2 * start + 2 * t * (1 - t) * bow + t**2 * end
    return affine_transform(shapely.LineString(curve - [x, y]), [a, d, b, e, 0, 0])


def _halo(frame: Frame, feature: Feature, subject: BaseGeometry) -> Iterator[Patch]:
    """Draw a halo around an area, to lie under its own line, whose dashes say how certain it is; islets go without."""
    if not isinstance(feature.about, Place | Flow):
        parts = shapely.get_parts(frame.in_pixels(subject))
        large = [part for part in parts if part.area > HALO**2] or parts
        yield Patch(shapely.MultiPolygon(large), None, f"{DAY['accent']}{VEIL}", HALO, within=frame.box)


def _stressed(frame: Frame, feature: Feature, subject: BaseGeometry) -> Iterator[Patch]:
    """Draw a flow in the accent colour, on a pale line that lifts it off the map."""
    accent, pale, within = DAY["accent"], f"{DAY['page']}cc", frame.box
    if isinstance(feature.about, Flow):
        line = np.asarray(frame.placed(subject).coords)
        head, neck = _head(line)
        behind = line[:-1][np.hypot(*(line[:-1] - line[-1]).T) > HEAD[0]]
        shaft = shapely.LineString([*(behind if len(behind) else line[:1]), neck])
        yield Patch(shapely.union_all([shaft.buffer(4, cap_style="flat"), head.buffer(2)]), fill=pale, within=within)
        yield Patch(shaft, None, accent, 4.0, within=within)
        yield Patch(head, accent, within=within)
        yield Patch(diamond((line[0][0], line[0][1]), MARK), accent, DAY["page"], 1.5, within=within)


def _head(line: np.ndarray) -> tuple[BaseGeometry, np.ndarray]:
    """Give the head of an arrow at the end of a line, and where its shaft meets it."""
    tip = line[-1]
    back = next((at for at in line[::-1] if np.hypot(*(at - tip)) >= HEAD[0]), line[0])
    along = (tip - back) / np.hypot(*(tip - back))
    aside = np.array([-along[1], along[0]])
    length, half = HEAD
    foot = tip - along * length
    return shapely.Polygon([tip, foot + aside * half, foot + along * 5, foot - aside * half]), foot + along * 5


@dataclass(frozen=True)
class _View:
    """A feature in the window of its picture, and the marks and names around it."""

    chart: Chart
    feature: Feature
    frame: Frame

    @functools.cached_property
    def seen(self) -> Seen:
        """What can be seen of republics and zones."""
        return self.chart.visible(self.frame)

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

    def wishes(self) -> Iterator[Wish]:
        """Want names for what is in the window: the subject and its ends first, then republics, places, zones."""
        chart, feature, seen, first = self.chart, self.feature, self.seen, self._first
        zones = list(chart.zone_names(seen, (SMALLEST, 13.0), 0.7))
        enlarged = [replace(wish, sizes=(TITLE, 18.0, *wish.sizes)) if wish.ident in first else wish for wish in zones]
        wishes = [*self._republics(), *self._towns(), *enlarged]
        yield from sorted(wishes, key=lambda wish: wish.ident not in first)
        # what has no room inside is named beside, when the picture is of it or of what it belongs to
        near = self.frame.wide < furniture.TRUE_NORTH
        whole = {feature.id, *getattr(feature.about, "members", ())} if near else set()
        for wish in zones:
            if wish.ident in first or whole & {wish.ident, *chart.scene.zones[wish.ident].parents}:
                yield chart.beside(wish, seen, (18.0, SMALLEST) if wish.ident in first else (SMALLEST, 13.0))

    def led(self, taken: list[Box], named: set[str]) -> Iterator[tuple[Word, BaseGeometry]]:
        """Name the republics of a wide window that have no room for their name beside all of them, with a line each."""
        republics = self.chart.scene.republics
        land = shapely.union_all([area for ident, area in self.seen.items() if ident in republics])
        left = [wish for wish in self._republics() if wish.word.text not in named and self.frame.wide >= FAR]
        wishes = [replace(wish, word=replace(wish.word, size=LED), shuns=land) for wish in left]
        return led(sorted(wishes, key=lambda wish: -wish.area.centroid.y), WINDOW, taken)

    def landmarks(self, taken: list[Box]) -> tuple[list[Patch], list[Word]]:
        """Mark and name the towns that there is room for besides what the picture is of."""
        chart, frame = self.chart, self.frame
        dots, words, boxes = [], [], list(taken)
        for town in chart.towns(frame):
            at = chart.at(frame, town.id)
            box = around(at, DOT)
            word = Word(chart.scene.words.name(town), at, TOWN, "sans", DAY["ink-soft"], halo=DAY["paper"])
            wish = Wish(town.id, word, shapely.box(*box), (TOWN,), inside=0.0)
            if not free(box, boxes):
                continue
            for found in placed([wish], WINDOW, boxes):
                words.append(found)
                boxes += [found.box, box]
                dots.append(Patch(shapely.Point(at).buffer(DOT), DAY["page"], DAY["ink-soft"], 1.4, within=frame.box))
        return dots, words

    def _shown(self) -> Iterator[tuple[str, Pixel]]:
        """Give the places in the window with where they are."""
        left, top, right, bottom = self.frame.box
        for about, _ in self.chart.scene.places if self.frame.wide < FAR else ():
            x, y = self.chart.at(self.frame, about.id)
            if left + MARK < x < right - MARK and top + MARK < y < bottom - MARK:
                yield about.id, (round(x, 1), round(y, 1))

    def _size(self, ident: str) -> float:
        """Give the size of a place's mark."""
        return MARK * 1.5 if ident == self.feature.id else MARK

    def _republics(self) -> Iterator[Wish]:
        """Want the names of republics: not too near a town that the picture is of, nor larger than the subject's."""
        about, seen = self.feature.about, self.seen
        if isinstance(about, Place):
            left, top, right, bottom = self.frame.box
            near = shapely.Point((left + right) / 2, (top + bottom) / 2).buffer(CLEAR)
            seen = {ident: shape.difference(near) for ident, shape in seen.items()}
        least = SMALLEST if self.frame.wide < FAR else FARTHEST
        for wish in self.chart.republic_names(seen, (least, LARGEST), 0.8):
            large = wish.ident in self._first or isinstance(about, Region)
            yield wish if large else replace(wish, sizes=tuple(min(size, NEIGHBOUR) for size in wish.sizes))

    def _towns(self) -> Iterator[Wish]:
        """Want the names of places beside their marks."""
        for ident, at in self._shown():
            name = self.chart.scene.atlas.by_id[ident].about.name
            size = TITLE if ident == self.feature.id else SMALLEST
            word = Word(name, at, size, "sans", DAY["ink"], halo=DAY["paper"])
            yield Wish(ident, word, shapely.box(*around(at, self._size(ident))), (size,), inside=0.0)
