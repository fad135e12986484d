"""The overview: `atlas` with names, `blank` with numbers to fill in; beside it what is too small in it, larger."""

from __future__ import annotations

from collections.abc import Callable

import shapely
from shapely.geometry.base import BaseGeometry

from layers.geometry.project import OVERVIEW_MERIDIAN
from layers.pictures import furniture
from layers.pictures.chart import Chart, Seen, room
from layers.pictures.frame import Frame, fit, meridian_of
from layers.pictures.furniture import WINDOW, Marks
from layers.pictures.ink import WIDTH, Box, Patch, Picture, Word
from layers.pictures.lettering import Wish, placed
from layers.scene import INSETS, Scene
from layers.style import DAY

# what is shown larger, and where: one above, three below
LEFT, TOP, RIGHT, BOTTOM = WINDOW
COLUMN, ROW, GAP = 796.0, 384.0, 8.0
BOXES: dict[str, Box] = {
    "caucasus": (COLUMN, TOP, RIGHT, ROW),
    "baltic": (COLUMN, ROW + GAP, 904.0, BOTTOM),
    "dniester": (904.0 + GAP, ROW + GAP, 1040.0, BOTTOM),
    "fergana": (1040.0 + GAP, ROW + GAP, RIGHT, BOTTOM),
}
TILE = 0.9  # pixels of the overview in a pixel of a hatch's tile
REPUBLIC, ZONE = (12.5, 30.0), (12.0, 11.0)  # pixels: from the smallest name to the largest
FIGURES = (13.5, 11.5, 10.0)  # pixels: the size of a number; the smaller ones where there is less room
Lettered = Callable[[list[tuple[Frame, Seen]]], list[Word]]


def atlas(chart: Chart) -> Picture:
    """Give the overview with names."""
    words = chart.scene.words
    return _overview(chart, words("page.title"), words("page.subtitle"), lambda maps: _names(chart, maps))


def blank(chart: Chart) -> Picture:
    """Give the overview with numbers in place of names."""
    words, numbered = chart.scene.words, numbers(chart.scene)
    last = len(chart.scene.republics)
    what = words("picture.blank.what", republics=f"1–{last}", zones=f"{last + 1}–{len(numbered)}")
    return _overview(chart, words("picture.blank.title"), what, lambda maps: _figures(numbered, maps))


def numbers(scene: Scene) -> dict[str, int]:
    """Number the republics, then the zones, from 1, as the atlas has them: the key of the blank map."""
    return {ident: number for number, ident in enumerate((*scene.republics, *scene.zones), 1)}


def frames(chart: Chart) -> list[Frame]:
    """Give the window of the whole, then those of what is shown larger."""
    insets = []
    for name, box in BOXES.items():
        if set(INSETS[name]) <= set(chart.scene.atlas.by_id):
            shape = shapely.union_all([chart.subject(ident) for ident in INSETS[name]])
            insets.append(fit(shape, meridian_of(shape), box, margin=0.08))
    whole = (LEFT, TOP, COLUMN - GAP if insets else RIGHT, BOTTOM)
    return [fit(chart.whole, OVERVIEW_MERIDIAN, whole, margin=0.04), *insets]


def _overview(chart: Chart, title: str, what: str, lettered: Lettered) -> Picture:
    words, maps = chart.scene.words, frames(chart)
    main = maps[0]
    marks: Marks = [*furniture.paper(), *furniture.heading(title, what, room=WIDTH - 2 * LEFT)]
    for frame in maps:
        marks += [*chart.base(frame), *chart.hatched(frame, TILE)]
    for inset in maps[1:]:
        marks.append(Patch(main.placed(inset.ground).exterior, line=DAY["ink-soft"], width=0.8, within=main.box))
    marks += lettered([(frame, chart.visible(frame)) for frame in maps])
    for frame in maps:
        marks += furniture.neat_line(frame.box)
    looks, said = {look for frame in maps for look in chart.looks(frame)}, chart.scene.legend
    marks += furniture.legend(said, [look for look in said if look in looks])
    date = chart.scene.atlas.article.date
    marks += [*furniture.scale_bar(words, main), *furniture.source(words, date)]
    return Picture(
        title, what, tuple(marks), words("picture.source", date=words.moment(date)), words("picture.licence")
    )


def _names(chart: Chart, maps: list[tuple[Frame, Seen]]) -> list[Word]:
    """Write the names of republics and zones where there is room for them; a zone is named where it is largest."""
    words: list[Word] = []
    shown: set[str] = set()
    for frame, seen in (*maps[1:], maps[0]):
        zones = [wish for wish in chart.zone_names(seen, ZONE, 0.6) if wish.ident not in shown]
        beside = [chart.beside(wish, seen, ZONE) for wish in zones]
        words += placed([*chart.republic_names(seen, REPUBLIC, 0.75), *zones, *beside], frame.box)
        shown |= seen.keys()
    return words


def _figures(numbered: dict[str, int], maps: list[tuple[Frame, Seen]]) -> list[Word]:
    """Write each number in every map that has room for it inside its area, and once at the least."""
    words: list[Word] = []
    for frame, seen in maps:
        larger = frame is not maps[0][0]  # there a number wider than its area is made to fit, too
        smallest_first = sorted(seen.items(), key=lambda one: room(one[1]))
        words += placed([_figure(numbered[i], i, area, squeezed=larger) for i, area in smallest_first], frame.box)
    written = {word.text for word in words}
    for ident, number in numbered.items():
        if str(number) not in written:
            frame, seen = next((one for one in maps if ident in one[1]), maps[0])
            if ident not in seen:
                continue  # too small for every map, or wholly under another
            words += placed([_figure(number, ident, seen[ident], squeezed=True)], frame.box, [w.box for w in words])
    return words


def _figure(number: int, ident: str, area: BaseGeometry, *, squeezed: bool) -> Wish:
    word = Word(str(number), (0, 0), FIGURES[0], "sans", DAY["ink"], halo=DAY["paper"])
    return Wish(ident, word, area, FIGURES if squeezed else FIGURES[:1], inside=0.2 if squeezed else 0.999)
