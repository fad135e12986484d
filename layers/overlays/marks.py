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
        """Give of each zone where its mark lies (latitude, longitude) and its km², round; the ids of places; words."""
        zones = {
            ident: [*scene.map.anchors[ident].at, 100 * round(area_km2(scene.map.shapes[ident]) / 100)]
            for ident in scene.zones
        }
        places = [place.id for place, _ in scene.places]
        return {"zones": zones, "places": places, "gathered": scene.words("marks.gathered")}
