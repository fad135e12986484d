"""One field that finds places and claims."""

from __future__ import annotations

from typing import Any

from layers.element import Control
from layers.scene import Scene


class Search(Control):
    """Finds places by any name in any script, and claims by their words; the results are made in the page."""

    name = "search"

    def data(self, scene: Scene) -> dict[str, Any]:
        """Give all names of every feature by id, and the control's words."""
        names = {
            feature.id: list(dict.fromkeys([feature.about.name, *feature.about.names.values(), *feature.about.aliases]))
            for feature in scene.atlas.features
        }
        kinds = {feature.id: feature.about.kind for feature in scene.atlas.features}
        return {"names": names, "kinds": kinds, "words": dict(super().data(scene))}
