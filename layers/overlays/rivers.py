"""The rivers that the text's places lie on or that borders follow."""

from __future__ import annotations

from typing import Any

from layers.element import Overlay
from layers.geometry import topology
from layers.model.landscape import River
from layers.scene import Scene


class Rivers(Overlay):
    """Draws eight rivers; nothing in it can be chosen."""

    name = "rivers"

    def data(self, scene: Scene) -> dict[str, Any]:
        """Give every river's course as the topology writes lines."""
        return {"lines": [topology.line(shape, scene.reach.near) for _, shape in scene.atlas.landmarks(River)]}
