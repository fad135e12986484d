"""A step's evidence: the text's own words to judge, then the record and the atlas's verdict."""

from __future__ import annotations

from typing import Any

from layers.element import Control
from layers.scene import Scene


class Evidence(Control):
    """A dialog (``evidence.html``) over a step of a lesson; what it tells stands in the page as plain HTML."""

    name = "evidence"
    needs = ("runtime/dialog.js", "runtime/dialog.css")

    def data(self, scene: Scene) -> dict[str, Any]:
        """Need no words but those that stand in the page."""
        return {}
