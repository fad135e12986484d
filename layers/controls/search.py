"""One field that finds places and claims."""

from __future__ import annotations

from typing import Any

from layers.element import Control
from layers.model.landscape import Town
from layers.scene import Scene


class Search(Control):
    """Finds places and towns by any name in any script, and claims by their words; the results are made in the page."""

    name = "search"
    needs = ("runtime/plain_text.js",)

    def data(self, scene: Scene) -> dict[str, Any]:
        """Give the spellings of every feature that its article does not show, by id, those of towns, and the words.

        Of each town, in the order of the labels, its republic's id and the names that its label does not show.
        """
        aliases = {feature.id: feature.about.aliases for feature in scene.atlas.features if feature.about.aliases}
        towns = [[town.republic, *_others(scene, town)] for town, _ in scene.atlas.landmarks(Town)]
        return {"aliases": aliases, "towns": towns, "words": dict(super().data(scene))}


def _others(scene: Scene, town: Town) -> list[str]:
    names = dict.fromkeys((*town.names.values(), *town.aliases))
    return [name for name in names if name != scene.words.name(town)]
