"""The republics, in the borders in which they are recognised."""

from __future__ import annotations

from typing import Any

from layers.element import Overlay
from layers.scene import Scene
from layers.tints import tints_of


class Republics(Overlay):
    """Draws the object ``republics`` of the page's topology, each in a tint that its neighbours lack."""

    name = "republics"

    def data(self, scene: Scene) -> dict[str, Any]:
        """Give the number of each republic's tint."""
        return {"tints": tints_of(scene)}
