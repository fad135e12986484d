"""The zones: the only saturated things on the map, hatched by their status."""

from __future__ import annotations

from typing import Any

from layers.element import Overlay
from layers.scene import Scene


class Zones(Overlay):
    """Draws the object ``zones`` of the page's topology, hatched by what they are on the map's date."""

    name = "zones"

    def data(self, scene: Scene) -> dict[str, Any]:
        """Give how certain each zone's outline is; what it is on a date, the atlas itself knows."""
        return {ident: zone.shape.certainty for ident, zone in scene.zones.items()}
