"""A picture for a wall: what a lesson's step shows, or a zone on two dates, side by side."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import shapely
from shapely.geometry.base import BaseGeometry

from layers.geometry.project import UNIT
from layers.model.extent import Bounds
from layers.model.feature import Flow, Place
from layers.model.lesson import Eyes
from layers.model.moment import is_during, latest
from layers.pictures import furniture
from layers.pictures.arrow import arrow, curve
from layers.pictures.chart import Chart
from layers.pictures.frame import Frame, fit
from layers.pictures.furniture import EDGE, Marks, Sheet
from layers.pictures.ink import SLACK, WIDTH, Box, Patch, Picture, Word, width
from layers.pictures.marks import halo
from layers.pictures.portrait import window_of
from layers.pictures.slide_names import SlideNames
from layers.style import DAY

SLIDE = Sheet(
    size=(WIDTH, 675),
    title=32.0,
    title_sizes=(40.0, 36.0, 32.0, 28.0, 24.0),
    subtitle=71.5,
    subtitle_sizes=(22.5, 20.0, 18.0, 15.0),
    legend=(598.0, 621.0),
    legend_sizes=(15.0, 14.0, 13.0, 12.0, 11.0, 10.0),
    source=642.0,
)
ENLARGED = 1.6  # pixels of the file for one of the paper
FILE = (1920, 1080)  # pixels
TOP, BOTTOM, GAP = 92.0, 580.0, 10.0  # pixels: the maps, and what lies between two
LICENCE_AT = 661.0
DATE, LONG_DATE = 28.0, 20.0  # pixels: the letters of a map's date, and where they would take much of its width
LONG = 0.35  # the part of a map's width that is much
SCREEN = 620.0  # pixels of the height of a map that a view is for
STAYS, FOLLOWS = 0.1, 1.25  # steps of zoom in which the page's meridian leaves the home view's, as meridian_follower.js
MARGIN = 0.02  # how much more is shown than an extent


@dataclass(frozen=True)
class Slide:
    """What a picture for a wall shows.

    name: what its file is called. title, subtitle: what stands above it. place, extent or view: what is shown whole,
    as in a lesson's step. dates: of each map, from left to right. lit: the ids of what it is about. eyes: law, or
    ground, where who held what is drawn.
    """

    name: str
    title: str
    subtitle: str
    dates: tuple[int | str, ...]
    lit: tuple[str, ...]
    place: str | None = None
    extent: Bounds | None = None
    view: tuple[float, float, float] | None = None
    eyes: Eyes = "law"


def slide(chart: Chart, shown: Slide) -> Picture:
    """Give the picture of a slide."""
    words = chart.scene.words
    boxes = _boxes(len(shown.dates))
    frames = [_frame(chart, shown, box) for box in boxes]
    charts = [chart.on(latest(date), shown.eyes) for date in shown.dates]
    eyes = words(f"date.{shown.eyes}")
    located = furniture.locator(chart, frames[0])
    marks: Marks = [
        *furniture.paper(SLIDE),
        *furniture.heading(shown.title, shown.subtitle, room=furniture.title_room(located), sheet=SLIDE),
        *located,
    ]
    for dated, frame, date in zip(charts, frames, shown.dates, strict=True):
        corner = words.moment(date) if shown.eyes == "law" else f"{words.moment(date)}, {eyes}"
        marks += _map(dated, frame, shown.lit, corner)
    looks = {look for dated, frame in zip(charts, frames, strict=True) for look in dated.looks(frame)}
    said = chart.scene.legend
    source = words("picture.source", date=" / ".join(words.moment(date) for date in shown.dates), eyes=eyes)
    licence = words("picture.licence")
    last = f"{licence}. {words('legend.abroad')}." if _others_held(chart, shown) else licence
    marks += [
        *furniture.legend(said, [look for look in said if look in looks], SLIDE),
        *furniture.scale_bar(words, frames[0], SLIDE),
        *furniture.source(source, SLIDE),
        Word(last, (EDGE, LICENCE_AT), 12.0, "italic", DAY["ink-soft"], "left"),
    ]
    return Picture(shown.title, shown.subtitle, tuple(marks), source, licence, SLIDE.size, ENLARGED)


def _others_held(chart: Chart, shown: Slide) -> bool:
    """Say whether on one of the dates others held land that is drawn as now."""
    abroad = [one for one in chart.scene.atlas.settings.undrawn if one.abroad]
    return any(is_during(one, latest(date)) for one in abroad for date in shown.dates)


def _boxes(count: int) -> list[Box]:
    """Give a map's box on the paper, or those of several beside each other."""
    wide = (WIDTH - 2 * EDGE - GAP * (count - 1)) / count
    lefts = [EDGE + number * (wide + GAP) for number in range(count)]
    return [(left, TOP, left + wide, BOTTOM) for left in lefts]


def _map(chart: Chart, frame: Frame, lit: Sequence[str], date: str) -> Marks:
    """Draw one map: what it is about has a halo or is an arrow; its date stands in its corner."""
    by_id = chart.scene.atlas.by_id
    areas = [ident for ident in lit if not isinstance(by_id[ident].about, Place | Flow)]
    lines = {ident: chart.land.shapes[ident] for ident in lit if isinstance(by_id[ident].about, Flow)}
    flows = {ident: curve(line, frame.projection, frame.meridian) for ident, line in lines.items()}
    written, corner = _date(frame, date)
    north_arrow, covered = furniture.north_arrow(chart.scene.words, frame)
    names = SlideNames(chart, frame, lit, flows, [corner, *covered])
    return [
        *chart.base(frame),
        *(mark for ident in areas for mark in halo(frame, chart.land.subject(ident))),
        *chart.hatched(frame),
        *(mark for bent in flows.values() for mark in arrow(frame, bent)),
        *names.marks(),
        *furniture.neat_line(frame.box),
        *north_arrow,
        *written,
    ]


def _date(frame: Frame, date: str) -> tuple[Marks, Box]:
    """Write a map's date into its upper left corner, a long one smaller; give the room that it takes, too."""
    left, top, right, _ = frame.box
    size = DATE if width(date, "serif", DATE) < LONG * (right - left) else LONG_DATE
    box = (left, top, left + width(date, "serif", size) * SLACK + 24, top + size * 1.5)
    paper = Patch(shapely.box(*box), DAY["paper"], DAY["border"], 1.2)
    word = Word(date, (left + 12, top + size * 0.75), size, "serif", DAY["ink"], "left")
    return [paper, word], box


def _frame(chart: Chart, shown: Slide, box: Box) -> Frame:
    """Choose the window of a map, as the page does."""
    flat = chart.scene.map.projection
    if shown.place is not None:
        feature, subject = chart.scene.atlas.by_id[shown.place], chart.land.subject(shown.place)
        return window_of(subject, feature, chart.scene.map, box)
    if shown.extent is not None:
        window, middle = flat.window(shown.extent)
        longitude, margin = flat.continued(middle), MARGIN
        around = flat.flat_one(window)
    else:
        latitude, longitude, zoom = shown.view or (0.0, 0.0, 0.0)
        margin = 0.0
        around = flat.flat_one(shapely.Point(longitude, latitude)).buffer(SCREEN * UNIT / 2**zoom / 2)
    return fit(around, flat, _meridian(chart, around, longitude, box), box, margin=margin)


def _meridian(chart: Chart, around: BaseGeometry, longitude: float, box: Box) -> float:
    """Give the meridian that is straight up: that of the home view, nearer more and more the middle's own."""
    flat, opens = chart.scene.map.projection, chart.scene.map.home_meridian
    home = fit(flat.flat_one(chart.scene.map.subject), flat, opens, box, margin=0.0)
    nearer = math.log2(home.resolution / fit(around, flat, longitude, box, margin=0.0).resolution)
    if nearer < 0:
        return flat.meridian if nearer < -FOLLOWS else opens
    return opens + (longitude - opens) * min(1.0, max(0.0, (nearer - STAYS) / FOLLOWS))
