"""One field that finds places and claims."""

from __future__ import annotations

from typing import Any

from layers.element import Control
from layers.scene import Scene


class Search(Control):
    """Finds places by any name in any script, and claims by their words; the results are made in the page."""

    name = "search"
    needs = ("runtime/plain_text.js",)

    def data(self, scene: Scene) -> dict[str, Any]:
        """Give the spellings of every feature that its article does not show, by id, and the control's words."""
        aliases = {feature.id: feature.about.aliases for feature in scene.atlas.features if feature.about.aliases}
        return {"aliases": aliases, "words": dict(super().data(scene))}
