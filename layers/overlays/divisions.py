"""The first-level divisions of the republics: thin lines, once the reader is near."""

from __future__ import annotations

from typing import Any

from layers.element import Overlay
from layers.scene import Scene


class Divisions(Overlay):
    """Draws the lines between oblasts, rayons and their like, which can help to find the way."""

    name = "divisions"

    def data(self, scene: Scene) -> dict[str, Any]:
        """Give every line as the topology writes lines."""
        return {"lines": scene.map.written_divisions}
