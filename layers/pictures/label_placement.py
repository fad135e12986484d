"""Label placement: inside an area, beside a mark, along a line or at the end of a leader; overlap-free, in the window.

Each label has candidate positions, the best first, and takes the first that is free. Pure functions over shapes in
pixels.
"""

from __future__ import annotations

import functools
import itertools
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from layers.pictures.ink import HALF, Box, Word

STEPS = 7  # candidates across a shape and down it
BESIDE = 8  # pixels between a mark and its name
GAP = 3  # pixels between two words
STATIONS = (0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.1, 0.9)  # parts of a stretch of a line, where a word on it is tried
LEADERS, DIRECTIONS = range(10, 320, 8), 48  # pixels of a leader line that are tried; in how many directions

# pixels aside and down to where a word is tried that cannot stand at its place, the nearest first
SHIFTS = sorted(itertools.product(range(-60, 61, 3), range(-18, 19, 3)), key=lambda at: at[0] ** 2 + 4 * at[1] ** 2)


@dataclass(frozen=True)
class Label:
    """The word of a feature that is to be placed in its area or beside it; sizes as they are tried.

    inside: how much of it must lie in the area; 0 for a word beside. obstacles: what it must not lie on.
    """

    ident: str
    word: Word
    area: BaseGeometry
    sizes: Sequence[float]
    inside: float = 1.0
    obstacles: BaseGeometry | None = None


def place_labels(labels: Iterable[Label], window: Box, taken: Iterable[Box] = ()) -> list[Word]:
    """Give the words that find a place, those that come first before those after them; one a feature."""
    boxes, words, done = list(taken), [], set()
    for label in labels:
        if label.ident in done:
            continue
        word = next((w for w in _candidates(label) if _within(w.box, window) and is_free(w.box, boxes)), None)
        if word is not None:
            done.add(label.ident)
            words.append(word)
            boxes.append(word.box)
    return words


def place_with_leaders(
    labels: Iterable[Label], window: Box, taken: Iterable[Box], lengths: Iterable[int] = LEADERS
) -> Iterator[tuple[Word, shapely.LineString]]:
    """Give words with a leader line from the middle of their area, where they meet no obstacle.

    The nearest place is the best; a leader crosses no word and no other leader, but what lies at its beginning.
    lengths: those that are tried.
    """
    boxes = list(taken)
    crossed: list[BaseGeometry] = [shapely.box(*box) for box in boxes]
    for label in labels:
        if (area := largest(label.area)) is None:
            continue
        middle = pole(area)
        met = [other for other in crossed if not other.intersects(shapely.Point(middle))]
        for word in _candidates_around(label.word, middle, lengths):
            if not (_within(word.box, window) and is_free(word.box, boxes) and not _meets_obstacle(word, label)):
                continue
            leader = shapely.shortest_line(shapely.Point(middle), shapely.box(*word.box))
            if not shapely.intersects(leader, met).any():
                boxes.append(word.box)
                crossed += [shapely.box(*word.box), leader.buffer(GAP)]
                yield word, leader
                break


def nearest_free(word: Word, window: Box, taken: Iterable[Box]) -> Word:
    """Give a word that has its place where it is free nearest to it; at its place where it is so nowhere near."""
    boxes = list(taken)
    moved = (replace(word, at=(round(word.at[0] + x, 1), round(word.at[1] + y, 1))) for x, y in SHIFTS)
    return next((one for one in moved if _within(one.box, window) and is_free(one.box, boxes)), word)


def place_on_lines(labels: Iterable[Label], window: Box, taken: Iterable[Box] = ()) -> list[Word]:
    """Give the words that find a place on their line, upright, the middle of its first stretch first."""
    boxes, words = list(taken), []
    for label in labels:
        for at in _stations(label.area):
            word = replace(label.word, at=at)
            if _within(word.box, window) and is_free(word.box, boxes) and not _meets_obstacle(word, label):
                words.append(word)
                boxes.append(word.box)
                break
    return words


def _stations(line: BaseGeometry) -> Iterator[tuple[float, float]]:
    """Give points of each stretch of a line, from its middle to its ends."""
    corners = shapely.get_coordinates(line)
    for begin, end in itertools.pairwise(corners):
        for part in STATIONS:
            x, y = begin + (end - begin) * part
            yield round(float(x), 1), round(float(y), 1)


def _candidates_around(word: Word, middle: tuple[float, float], lengths: Iterable[int]) -> Iterator[Word]:
    """In rings around a point."""
    left, _, right, _ = word.box
    half = np.array([(right - left) / 2, word.size * HALF])
    angles = np.linspace(0, 2 * np.pi, DIRECTIONS, endpoint=False)
    for length in lengths:
        for along in np.column_stack([np.cos(angles), np.sin(angles)]):
            at = np.add(middle, along * (length + half))
            yield replace(word, at=(round(float(at[0]), 1), round(float(at[1]), 1)))


def _candidates(label: Label) -> Iterator[Word]:
    for size in label.sizes:
        word = replace(label.word, size=size)
        tried = _candidates_inside(word, label) if label.inside else _candidates_beside(word, label)
        yield from (one for one in tried if not _meets_obstacle(one, label))


def _candidates_beside(word: Word, label: Label) -> Iterator[Word]:
    """Close to the right or left of its area, at its middle first, then above and below it."""
    left, top, right, bottom = label.area.bounds
    x, y, high = (left + right) / 2, (top + bottom) / 2, word.size * HALF
    for at in sorted(np.linspace(top, bottom, STEPS), key=lambda at: abs(at - y)):
        strip = shapely.clip_by_rect(label.area, left - 1, at - high, right + 1, at + high)
        near, far = strip.bounds[0], strip.bounds[2]
        yield replace(word, at=(round(far + BESIDE, 1), round(at, 1)), anchor="left")
        yield replace(word, at=(round(near - BESIDE, 1), round(at, 1)), anchor="right")
    yield replace(word, at=(x, top - BESIDE / 2 - high))
    yield replace(word, at=(x, bottom + BESIDE / 2 + high))


def _meets_obstacle(word: Word, label: Label) -> bool:
    return label.obstacles is not None and bool(shapely.intersects(label.obstacles, shapely.box(*word.box)))


def _candidates_inside(word: Word, label: Label) -> Iterator[Word]:
    """At the point farthest from the border, then wherever most of the word lies in its shape."""
    area = largest(label.area)
    if area is None:
        return
    middle = pole(area)
    west, north, east, south = replace(word, at=(0.0, 0.0)).box
    at_middle = shapely.box(middle[0] + west, middle[1] + north, middle[0] + east, middle[1] + south)
    if shapely.contains(area, at_middle):
        yield replace(word, at=middle)
    left, top, right, bottom = area.bounds
    xs, ys = np.meshgrid(np.linspace(left, right, STEPS + 2)[1:-1], np.linspace(top, bottom, STEPS + 2)[1:-1])
    spots = np.array([middle, *sorted(zip(xs.flat, ys.flat, strict=True), key=lambda at: _away(at, middle))])
    boxes = shapely.box(spots[:, 0] + west, spots[:, 1] + north, spots[:, 0] + east, spots[:, 1] + south)
    shapely.prepare(area)
    whole = shapely.contains(area, boxes)
    partly = ~whole & shapely.contains_xy(area, spots)
    covered = whole.astype(float)
    cut = [shapely.clip_by_rect(area, *bounds) for bounds in shapely.bounds(boxes[partly]).tolist()]
    covered[partly] = shapely.area(cut) / shapely.area(boxes[partly])
    whole = covered >= 0.999
    for chosen in (np.flatnonzero(whole), np.flatnonzero((covered >= label.inside) & ~whole)):
        for at in spots[chosen[np.argsort(-covered[chosen].round(1), kind="stable")]]:
            yield replace(word, at=(round(float(at[0]), 1), round(float(at[1]), 1)))


def pole(area: shapely.Polygon) -> tuple[float, float]:
    """Give a polygon's pole of inaccessibility: the point that lies farthest from its border."""
    point = shapely.get_point(_radius(area), 0)
    return round(float(point.x), 1), round(float(point.y), 1)


@functools.lru_cache(maxsize=4096)  # of each area it is asked for its radius, and once a size of letters
def largest(area: BaseGeometry) -> shapely.Polygon | None:
    """Give the largest polygon of a shape, roughly; None of an empty one."""
    parts = shapely.get_parts(area)
    areas = shapely.area(parts)
    return shapely.simplify(parts[areas.argmax()], 1.0) if areas.any() else None


def inscribed_radius(shape: BaseGeometry) -> float:
    """Give the radius of the widest circle inside a shape, in pixels."""
    area = largest(shape)
    return _radius(area).length if area is not None else 0.0


@functools.lru_cache(maxsize=4096)
def _radius(area: shapely.Polygon) -> shapely.LineString:
    """Give a radius of the widest circle inside a polygon, from its middle."""
    return shapely.maximum_inscribed_circle(area, 0.5)


def _away(one: tuple[float, float], other: tuple[float, float]) -> float:
    return (one[0] - other[0]) ** 2 + 4 * (one[1] - other[1]) ** 2


def _within(box: Box, window: Box) -> bool:
    (left, top, right, bottom), (west, north, east, south) = box, window
    return left >= west + GAP and top >= north + GAP and right <= east - GAP and bottom <= south - GAP


def is_free(box: Box, others: Iterable[Box]) -> bool:
    """Say whether a box overlaps no other, nor comes too near."""
    left, top, right, bottom = box[0] - GAP, box[1] - GAP, box[2] + GAP, box[3] + GAP
    return not any(
        left < east and west < right and top < south and north < bottom for west, north, east, south in others
    )
