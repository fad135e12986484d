"""What moved between places, as an arrow: bent to the north of the straight line, on a pale line that lifts it."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import shapely
from shapely.affinity import affine_transform
from shapely.geometry.base import BaseGeometry

from layers.geometry.project import Projection
from layers.pictures.frame import Frame
from layers.pictures.ink import Box, Patch
from layers.pictures.marks import MARK, around, diamond
from layers.style import BEND, DAY

STEPS = 40  # straight pieces of a curve
HEAD = (22.0, 8.5)  # length and half width of an arrow's head
CLEAR = 10.0  # pixels beside an arrow where no word stands


def curve(line: BaseGeometry, projection: Projection, meridian: float) -> BaseGeometry:
    """Bend a flat line to the north of the straight one, as it is seen with a meridian straight up."""
    a, b, d, e, x, y = projection.turn(meridian)
    ends = np.asarray(affine_transform(line, [a, b, d, e, x, y]).coords)
    start, end = ends[0], ends[-1]
    way = end - start
    aside = np.array([-way[1], way[0]]) * BEND * (-1 if way[0] < 0 else 1)
    bow = start + way / 2 + aside
    t = np.linspace(0, 1, STEPS + 1)[:, None]
    bent = (1 - t) ** 2 * start + 2 * t * (1 - t) * bow + t**2 * end
    return affine_transform(shapely.LineString(bent - [x, y]), [a, d, b, e, 0, 0])


def arrow(frame: Frame, bent: BaseGeometry) -> Iterator[Patch]:
    """Draw an arrow along a curve in the accent colour, with a mark where it begins."""
    accent, pale, within = DAY["accent"], f"{DAY['page']}cc", frame.box
    line = np.asarray(frame.placed(bent).coords)
    head, neck = _head(line)
    behind = line[:-1][np.hypot(*(line[:-1] - line[-1]).T) > HEAD[0]]
    shaft = shapely.LineString([*(behind if len(behind) else line[:1]), neck])
    yield Patch(shapely.union_all([shaft.buffer(4, cap_style="flat"), head.buffer(2)]), fill=pale, within=within)
    yield Patch(shaft, None, accent, 4.0, within=within)
    yield Patch(head, accent, within=within)
    yield Patch(diamond((line[0][0], line[0][1]), MARK), accent, DAY["page"], 1.5, within=within)


def along(frame: Frame, bent: BaseGeometry) -> list[Box]:
    """Give the boxes that an arrow along a curve takes."""
    return [around((at[0], at[1]), CLEAR) for at in frame.placed(bent).coords]


def _head(line: np.ndarray) -> tuple[BaseGeometry, np.ndarray]:
    """Give the head of an arrow at the end of a line, and where its shaft meets it."""
    tip = line[-1]
    back = next((at for at in line[::-1] if np.hypot(*(at - tip)) >= HEAD[0]), line[0])
    along = (tip - back) / np.hypot(*(tip - back))
    aside = np.array([-along[1], along[0]])
    length, half = HEAD
    foot = tip - along * length
    return shapely.Polygon([tip, foot + aside * half, foot + along * 5, foot - aside * half]), foot + along * 5
