"""A blank map to ask about: find a place, or name what is shown."""

from __future__ import annotations

from typing import Any

from layers.element import Control
from layers.scene import Scene


class Quiz(Control):
    """Asks for republics, zones or both; nothing of it is stored."""

    name = "quiz"
    needs = (
        "runtime/dialog.js",
        "runtime/dialog.css",
        "runtime/band.css",
        "runtime/plain_text.js",
        "controls/quiz_round.js",
    )

    def data(self, scene: Scene) -> dict[str, Any]:
        """Give the ids that are asked for by kind, and the control's words.

        A zone that is another outline of one that is asked for is left out.
        """
        asked = [zone.id for zone in scene.zones.values() if zone.outline_of is None]
        return {"asked": {"republics": list(scene.republics), "zones": asked}, "words": dict(super().data(scene))}
