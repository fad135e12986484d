"""Two handles on the years, with a strip above that shows how many claims fall in each."""

from __future__ import annotations

from typing import Any

from layers.element import Control
from layers.scene import Scene


class Time(Control):
    """Off until the reader opens it; the strip is drawn in the page, as it follows the other filters."""

    name = "time"

    def data(self, scene: Scene) -> dict[str, Any]:
        """Give the themes of each family, in whose colour the strip is drawn, and the control's words."""
        settings = scene.atlas.settings
        families = {name: list(settings.themes_in(name)) for name in settings.families}
        return {"families": families, "words": dict(super().data(scene))}
