"""Lands in the outlines that were theirs in a time: a line of contact, two republics that were one, what is claimed."""

from __future__ import annotations

from typing import Any

from layers.element import Overlay
from layers.model.feature import DatedOutline
from layers.model.moment import during
from layers.scene import Scene


class Outlines(Overlay):
    """Draws the object ``outlines`` of the page's topology, each in its time."""

    name = "outlines"

    def data(self, scene: Scene) -> dict[str, Any]:
        """Give for each outline of what it is, its own look if any, its first day, the first after, how sure it is."""
        return {about.id: _look(scene, about) for about, _ in scene.atlas.outlines}


def _look(scene: Scene, about: DatedOutline) -> dict[str, Any]:
    drawn: dict[str, Any] = {"during": during(about), "certainty": about.shape.certainty, "of": about.outline_of}
    if about.status:
        drawn["look"] = scene.atlas.settings.statuses[about.status].look
    return drawn
