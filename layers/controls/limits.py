"""What the picture is narrowed to."""

from __future__ import annotations

from typing import Any

from layers.element import Control
from layers.scene import Scene


class Limits(Control):
    """A line over the map (``limits.html``); where the page has filters to be seen it is for paper alone."""

    name = "limits"

    def data(self, scene: Scene) -> dict[str, Any]:
        """Give the themes by name, and the control's words."""
        themes = {ident: theme.label for ident, theme in scene.atlas.settings.themes.items()}
        return {"themes": themes, "words": dict(super().data(scene))}
