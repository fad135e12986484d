"""Names on their land, beside the places and along rivers, seas and mountains, thinned by zoom."""

from __future__ import annotations

from itertools import groupby
from typing import Any

from layers.element import Overlay
from layers.geometry.project import area_km2
from layers.map_geometry import NAMED
from layers.model.feature import Place
from layers.model.landscape import Town
from layers.model.moment import first_day
from layers.scene import Scene


class Labels(Overlay):
    """Writes names where there is room for them, the roomiest first."""

    name = "labels"
    drawn = False  # names are read in the articles

    def data(self, scene: Scene) -> dict[str, Any]:
        """Give what is named, in the order in which names find their place.

        Republics, zones and places by their ids: the page knows their names, their kinds and where they are. Then what
        has no id, by its names: towns first, of each its rank; of all that, how many of one kind follow each other.
        Each has a line along which the name is written, or a point beside it: in lines, in the same order, as the
        topology writes lines. Of some, by their places in all of it, the names that they had.
        """
        landmarks = [about for kind in NAMED for about, _ in scene.atlas.landmarks(kind)]
        areas = sorted(scene.lands, key=lambda one: (one.kind, -area_km2(scene.map.shapes[one.id])))
        places = [place for place, _ in scene.places]
        every = enumerate([*areas, *places, *landmarks])
        return {
            "ids": " ".join(one.id for one in (*areas, *places)),
            "names": "\n".join(scene.words.name(about) for about in landmarks),
            "kinds": [[kind, len(list(some))] for kind, some in groupby(about.kind for about in landmarks)],
            "ranks": "".join(str(about.rank) for about in landmarks if isinstance(about, Town)),
            "formerly": {place: names for place, about in every if (names := _formerly(about))},
            "lines": scene.map.written_landmarks,
        }


def _formerly(about: Any) -> list[list[str]]:
    """Give the names that a town had, each with the day from which it had it no more."""
    had = about.formerly if isinstance(about, Place | Town) else ()
    return [[first_day(one.until), one.name] for one in had]
