"""Meridians and parallels."""

from __future__ import annotations

from typing import Any

from layers.element import Overlay
from layers.scene import Scene


class Graticule(Overlay):
    """Draws meridians and parallels every ten degrees; the lines are made in the page."""

    name = "graticule"

    def data(self, scene: Scene) -> dict[str, Any]:
        """Give how far the graticule reaches: [west, east] in degrees E and [south, north] in degrees N."""
        longitudes, latitudes = scene.map.projection.graticule_extent
        return {"longitudes": longitudes, "latitudes": latitudes}
