"""Projector mode: the map from edge to edge, in letters that the last row reads, steered by keys."""

from __future__ import annotations

from typing import Any

from layers import style
from layers.element import Control
from layers.scene import Scene

DIGITS = "1234567890"  # the keys that choose a zone


class Projector(Control):
    """Hides all but the map, the step of a lesson and the year; number keys choose the zones told of most."""

    name = "projector"
    needs = ("runtime/dialog.js", "runtime/dialog.css", "runtime/fit_band.js")

    def sheet(self) -> str:
        """Give its rules and the colours of a wall."""
        return style.wall() + super().sheet()

    def data(self, scene: Scene) -> dict[str, Any]:
        """Give the zone that each number key chooses, and the control's words."""
        return {"zones": zones_by_key(scene), "words": dict(super().data(scene))}


def zones_by_key(scene: Scene) -> dict[str, str]:
    """Give the id of the zone for each number key: those first of which the text claims most."""
    first = sorted(scene.zones.values(), key=lambda zone: -len(zone.annotations))
    return {digit: zone.id for digit, zone in zip(DIGITS, first, strict=False)}
