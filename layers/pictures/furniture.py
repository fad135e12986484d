"""What stands around a map: title, neat line, legend, scale bar, north arrow, the little map of where, the source."""

from __future__ import annotations

from collections.abc import Mapping

import shapely

from layers.geometry.project import OVERVIEW_MERIDIAN
from layers.pictures.chart import DOTS, HATCH_WIDTH, TILE, WASH, Chart
from layers.pictures.frame import Frame, fit
from layers.pictures.hatch import hatched
from layers.pictures.ink import HEIGHT, SLACK, WIDTH, Box, Patch, Word, width
from layers.style import DAY, HATCHES, ink
from layers.words import Words

EDGE = 28.0  # pixels of paper left and right
WINDOW: Box = (EDGE, 78.0, WIDTH - EDGE, 558.0)
LOCATOR: Box = (WIDTH - EDGE - 126, 10.0, WIDTH - EDGE, 72.0)
TITLE_SIZES = (36.0, 32.0, 28.0, 24.0)
SUBTITLE_SIZES = (17.0, 15.0, 13.0, 11.0)
LEGEND_AT, SOURCE_AT = 581.0, 609.0
SWATCH = (26.0, 16.0)
BAR = 190.0  # pixels that the scale bar has at most
BAR_WORDS = 90.0  # and its number behind it
WIDEST = 1.27  # how much wider than here a serif may come out elsewhere: DejaVu Serif, where there is no other
TRUE_NORTH = 2_500_000.0  # metres: in a wider window north is not up everywhere
WHOLE = 6_000_000.0  # metres: a wider window shows where it is by itself

Marks = list[Patch | Word]


def paper() -> Marks:
    """Lay the paper under everything."""
    return [Patch(shapely.box(0, 0, WIDTH, HEIGHT), fill=DAY["paper"])]


def heading(title: str, subtitle: str, *, room: float) -> Marks:
    """Write the title as large as it fits, and under it what the picture shows."""
    return [
        Word(title, (EDGE, 28.0), _fitting(title, "serif", TITLE_SIZES, room), "serif", DAY["ink"], "left"),
        Word(
            subtitle,
            (EDGE, 63.0),
            _fitting(subtitle, "italic", SUBTITLE_SIZES, room),
            "italic",
            DAY["ink-soft"],
            "left",
        ),
    ]


def _fitting(text: str, face: str, sizes: tuple[float, ...], room: float) -> float:
    return next((size for size in sizes if width(text, face, size) * SLACK <= room), sizes[-1])


def neat_line(box: Box) -> Marks:
    """Close a map with a thin line."""
    return [Patch(shapely.box(*box).exterior, line=DAY["border"], width=1.2)]


def source(words: Words, date: int | str) -> Marks:
    """Say whose map it is, of what date, and where its shapes come from; clear of the scale bar in wide letters too."""
    text = words("picture.source", date=words.moment(date))
    room = WIDTH - 2 * EDGE - BAR - BAR_WORDS
    size = min(13.0, round(13.0 * room / (width(text, "italic", 13.0) * WIDEST), 1))
    return [Word(text, (EDGE, SOURCE_AT), size, "italic", DAY["ink-soft"], "left")]


def legend(said: Mapping[str, str], looks: list[str]) -> Marks:
    """Say what the hatches mean that can be seen: ``said`` has the words for each look."""
    marks: Marks = []
    left = EDGE
    for look in looks:
        wide, high = SWATCH
        swatch = shapely.box(left, LEGEND_AT - high / 2, left + wide, LEGEND_AT + high / 2)
        if look in HATCHES:
            lines = hatched(swatch, HATCHES[look], TILE * 0.8)
            marks += [
                Patch(swatch, fill=f"{DAY[ink(look)]}{WASH}"),
                Patch(lines, line=DAY[ink(look)], width=HATCH_WIDTH),
                Patch(swatch, line=DAY[ink(look)], width=1.4),
            ]
        else:
            marks.append(Patch(swatch, line=DAY[ink(look)], width=1.8, dashes=DOTS))
        text = said[look]
        marks.append(Word(text, (left + wide + 8, LEGEND_AT), 13.0, "sans", DAY["ink"], "left"))
        left += wide + 8 + width(text, "sans", 13.0) * 1.04 + 22
    return marks


def scale_bar(words: Words, frame: Frame) -> Marks:
    """Draw a round number of kilometres, true in the middle of the map."""
    longest = max(1.0, BAR * frame.metres / 1000)
    power = 10.0 ** (len(str(int(longest))) - 1)
    length = next(n * power for n in (5, 2, 1) if n * power <= longest)
    pixels = length * 1000 / frame.metres
    text = words("picture.scale", length=words.number(int(length)))
    y, right = SOURCE_AT, WIDTH - EDGE - width(text, "sans", 13.0) * SLACK - 8
    left, half = right - pixels, pixels / 2
    return [
        Patch(shapely.box(left, y - 3, right, y + 3), fill=DAY["page"], line=DAY["ink"], width=1.0),
        Patch(shapely.box(left, y - 3, left + half, y + 3), fill=DAY["ink"]),
        Word(text, (right + 8, y), 13.0, "sans", DAY["ink"], "left"),
    ]


def north_arrow(words: Words, frame: Frame) -> Marks:
    """Point north where north is up all over the window."""
    if frame.wide > TRUE_NORTH:
        return []
    x, y = frame.box[2] - 26.0, frame.box[1] + 44.0
    needle = shapely.Polygon([(x, y - 17), (x + 6.5, y + 12), (x, y + 7), (x - 6.5, y + 12)])
    return [
        Patch(needle, fill=DAY["ink"], line=DAY["paper"], width=1.0),
        Word(words("picture.north"), (x, y - 27), 15.0, "serif", DAY["ink"], halo=DAY["paper"]),
    ]


def locator(chart: Chart, frame: Frame) -> Marks:
    """Show where in the former Union the window lies."""
    if frame.wide > WHOLE:
        return []
    small = fit(chart.whole, OVERVIEW_MERIDIAN, LOCATOR, margin=0.02)
    left, top, right, bottom = small.placed(frame.ground).bounds
    grow = max(0.0, (7 - (right - left)) / 2)
    here = shapely.box(left - grow, top - grow, right + grow, bottom + grow)
    return [
        *(Patch(chart.in_pixels(small, name), DAY["rule"], DAY["rule"], 0.7) for name in chart.scene.republics),
        Patch(here.intersection(shapely.box(*LOCATOR)), f"{DAY['accent']}33", DAY["accent"], 1.5),
    ]
