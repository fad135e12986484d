"""Meridians and parallels."""

from __future__ import annotations

from typing import Any

from layers.element import Overlay
from layers.scene import Scene


class Graticule(Overlay):
    """A net of lines every ten degrees, made in the page."""

    name = "graticule"

    def data(self, scene: Scene) -> dict[str, Any]:
        """Give how far the net reaches, in degrees."""
        longitudes, latitudes = scene.map.projection.net
        return {"longitudes": longitudes, "latitudes": latitudes}
