"""Names inside the shapes, thinned by zoom."""

from __future__ import annotations

from typing import Any

from layers.element import Overlay
from layers.model import Republic, Zone
from layers.scene import Scene


class Labels(Overlay):
    """Writes the names of republics and zones where there is room for them, the roomiest first."""

    name = "labels"

    def data(self, scene: Scene) -> dict[str, Any]:
        """Give each name with its place (latitude, longitude) and the room around it in metres."""
        named: list[Republic | Zone] = [*scene.republics.values(), *scene.zones.values()]
        return {
            "labels": [{"name": about.name, "kind": about.kind, **scene.spots[about.id].for_label()} for about in named]
        }
