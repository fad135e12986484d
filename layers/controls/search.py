"""One field that finds places and claims."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from layers.data.spelling import plain, sound
from layers.element import Control
from layers.model.feature import Named
from layers.model.landscape import Town
from layers.scene import Scene

SHORT = 3  # letters: names that are heard are longer


class Search(Control):
    """Finds places and towns by any name in any script, and claims by their words; the results are made in the page."""

    name = "search"
    needs = ("runtime/plain_text.js", "runtime/sound.js")

    def data(self, scene: Scene) -> dict[str, Any]:
        """Give the names of features that sound like none in their article, by id, those of towns, and the words.

        Of each town, in the order of the labels, its republic's id and the names that do not sound like one that its
        label has or had: those the page knows.
        Several names stand in lines of one text, which is shorter than a list.
        """
        aliases = {
            feature.id: "\n".join(others) for feature in scene.atlas.features if (others := _hidden(feature.about))
        }
        towns = ["\n".join([town.republic, *_others(scene, town)]) for town, _ in scene.atlas.landmarks(Town)]
        return {"aliases": aliases, "towns": towns, "words": dict(super().data(scene))}


def _hidden(about: Named) -> list[str]:
    return _unheard(about.aliases, about.name, *about.names.values())


def _others(scene: Scene, town: Town) -> list[str]:
    had = (one.name for one in town.formerly)
    return _unheard((*town.names.values(), *town.aliases), scene.words.name(town), *had)


def _unheard(names: Iterable[str], *shown: str) -> list[str]:
    """Give those of the names that sound like none that is shown, nor like one before them.

    What another begins with is found by that one: of Long Valley and Long the first is enough.
    """
    known = {sound(name) for name in shown}
    heard = {sound(name): name for name in reversed(tuple(names))}
    unheard = [name for one, name in reversed(heard.items()) if one not in known]
    return [name for name in unheard if not any(_begins(name, other) for other in (*shown, *unheard))]


def _begins(name: str, other: str) -> bool:
    """Whether another name begins with one, as written and as heard; so short a one is not heard in others."""
    spoken = sound(name)
    return (
        name != other
        and len(spoken) > SHORT
        and plain(other).startswith(plain(name))
        and sound(other).startswith(spoken)
    )
