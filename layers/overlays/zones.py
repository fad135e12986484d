"""The zones: the only saturated things on the map, hatched by their status."""

from __future__ import annotations

from typing import Any

from layers.element import Overlay
from layers.scene import Scene


class Zones(Overlay):
    """Draws the object ``zones`` of the page's topology, hatched by status and outlined by certainty."""

    name = "zones"

    def data(self, scene: Scene) -> dict[str, Any]:
        """Give each zone's status and how certain its outline is."""
        return {
            ident: {"status": zone.status, "certainty": zone.shape.certainty} for ident, zone in scene.zones.items()
        }
