"""One field that finds places and claims."""

from __future__ import annotations

import re
import unicodedata
from typing import Any

from layers.element import Control
from layers.model.feature import Named
from layers.model.landscape import Town
from layers.scene import Scene

OF_NO_KEYBOARD = str.maketrans({"ə": "e", "ı": "i", "ł": "l", "ß": "ss"})  # abroad


class Search(Control):
    """Finds places and towns by any name in any script, and claims by their words; the results are made in the page."""

    name = "search"
    needs = ("runtime/plain_text.js",)

    def data(self, scene: Scene) -> dict[str, Any]:
        """Give the spellings of every feature that its article does not show, by id, those of towns, and the words.

        Of each town, in the order of the labels, its republic's id and the names that its label does not show.
        Several names stand in lines of one text, which is shorter than a list.
        """
        aliases = {
            feature.id: "\n".join(others) for feature in scene.atlas.features if (others := _hidden(feature.about))
        }
        towns = ["\n".join([town.republic, *_others(scene, town)]) for town, _ in scene.atlas.landmarks(Town)]
        return {"aliases": aliases, "towns": towns, "words": dict(super().data(scene))}


def plain(text: str) -> str:
    """Give a text as the search compares it, without accents, case and signs: ``runtime/plain_text.js`` in Python."""
    bare = "".join(sign for sign in unicodedata.normalize("NFKD", text) if unicodedata.category(sign)[0] != "M")
    return re.sub(r"[\W_]+", " ", re.sub(r"['’ʻʼ]", "", bare)).strip().lower().translate(OF_NO_KEYBOARD)


def _hidden(about: Named) -> list[str]:
    """Give the spellings that no name of a feature is, compared as the search does."""
    shown = {plain(name) for name in (about.name, *about.names.values())}
    hidden = {plain(alias): alias for alias in reversed(about.aliases)}
    return [alias for one, alias in reversed(hidden.items()) if one not in shown]


def _others(scene: Scene, town: Town) -> list[str]:
    label = scene.words.name(town)
    names = {plain(name): name for name in reversed((*town.names.values(), *town.aliases))}
    return [name for one, name in reversed(names.items()) if one != plain(label)]
