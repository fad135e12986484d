"""Neighbouring land and waters: the unnamed context below the republics."""

from __future__ import annotations

from typing import Any

from layers.element import Overlay
from layers.scene import Scene


class Ground(Overlay):
    """Draws the object ``ground`` of the page's topology; nothing in it can be chosen."""

    name = "ground"

    def data(self, scene: Scene) -> dict[str, Any]:
        """Give the ids of the waters."""
        return {"seas": [ident for ident, surface in scene.atlas.surfaces.items() if surface == "sea"]}
