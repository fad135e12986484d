"""The rivers that the text's places lie on, where they are no border."""

from __future__ import annotations

from typing import Any

from layers.element import Overlay
from layers.scene import Scene


class Rivers(Overlay):
    """Draws the rivers; nothing in it can be chosen."""

    name = "rivers"

    def data(self, scene: Scene) -> dict[str, Any]:
        """Give the pieces of every river as the topology writes lines."""
        return {"lines": scene.map.written_rivers}
