"""A mark for every zone that is too small to hit."""

from __future__ import annotations

from typing import Any

from layers.element import Overlay
from layers.scene import Scene


class Marks(Overlay):
    """Buttons of 24 px beside zones whose shape is smaller than that at the current zoom."""

    name = "marks"

    def data(self, scene: Scene) -> dict[str, Any]:
        """Give each zone's status with its place (latitude, longitude) and the room in it in metres."""
        return {ident: {"status": zone.status, **scene.spots[ident].for_label()} for ident, zone in scene.zones.items()}
