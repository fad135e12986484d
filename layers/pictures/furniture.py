"""What stands around a map: title, neat line, legend, scale bar, north arrow, the little map of where, the source."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from dataclasses import dataclass

import shapely

from layers.pictures.chart import DOTS, FILLS, HATCH_WIDTH, TILE, WASH, Chart
from layers.pictures.flat_land import FlatLand
from layers.pictures.frame import Frame, fit
from layers.pictures.hatch import hatched
from layers.pictures.ink import HEIGHT, SLACK, WIDTH, Box, Patch, Word, width
from layers.style import DAY, HATCHES, ink
from layers.words import Words

EDGE = 28.0  # pixels of paper left and right
WINDOW: Box = (EDGE, 78.0, WIDTH - EDGE, 558.0)
LOCATOR: Box = (WIDTH - EDGE - 126, 10.0, WIDTH - EDGE, 72.0)
BESIDE_LOCATOR = 24.0  # pixels between it and a title
SWATCH = (26.0, 16.0)
LINE, BETWEEN = 1.15, 3.0  # from row to row of the legend in the letters' size; pixels between the swatches of two
APART = 22.0  # pixels between two entries of the legend
BAR = 190.0  # pixels that the scale bar has at most
BAR_WORDS = 90.0  # and its number behind it
WIDEST = 1.27  # how much wider than here a serif may come out elsewhere: DejaVu Serif, where there is no other
TRUE_NORTH = 2_500_000.0  # metres: in a wider window north is not up everywhere
WHOLE = 6_000_000.0  # metres: a wider window shows where it is by itself


@dataclass(frozen=True)
class Sheet:
    """A picture's paper, in pixels: where the lines stand on it, and the sizes that letters are tried in.

    legend: the middles of its first and of its last row; one alone stands between them.
    """

    size: tuple[int, int] = (WIDTH, HEIGHT)
    title: float = 28.0
    title_sizes: tuple[float, ...] = (36.0, 32.0, 28.0, 24.0)
    subtitle: float = 63.0
    subtitle_sizes: tuple[float, ...] = (17.0, 15.0, 13.0, 11.0)
    legend: tuple[float, float] = (573.0, 589.0)
    legend_sizes: tuple[float, ...] = (13.0, 12.0, 11.0, 10.0)
    source: float = 609.0


CARD = Sheet()  # what cards of links show

Marks = list[Patch | Word]


def paper(sheet: Sheet = CARD) -> Marks:
    """Lay the paper under everything."""
    return [Patch(shapely.box(0, 0, *sheet.size), fill=DAY["paper"])]


def title_room(located: Marks) -> float:
    """Give how wide a title may be: from edge to edge, or up to the locator, where it has marks."""
    return (LOCATOR[0] - BESIDE_LOCATOR if located else WIDTH - EDGE) - EDGE


def heading(title: str, subtitle: str, *, room: float, sheet: Sheet = CARD) -> Marks:
    """Write the title as large as it fits, and under it what the picture shows."""
    large = _fitting(title, "serif", sheet.title_sizes, room)
    small = _fitting(subtitle, "italic", sheet.subtitle_sizes, room)
    return [
        Word(title, (EDGE, sheet.title), large, "serif", DAY["ink"], "left"),
        Word(subtitle, (EDGE, sheet.subtitle), small, "italic", DAY["ink-soft"], "left"),
    ]


def _fitting(text: str, face: str, sizes: tuple[float, ...], room: float) -> float:
    return next((size for size in sizes if width(text, face, size) * SLACK <= room), sizes[-1])


def neat_line(box: Box) -> Marks:
    """Close a map with a thin line."""
    return [Patch(shapely.box(*box).exterior, line=DAY["border"], width=1.2)]


def source(text: str, sheet: Sheet = CARD) -> Marks:
    """Say whose map it is, of what date, and where its shapes come from; clear of the scale bar in wide letters too."""
    room = WIDTH - 2 * EDGE - BAR - BAR_WORDS
    size = min(13.0, round(13.0 * room / (width(text, "italic", 13.0) * WIDEST), 1))
    return [Word(text, (EDGE, sheet.source), size, "italic", DAY["ink-soft"], "left")]


def legend(said: Mapping[str, str], looks: list[str], sheet: Sheet = CARD) -> Marks:
    """Say what the looks mean that can be seen, in as large letters as there is room for; ``said`` has the words."""
    first, last = sheet.legend
    for size in sheet.legend_sizes:
        rows = _rows(said, looks, size)
        apart = (last - first) / max(1, len(rows) - 1)
        if apart >= LINE * size:
            break
    at = (first + last) / 2 if len(rows) == 1 else first
    high = min(SWATCH[1], apart - BETWEEN)
    return [mark for i, row in enumerate(rows) for mark in _row(said, row, at + i * apart, size, high)]


def _rows(said: Mapping[str, str], looks: list[str], size: float) -> list[list[str]]:
    """Break the legend's entries into rows that have room between the edges."""
    rows: list[list[str]] = [[]]
    for look in looks:
        if rows[-1] and sum(_wide(said[one], size) for one in (*rows[-1], look)) > WIDTH - 2 * EDGE + APART:
            rows.append([])
        rows[-1].append(look)
    return rows


def _wide(text: str, size: float) -> float:
    return SWATCH[0] + 8 + width(text, "sans", size) * 1.04 + APART


def _row(said: Mapping[str, str], looks: list[str], at: float, size: float, high: float) -> Marks:
    marks: Marks = []
    left, wide = EDGE, SWATCH[0]
    for look in looks:
        swatch = shapely.box(left, at - high / 2, left + wide, at + high / 2)
        if look in FILLS:
            marks.append(Patch(swatch, DAY[FILLS[look]], DAY["border"], 1.1))
        if look in HATCHES:
            lines = hatched(swatch, HATCHES[look], TILE * 0.8)
            marks += [
                *([] if look in FILLS else [Patch(swatch, fill=f"{DAY[ink(look)]}{WASH}")]),
                Patch(lines, line=DAY[ink(look)], width=HATCH_WIDTH),
                Patch(swatch, line=DAY[ink(look)], width=1.4),
            ]
        elif look not in FILLS:
            marks.append(Patch(swatch, line=DAY[ink(look)], width=1.8, dashes=DOTS))
        marks.append(Word(said[look], (left + wide + 8, at), size, "sans", DAY["ink"], "left"))
        left += _wide(said[look], size)
    return marks


def scale_bar(words: Words, frame: Frame, sheet: Sheet = CARD) -> Marks:
    """Draw a round number of kilometres, true in the middle of the map."""
    longest = max(1.0, BAR * frame.ground_resolution / 1000)
    power = 10.0 ** (len(str(int(longest))) - 1)
    length = next(n * power for n in (5, 2, 1) if n * power <= longest)
    pixels = length * 1000 / frame.ground_resolution
    text = words("picture.scale", length=words.number(int(length)))
    y, right = sheet.source, WIDTH - EDGE - width(text, "sans", 13.0) * SLACK - 8
    left, half = right - pixels, pixels / 2
    return [
        Patch(shapely.box(left, y - 3, right, y + 3), fill=DAY["page"], line=DAY["ink"], width=1.0),
        Patch(shapely.box(left, y - 3, left + half, y + 3), fill=DAY["ink"]),
        Word(text, (right + 8, y), 13.0, "sans", DAY["ink"], "left"),
    ]


def north_arrow(words: Words, frame: Frame) -> tuple[Marks, list[Box]]:
    """Point north where north is up all over the window; give the box that this takes, too, where there is one."""
    if frame.width > TRUE_NORTH:
        return [], []
    x, y = frame.box[2] - 26.0, frame.box[1] + 44.0
    needle = shapely.Polygon([(x, y - 17), (x + 6.5, y + 12), (x, y + 7), (x - 6.5, y + 12)])
    marks: Marks = [
        Patch(needle, fill=DAY["ink"], line=DAY["paper"], width=1.0),
        Word(words("picture.north"), (x, y - 27), 15.0, "serif", DAY["ink"], halo=DAY["paper"]),
    ]
    _, top, right, _ = frame.box
    return marks, [(right - 52, top, right, top + 70)]


@functools.lru_cache(maxsize=1)
def _whole(land: FlatLand) -> Frame:
    flat = land.map.projection
    return fit(land.whole, flat, flat.meridian, LOCATOR, margin=0.02)


def locator(chart: Chart, frame: Frame) -> Marks:
    """Show where on the whole the window lies."""
    if frame.width > WHOLE:
        return []
    small = _whole(chart.land)
    left, top, right, bottom = small.placed(frame.ground).bounds
    grow = max(0.0, (7 - (right - left)) / 2)
    here = shapely.box(left - grow, top - grow, right + grow, bottom + grow)
    return [
        *(Patch(chart.land.in_pixels(small, name), DAY["rule"], DAY["rule"], 0.7) for name in chart.scene.republics),
        Patch(here.intersection(shapely.box(*LOCATOR)), f"{DAY['accent']}33", DAY["accent"], 1.5),
    ]
