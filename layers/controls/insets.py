"""What the home view is too coarse for, larger: insets beside its subject, or thumbnails where there is no room."""

from __future__ import annotations

from typing import Any

import shapely

from layers.element import Control
from layers.geometry import label_anchor
from layers.memory import digest
from layers.model.atlas_settings import Inset
from layers.model.shown import shown
from layers.pictures.ink import DRAWN_WITH
from layers.pictures.sketch import SOURCES
from layers.scene import Scene

# by the size of the map's pane, the largest first: from how many pixels on; the room around the subject (top, right,
# bottom, left); where beside the insets the map's own scale stands, from the left and from below; of each inset the
# side that it is on, the pixels from there and from below, its width and height. The one without insets keeps off the
# locator
LAYOUTS: tuple[dict[str, Any], ...] = (
    {
        "from": (1300, 700),
        "room": (24, 16, 190, 190),
        "scale": (684, 0),
        "boxes": (("left", 10, 8, 424, 408), ("left", 446, 8, 230, 206), ("right", 8, 8, 330, 246)),
    },
    {
        "from": (940, 520),
        "room": (22, 14, 212, 140),
        "scale": (552, 0),
        "boxes": (("left", 8, 8, 330, 317), ("left", 350, 8, 196, 176), ("right", 8, 8, 270, 202)),
    },
    {
        "from": (800, 600),
        "room": (22, 14, 200, 140),
        "scale": (322, 172),
        "boxes": (("left", 8, 8, 312, 300), ("left", 326, 8, 180, 162), ("right", 8, 8, 244, 158)),
    },
    {"from": (800, 0), "room": (8, 8, 12, 154), "boxes": ()},
    {
        "from": (560, 600),
        "room": (12, 10, 318, 10),
        "scale": (0, 308),
        "boxes": (("left", 8, 8, 312, 300), ("left", 328, 8, 214, 134), ("left", 328, 150, 278, 158)),
    },
)
KEPT = 20  # sets of insets, of some languages and versions of the modules
WHOLE = 0.9  # the part of a zone that an inset must show


class Insets(Control):
    """Small maps in their own scale, drawn in the page from the map's own data, while it stands at home."""

    name = "insets"
    needs = ("runtime/small_map.js",)
    drawn = True  # what lies beside the subject tells where that is

    def data(self, scene: Scene) -> dict[str, Any]:
        """Give each inset: where it looks, what zones it shows, and where their names go; and where insets lie."""
        return {
            "insets": _known(scene),
            "layouts": LAYOUTS,
            "words": dict(super().data(scene)),
        }


def _known(scene: Scene) -> list[dict[str, Any]]:
    """Give the insets as they are known of what a map can show, or else as they are worked out."""
    key = digest(shown(scene.atlas), sources=(*SOURCES, "controls/insets.py"), libraries=DRAWN_WITH)
    insets = enumerate(scene.atlas.settings.insets)
    return scene.memory("insets").once(key, lambda: [_inset(scene, one, index) for index, one in insets], KEPT)


def _inset(scene: Scene, inset: Inset, index: int) -> dict[str, Any]:
    from layers.pictures.inset_names import names  # here: most builds know them

    window, meridian = scene.map.projection.window(inset.extent)
    seen = {ident: shapely.intersection(scene.map.shapes[ident], window) for ident in scene.zones}
    sizes = [layout["boxes"][index][3:] for layout in LAYOUTS if layout["boxes"]]
    return {
        "name": inset.name,
        **label_anchor.view(window, scene.map.projection, meridian),
        "bounds": window.bounds,
        "zones": [ident for ident, shape in seen.items() if shape.area > WHOLE * scene.map.shapes[ident].area],
        "names": names(scene, inset, (min(wide for wide, _ in sizes), min(high for _, high in sizes))),
    }
