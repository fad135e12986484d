"""Names inside the shapes and beside the places, thinned by zoom."""

from __future__ import annotations

from typing import Any

from layers.element import Overlay
from layers.model import Place, Republic, Zone
from layers.scene import Scene


class Labels(Overlay):
    """Writes the names of republics, zones and places where there is room for them, the roomiest first."""

    name = "labels"

    def data(self, scene: Scene) -> dict[str, Any]:
        """Give each name with its place (latitude, longitude) and the room around it in metres."""
        named: list[Republic | Zone | Place] = [*scene.republics.values(), *scene.zones.values()]
        named += [place for place, _ in scene.places]
        return {
            "labels": [
                {"id": about.id, "name": about.name, "kind": about.kind, **scene.spots[about.id].for_label()}
                for about in named
            ]
        }
