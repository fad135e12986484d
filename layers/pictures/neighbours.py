"""The names of the states around: quiet, on their own land, after all names of the subject."""

from __future__ import annotations

from collections.abc import Iterator

import shapely

from layers.model.landscape import Relief
from layers.pictures.chart import Chart
from layers.pictures.frame import Frame
from layers.pictures.ink import Box, Word
from layers.pictures.label_placement import Label, place_on_lines
from layers.style import DAY

SIZE = 12.5  # pixels


def names(chart: Chart, frame: Frame, taken: list[Box], size: float = SIZE) -> list[Word]:
    """Give the names that a window has room for besides what is taken, in letters of so many pixels."""
    return place_on_lines(_labels(chart, frame, size), frame.box, taken)


def _labels(chart: Chart, frame: Frame, size: float) -> Iterator[Label]:
    """Give each name's label along its line, on the land that is no republic's."""
    surfaces = chart.scene.atlas.surfaces
    land = [chart.land.in_pixels(frame, name) for name in chart.scene.atlas.ground if surfaces[name] == "land"]
    elsewhere = shapely.box(*frame.box).difference(shapely.union_all(land))
    shapely.prepare(elsewhere)
    for about, line in chart.scene.atlas.landmarks(Relief):
        if about.kind == "neighbour":
            word = Word(chart.scene.words.name(about), (0, 0), size, "serif", DAY["ink-soft"])
            yield Label(about.id, word, frame.placed(frame.projection.flat_one(line)), (size,), obstacles=elsewhere)
