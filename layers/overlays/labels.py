"""Names on their land, beside the places and along rivers, seas and mountains, thinned by zoom."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import shapely
from shapely.geometry.base import BaseGeometry

from layers.element import Overlay
from layers.geometry import topology
from layers.geometry.project import area_km2
from layers.model.landscape import Relief, River, Town
from layers.model.moment import earliest
from layers.scene import Scene


class Labels(Overlay):
    """Writes names where there is room for them, the roomiest first."""

    name = "labels"
    drawn = False  # names are read in the articles

    def data(self, scene: Scene) -> dict[str, Any]:
        """Give what is named, in the order in which names find their place.

        A republic, a zone and a place by id: the page knows its name, its kind and where it is; rank for towns.
        What has no id has a line along which the name is written, or a point beside it: in lines, in the same order,
        as the topology writes lines.
        """
        landmarks = list(_landmarks(scene))
        lines = topology.lines((scene.map.projection.unwrapped(line) for _, line in landmarks), scene.map.reach)
        return {"labels": [*_places(scene), *(label for label, _ in landmarks)], "lines": lines}


def _places(scene: Scene) -> Iterator[dict[str, Any]]:
    for area in sorted(scene.lands, key=lambda one: (one.kind, -area_km2(scene.map.shapes[one.id]))):
        yield {"id": area.id}
    for place, _ in scene.places:
        yield {"id": place.id, **_formerly(place)}


def _landmarks(scene: Scene) -> Iterator[tuple[dict[str, Any], BaseGeometry]]:
    """Give what lies around the features, each with its line or point."""
    landmarks: list[tuple[River | Relief | Town, BaseGeometry]] = [
        *scene.atlas.landmarks(Town),
        *scene.atlas.landmarks(Relief),
        *((river, _reach(course)) for river, course in scene.atlas.landmarks(River)),
    ]
    for about, line in landmarks:
        rank = {"rank": about.rank} if isinstance(about, Town) else {}
        yield {"name": scene.words.name(about), "kind": about.kind, **_formerly(about), **rank}, line


def _formerly(about: Any) -> dict[str, Any]:
    """Give the names that a town had, each with the day from which it had it no more."""
    names = [[earliest(one.until).isoformat(), one.name] for one in getattr(about, "formerly", ())]
    return {"formerly": names} if names else {}


def _reach(course: BaseGeometry) -> BaseGeometry:
    """Give the course without its bends: along these the name would stumble."""
    return shapely.simplify(course, 0.15)
