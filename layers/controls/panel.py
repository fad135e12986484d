"""The panel: the list of places, the card of the one that is selected, the text, or the lessons."""

from __future__ import annotations

from typing import Any

from layers.element import Control
from layers.scene import Scene


class Panel(Control):
    """Shows one article at a time out of those that the page carries as plain HTML."""

    name = "panel"

    def data(self, scene: Scene) -> dict[str, Any]:
        """Give the page's title and the control's words."""
        return {**super().data(scene), "title": scene.words("page.title")}
