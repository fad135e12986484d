"""The overview: `atlas` with names, `blank` with numbers to fill in; beside it what is too small in it, larger."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

import shapely
from shapely.geometry.base import BaseGeometry

from layers.model.atlas_settings import Inset
from layers.pictures import furniture, neighbours, own_land
from layers.pictures.chart import Chart
from layers.pictures.flat_land import Seen
from layers.pictures.frame import Frame, fit
from layers.pictures.furniture import WINDOW, Marks
from layers.pictures.ink import WIDTH, Box, Patch, Picture, Word, boxes_of
from layers.pictures.label_placement import Label, inscribed_radius, largest, place_labels, pole
from layers.scene import Scene
from layers.style import DAY

# what is shown larger, and where: one above, two below
LEFT, TOP, RIGHT, BOTTOM = WINDOW
COLUMN, ROW, GAP = 796.0, 384.0, 8.0
BOXES: tuple[Box, ...] = (
    (COLUMN, TOP, RIGHT, ROW),
    (COLUMN, ROW + GAP, COLUMN + 150, BOTTOM),
    (COLUMN + 150 + GAP, ROW + GAP, RIGHT, BOTTOM),
)
LETTERS = "ABC"
TILE = 0.9  # pixels of the overview in a pixel of a hatch's tile
REPUBLIC, ZONE = (12.5, 30.0), (12.0, 11.0)  # pixels: from the smallest name to the largest
FIGURES = (13.5, 11.5, 10.0)  # pixels: the size of a number; the smaller ones where there is less room
Lettered = Callable[[list[tuple[Frame, Seen]], list[Box]], Marks]  # the maps, and what is taken on them


def atlas(chart: Chart) -> Picture:
    """Give the overview with names."""
    words = chart.scene.words
    return _overview(chart, words("page.title"), words("page.subtitle"), partial(_names, chart))


def blank(chart: Chart) -> Picture:
    """Give the overview with numbers in place of names."""
    words, numbered = chart.scene.words, numbers(chart.scene)
    last = len(chart.scene.republics)
    what = words("picture.blank.what", republics=f"1–{last}", zones=f"{last + 1}–{len(numbered)}")
    return _overview(chart, words("picture.blank.title"), what, partial(_figures, numbered))


def numbers(scene: Scene) -> dict[str, int]:
    """Number the republics, then the zones, from 1, as the atlas has them: the key of the blank map."""
    return {ident: number for number, ident in enumerate((*scene.republics, *scene.zones), 1)}


def frames(chart: Chart) -> list[Frame]:
    """Give the window of the home view, then those of what is shown larger."""
    insets, flat = [], chart.scene.map.projection
    for inset, box in zip(chart.scene.atlas.settings.insets, BOXES, strict=False):
        window, meridian = flat.window(inset.extent)
        insets.append(fit(flat.flat_one(window), flat, meridian, box, margin=0.0))
    home = (LEFT, TOP, COLUMN - GAP if insets else RIGHT, BOTTOM)
    return [
        fit(flat.flat_one(chart.scene.map.subject), flat, chart.scene.map.home_meridian, home, margin=0.03),
        *insets,
    ]


def _overview(chart: Chart, title: str, what: str, lettered: Lettered) -> Picture:
    words, maps = chart.scene.words, frames(chart)
    main = maps[0]
    marks: Marks = [*furniture.paper(), *furniture.heading(title, what, room=WIDTH - 2 * LEFT)]
    for frame in maps:
        marks += [*chart.base(frame), *chart.hatched(frame, TILE)]
    letters: list[Word] = []
    for letter, inset in zip(LETTERS, maps[1:], strict=False):
        ground = main.placed(inset.ground).exterior
        marks.append(Patch(ground, line=DAY["ink-soft"], width=0.8, within=main.box))
        (x, y), (left, top, _, _) = min(ground.coords), inset.box
        for at in ((x - 7, y), (left + 11, top + 12)):
            letters.append(Word(letter, at, 13.0, "sans", DAY["ink"], halo=DAY["paper"]))
    taken = boxes_of(letters)
    marks += [*letters, *lettered([(frame, chart.land.visible(frame)) for frame in maps], taken)]
    for frame in maps:
        marks += furniture.neat_line(frame.box)
    looks, said = {look for frame in maps for look in chart.looks(frame)}, chart.scene.legend
    marks += furniture.legend(said, [look for look in said if look in looks])
    date = chart.scene.atlas.article.date
    source = words("picture.source", date=words.moment(date), eyes=words("date.law"))
    marks += [*furniture.scale_bar(words, main), *furniture.source(source)]
    return Picture(title, what, tuple(marks), source, words("picture.licence"))


def _names(chart: Chart, maps: list[tuple[Frame, Seen]], taken: list[Box]) -> Marks:
    """Write the names of republics and zones where there is room for them; a zone is named where it is largest."""
    words: Marks = []
    shown: set[str] = set()
    for (frame, seen), inset in zip((*maps[1:], maps[0]), (*chart.scene.atlas.settings.insets, None), strict=True):
        put = list(_put(chart, frame, seen, inset)) if inset else []
        shown |= {label.ident for label, _ in put}
        zones = [label for label in chart.zone_labels(seen, ZONE, 0.6) if label.ident not in shown]
        beside = [own_land.beside(chart, label, seen, ZONE) for label in zones]
        words += [Patch(line, line=DAY["ink"], width=0.9) for _, line in put]
        words += [label.word for label, _ in put]
        there = [*taken, *boxes_of(label.word for label, _ in put)]
        named = place_labels([*chart.republic_labels(seen, REPUBLIC, 0.75), *zones, *beside], frame.box, there)
        words += [*named, *neighbours.names(chart, frame, [*there, *boxes_of(named)])]
        shown |= seen.keys()
    return words


def _put(chart: Chart, frame: Frame, seen: Seen, inset: Inset) -> Iterator[tuple[Label, BaseGeometry]]:
    """Write the names that an inset puts somewhere, each with the line from there to its zone."""
    labels = {label.ident: label for label in chart.zone_labels(seen, ZONE, 0.6)}
    for ident, at in inset.names.items():
        if ident in labels and (area := largest(seen[ident])) is not None:
            point = frame.placed(frame.projection.flat_one(shapely.Point(at)))
            word = replace(labels[ident].word, at=(round(point.x, 1), round(point.y, 1)))
            yield replace(labels[ident], word=word), shapely.LineString([word.at, pole(area)])


def _figures(numbered: dict[str, int], maps: list[tuple[Frame, Seen]], taken: list[Box]) -> Marks:
    """Write each number in every map that has room for it inside its area, and once at the least."""
    words: list[Word] = []
    for frame, seen in maps:
        larger = frame is not maps[0][0]  # there a number wider than its area is made to fit, too
        smallest_first = sorted(seen.items(), key=lambda one: inscribed_radius(one[1]))
        figures = [_figure(numbered[ident], ident, area, squeezed=larger) for ident, area in smallest_first]
        words += place_labels(figures, frame.box, taken)
    written = {word.text for word in words}
    for ident, number in numbered.items():
        if str(number) not in written:
            frame, seen = next((one for one in maps if ident in one[1]), maps[0])
            if ident not in seen:
                continue  # too small for every map, or wholly under another
            there = [*taken, *boxes_of(words)]
            words += place_labels([_figure(number, ident, seen[ident], squeezed=True)], frame.box, there)
    return [*words]


def _figure(number: int, ident: str, area: BaseGeometry, *, squeezed: bool) -> Label:
    word = Word(str(number), (0, 0), FIGURES[0], "sans", DAY["ink"], halo=DAY["paper"])
    return Label(ident, word, area, FIGURES if squeezed else FIGURES[:1], inside=0.2 if squeezed else 0.999)
