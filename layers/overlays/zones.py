"""The zones: the only saturated things on the map, hatched by their status."""

from __future__ import annotations

from typing import Any

from layers.element import Overlay
from layers.scene import Scene
from layers.tints import tints_of


class Zones(Overlay):
    """Draws the object ``zones`` of the page's topology, hatched by what they are on the map's date."""

    name = "zones"

    def data(self, scene: Scene) -> dict[str, Any]:
        """Give how certain each outline is, and of what lies on another zone that one and its republic's tint.

        What a zone is on a date, the atlas itself knows.
        """
        tints = tints_of(scene)
        lower = [(zone, zone.outline_of) for zone in scene.zones.values() if zone.outline_of]
        return {
            "certainty": {ident: zone.shape.certainty for ident, zone in scene.zones.items()},
            "over": {upper: (zone.id, tints[zone.parents[0]]) for zone, upper in lower},
        }
