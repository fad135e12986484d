"""A mark for every town and site, and for every zone that is too small to hit."""

from __future__ import annotations

from typing import Any

from layers.element import Overlay
from layers.geometry.project import area_km2
from layers.scene import Scene


class Marks(Overlay):
    """Buttons of 24 px for places, and for zones whose shape covers less than that at the current zoom."""

    name = "marks"

    def data(self, scene: Scene) -> dict[str, Any]:
        """Give each mark's look with its place (latitude, longitude) and its area in square metres, and the words."""
        looks = dict.fromkeys(scene.zones, "zone-mark")
        looks |= {place.id: "place-mark" for place, _ in scene.places}
        return {
            "marks": {ident: {"look": look, **_spot(scene, ident)} for ident, look in looks.items()},
            "gathered": scene.words("marks.gathered"),
        }


def _spot(scene: Scene, ident: str) -> dict[str, Any]:
    """Give where a mark lies, and how large that is; a place has no area."""
    area = round(area_km2(scene.map.shapes[ident])) * 1e6 if ident in scene.zones else 0
    return {"at": scene.map.anchors[ident].at, "area": area}
