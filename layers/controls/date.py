"""What date the map shows, in words, and other dates one action away."""

from __future__ import annotations

from typing import Any

from layers.element import Control
from layers.scene import Scene


class Date(Control):
    """A line below the map (``date.html``); the map itself follows the atlas's ``date``."""

    name = "date"

    def data(self, scene: Scene) -> dict[str, Any]:
        """Give the words for a date that is shown."""
        return {"shown": scene.words.under("date")["shown"]}
