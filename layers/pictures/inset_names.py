"""The names in an inset of the page: inside what they name, beside it, or where the data put them, with a line.

The data know the lengths of English names: a longer one makes room for those before it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import shapely
from shapely.geometry.base import BaseGeometry

from layers.model.atlas_settings import Inset
from layers.pictures.flat_land import Seen, uncovered
from layers.pictures.frame import Frame, fit
from layers.pictures.ink import Box, Word
from layers.pictures.label_placement import Label, largest, nearest_free, place_labels, pole
from layers.pictures.marks import Pixel
from layers.scene import Scene

REPUBLIC, ZONE = 12.0, 11.0  # pixels of the letters
OWN = {True: 0.65, False: 0.85}  # the part of a name inside that stands on its own land: of a zone, of a republic
TITLE = (0.5, 22.0)  # of the width, and pixels of the height, that the inset's title takes
ANCHORS = {"left": "start", "right": "end"}  # as SVG has them; any other name has its middle there


def names(scene: Scene, inset: Inset, size: tuple[float, float]) -> list[dict[str, object]]:
    """Give the names for which an inset of this size in pixels has room; a larger one has it, too.

    Each has the id of what it names, at [latitude, longitude], its anchor where that is not its middle, and lead,
    [latitude, longitude], where a line leads to.
    """
    window, meridian = scene.map.projection.window(inset.extent)
    shapes = {
        i: scene.map.shapes[i] for i in (*scene.zones, *scene.republics) if scene.map.shapes[i].intersects(window)
    }
    frame = fit(scene.map.projection.flat_one(window), scene.map.projection, meridian, (0.0, 0.0, *size), margin=0.0)
    written = _written(scene, inset, frame, _visible(scene, frame, shapes))
    return [
        {
            "id": ident,
            "at": _latlng(frame, word.at),
            **({"anchor": ANCHORS[word.anchor]} if word.anchor in ANCHORS else {}),
            **({"lead": _latlng(frame, end)} if end else {}),
        }
        for ident, word, end in written
    ]


def _visible(scene: Scene, frame: Frame, shapes: dict[str, BaseGeometry]) -> Seen:
    """Give what can be seen of each zone and republic, in pixels: what no smaller zone, or no zone, lies over."""
    flat, window = scene.map.projection.flat(shapes), shapely.box(*frame.box)
    zones = sorted((ident for ident in shapes if ident in scene.zones), key=lambda ident: flat[ident].area)
    lands = (*zones, *(ident for ident in shapes if ident in scene.republics))
    seen = uncovered({ident: frame.in_pixels(flat[ident]).intersection(window) for ident in lands}, zones)
    return {ident: shape for ident, shape in seen.items() if largest(shape) is not None}


def _written(scene: Scene, inset: Inset, frame: Frame, seen: Seen) -> Iterator[tuple[str, Word, Pixel | None]]:
    """Write what the inset puts somewhere, zones inside, republics, other zones beside, and last what runs off."""
    labels = {ident: _label(scene, ident, seen[ident], OWN[ident in scene.zones]) for ident in seen}
    zones = [label for ident, label in labels.items() if ident in scene.zones]
    taken: list[Box] = [(0.0, 0.0, TITLE[0] * frame.box[2], TITLE[1])]
    done: set[str] = set()
    for ident, (longitude, latitude) in inset.names.items():
        area = largest(seen[ident])
        if area is not None:
            word = nearest_free(replace(labels[ident].word, at=_pixel(frame, longitude, latitude)), frame.box, taken)
            taken.append(word.box)
            done.add(ident)
            yield ident, word, pole(area)
    hatched = shapely.union_all([label.area for label in zones])
    off = scene.atlas.settings.home.runs_off
    order = [
        *zones,
        *(label for ident, label in labels.items() if ident in scene.republics and ident not in off),
        *(replace(label, inside=0.0, obstacles=hatched) for label in zones),
        *(label for ident, label in labels.items() if ident in off),
    ]
    for label in order:
        for word in place_labels([label], frame.box, taken) if label.ident not in done else ():
            taken.append(word.box)
            done.add(label.ident)
            yield label.ident, word, None


def _label(scene: Scene, ident: str, area: BaseGeometry, inside: float) -> Label:
    size, face = (ZONE, "sans") if ident in scene.zones else (REPUBLIC, "serif")
    word = Word(scene.atlas.by_id[ident].about.name, (0.0, 0.0), size, face, "")
    return Label(ident, word, area, (size,), inside)


def _pixel(frame: Frame, longitude: float, latitude: float) -> Pixel:
    at = frame.placed(frame.projection.flat_one(shapely.Point(longitude, latitude)))
    return round(at.x, 1), round(at.y, 1)


def _latlng(frame: Frame, at: Pixel) -> list[float]:
    """Give where a pixel is, to a hundredth of a degree."""
    left, top, right, bottom = frame.box
    east = frame.middle[0] + (at[0] - (left + right) / 2) * frame.resolution
    north = frame.middle[1] - (at[1] - (top + bottom) / 2) * frame.resolution
    point = frame.projection.lonlat_one(shapely.Point(east, north), frame.meridian)
    return [round(point.y, 2), round(point.x, 2)]
