"""Whose land a label stands on: a place's on its own, a zone's clear of its chief town, or else beside the zone.

Each gives labels as they are to be tried, the best first.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

import shapely

from layers.pictures.chart import DOT, Chart
from layers.pictures.flat_land import Seen
from layers.pictures.frame import Frame
from layers.pictures.furniture import TRUE_NORTH
from layers.pictures.ink import Word
from layers.pictures.label_placement import BESIDE, GAP, Label, inscribed_radius
from layers.pictures.marks import MARK, around

ASIDE = 10.0  # pixels above or below its mark, where a place's name is tried that would else stand on others' land


def of_place(chart: Chart, label: Label, seen: Seen) -> Iterator[Label]:
    """Give the label of a place off the land of other republics, if need be a little aside; then anywhere."""
    zones = chart.scene.zones
    republic = next(about.republic for about, _ in chart.scene.places if about.id == label.ident)
    own = {republic, *(ident for ident in zones if republic in zones[ident].parents)}
    land = _all_but(own, seen)
    left, top, right, bottom = label.area.bounds
    yield replace(label, obstacles=land)
    yield replace(label, obstacles=land, area=shapely.box(left, top - ASIDE, right, bottom + ASIDE))
    yield label


def of_zone(chart: Chart, frame: Frame, label: Label, size: float) -> Iterator[Label]:
    """Give the label of a zone where its chief town has room for its name in letters of ``size``; then anywhere."""
    for town in chart.towns(frame):
        x, y = chart.land.at(frame, town.id)
        if shapely.contains_xy(label.area, x, y):
            name = Word(chart.called(town), (x + DOT + BESIDE, y), size, "sans", "", "left")
            room = shapely.box(*around((x, y), DOT)).union(shapely.box(*name.box)).envelope.buffer(GAP)
            yield replace(label, sizes=label.sizes[:-1] or label.sizes, obstacles=room)
            break
    yield label


def beside(chart: Chart, label: Label, seen: Seen, sizes: tuple[float, ...]) -> Label:
    """Give a zone's label for a place beside its area, off what is not its own."""
    return replace(off_others(chart, label, seen), sizes=sizes, inside=0.0)


def beside_if_near(
    chart: Chart, frame: Frame, labels: Iterable[Label], seen: Seen, sizes: tuple[float, ...]
) -> Iterator[Label]:
    """Give the labels of zones for a place beside them, of those conflicts that a near window shows most of."""
    for label in labels:
        whole = chart.land.shapes[label.ident].area / frame.resolution**2
        near = frame.width < TRUE_NORTH and inscribed_radius(label.area) > MARK
        shown = shapely.clip_by_rect(chart.land.in_pixels(frame, label.ident), *frame.box).area
        if near and shown > whole / 2 and chart.look(chart.scene.zones[label.ident]) != "quiet":
            yield beside(chart, label, seen, sizes)


def off_others(chart: Chart, label: Label, seen: Seen) -> Label:
    """Give the label of a land where it lies on no land, but a zone's on the republics that the zone is in.

    A republic's has no rim of its tint there.
    """
    zone = chart.scene.zones.get(label.ident)
    word = label.word if zone else replace(label.word, halo=None)
    return replace(label, word=word, obstacles=_all_but(zone.parents if zone else (), seen))


def _all_but(own: Iterable[str], seen: Seen) -> shapely.GeometryCollection:
    """Give what can be seen of all other lands."""
    others = [shape for ident, shape in seen.items() if ident not in own]
    return shapely.GeometryCollection([part for shape in others for part in shapely.get_parts(shape)])
