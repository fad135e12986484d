"""Zones in the outlines that were theirs in a time: a line of contact, two republics that were one."""

from __future__ import annotations

from typing import Any

from layers.element import Overlay
from layers.model.moment import during
from layers.scene import Scene


class Outlines(Overlay):
    """Draws the object ``outlines`` of the page's topology, each in its time."""

    name = "outlines"

    def data(self, scene: Scene) -> dict[str, Any]:
        """Give for each outline the zone that it looks like, its first day and the first after it, how sure it is."""
        return {
            about.id: {"of": about.outline_of[0], "during": during(about), "certainty": about.shape.certainty}
            for about, _ in scene.atlas.outlines
        }
