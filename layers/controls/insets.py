"""What the home view is too coarse for, larger: insets beside its subject, or thumbnails where there is no room."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal, NamedTuple

import shapely

from layers.cache import digest
from layers.element import Control
from layers.geometry import label_anchor
from layers.model.atlas_settings import Inset
from layers.model.shown import shown
from layers.pictures.ink import DRAWN_WITH
from layers.pictures.sketch import SOURCES
from layers.scene import Scene

KEPT = 20  # sets of insets, of some languages and versions of the modules
WHOLE = 0.9  # the part of a zone that an inset must show


class InsetBox(NamedTuple):
    """An inset on the map's pane: its side, how many pixels from there and from below, its width and height."""

    side: Literal["left", "right"]
    aside: int
    below: int
    width: int
    height: int


@dataclass(frozen=True, kw_only=True)
class Layout:
    """How insets lie beside the subject of the home view, in pixels.

    least: the width and height that the pane must have. room: what is left free around the subject (top, right, bottom,
    left). scale: where the map's own scale stands beside the insets, from the left and below. boxes: of each inset.
    """

    least: tuple[int, int]
    room: tuple[int, int, int, int]
    scale: tuple[int, int] | None = None
    boxes: tuple[InsetBox, ...] = ()

    def for_page(self) -> dict[str, Any]:
        """Give it as the page's script reads it."""
        scale = {"scale": self.scale} if self.scale else {}
        return {"from": self.least, "room": self.room, **scale, "boxes": self.boxes}


# the first is taken that the pane is large enough for
LAYOUTS = (
    Layout(
        least=(1300, 700),
        room=(24, 16, 190, 190),
        scale=(684, 0),
        boxes=(
            InsetBox("left", 10, 8, 424, 408),
            InsetBox("left", 446, 8, 230, 206),
            InsetBox("right", 8, 8, 330, 246),
        ),
    ),
    Layout(
        least=(940, 520),
        room=(22, 14, 212, 140),
        scale=(552, 0),
        boxes=(InsetBox("left", 8, 8, 330, 317), InsetBox("left", 350, 8, 196, 176), InsetBox("right", 8, 8, 270, 202)),
    ),
    Layout(
        least=(800, 600),
        room=(22, 14, 200, 140),
        scale=(322, 172),
        boxes=(InsetBox("left", 8, 8, 312, 300), InsetBox("left", 326, 8, 180, 162), InsetBox("right", 8, 8, 244, 158)),
    ),
    Layout(least=(800, 0), room=(8, 8, 12, 154)),  # without insets it keeps off the locator
    Layout(
        least=(560, 600),
        room=(12, 10, 318, 10),
        scale=(0, 308),
        boxes=(
            InsetBox("left", 8, 8, 312, 300),
            InsetBox("left", 328, 8, 214, 134),
            InsetBox("left", 328, 150, 278, 158),
        ),
    ),
)


class Insets(Control):
    """Small maps in their own scale, drawn in the page from the map's own data, while it stands at home."""

    name = "insets"
    needs = ("runtime/small_map.js",)
    drawn = True  # what lies beside the subject tells where that is

    def data(self, scene: Scene) -> dict[str, Any]:
        """Give each inset: where it looks, what zones it shows, and where their names go; and where insets lie."""
        return {
            "insets": _cached(scene),
            "layouts": [layout.for_page() for layout in LAYOUTS],
            "words": dict(super().data(scene)),
        }


def _cached(scene: Scene) -> list[dict[str, Any]]:
    """Give the insets, worked out once for what a map can show."""
    key = digest(shown(scene.atlas), sources=(*SOURCES, "controls/insets.py"), libraries=DRAWN_WITH)
    insets = enumerate(scene.atlas.settings.insets)
    return scene.cache("insets").once(key, lambda: [_inset(scene, one, index) for index, one in insets], KEPT)


def _inset(scene: Scene, inset: Inset, index: int) -> dict[str, Any]:
    from layers.pictures.inset_names import names  # here: most builds know them

    window, meridian = scene.map.projection.window(inset.extent)
    seen = {ident: shapely.intersection(scene.map.shapes[ident], window) for ident in scene.zones}
    boxes = [layout.boxes[index] for layout in LAYOUTS if layout.boxes]
    return {
        "name": inset.name,
        **label_anchor.view(window, scene.map.projection, meridian),
        "bounds": window.bounds,
        "zones": [ident for ident, shape in seen.items() if shape.area > WHOLE * scene.map.shapes[ident].area],
        "names": names(scene, inset, (min(box.width for box in boxes), min(box.height for box in boxes))),
    }
