"""What the picture is narrowed to, and the way to the whole atlas."""

from __future__ import annotations

from typing import Any

from layers.element import Control
from layers.model.feature import THEMES
from layers.scene import Scene


class Caption(Control):
    """For a page that has no filters of its own but keeps to those in its address (``caption.html``)."""

    name = "caption"

    def data(self, scene: Scene) -> dict[str, Any]:
        """Give the themes by name, and the control's words."""
        themes = {theme: scene.words(f"theme.{theme}") for theme in THEMES}
        return {"themes": themes, "words": dict(super().data(scene))}
