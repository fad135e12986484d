"""A mark for every town and site, and for every zone that is too small to hit."""

from __future__ import annotations

from typing import Any

from layers.element import Overlay
from layers.scene import Scene


class Marks(Overlay):
    """Buttons of 24 px for places, and for zones whose shape is smaller than that at the current zoom."""

    name = "marks"

    def data(self, scene: Scene) -> dict[str, Any]:
        """Give each mark's look with its place (latitude, longitude) and the room in it in metres, and the words."""
        marks = dict.fromkeys(scene.zones, "zone-mark")
        marks |= {place.id: "place-mark" for place, _ in scene.places}
        return {
            "marks": {ident: {"look": look, **scene.anchors[ident].for_label()} for ident, look in marks.items()},
            "cluster": scene.words("marks.cluster"),
        }
