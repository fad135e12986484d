"""Names on their land, beside the places and along rivers, seas and mountains, thinned by zoom."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import shapely
from shapely.geometry.base import BaseGeometry

from layers.element import Overlay
from layers.geometry import topology
from layers.model.landscape import Relief, River, Town
from layers.model.moment import earliest
from layers.scene import Scene


class Labels(Overlay):
    """Writes names where there is room for them, the roomiest first."""

    name = "labels"

    def data(self, scene: Scene) -> dict[str, Any]:
        """Give what is named, in the order in which names find their place.

        A republic, a zone and a place by id: the page knows its name, and an area's land; a place with at (latitude,
        longitude); rank for towns; for what has a line the line along which the name is written, as the topology writes
        lines.
        """
        return {"labels": list(_labels(scene))}


def _labels(scene: Scene) -> Iterator[dict[str, Any]]:
    near = scene.reach.near
    for area in sorted(scene.lands, key=lambda one: (one.kind, -scene.shapes[one.id].area)):
        yield {"id": area.id, "kind": area.kind}
    for place, _ in scene.places:
        yield {"id": place.id, "kind": place.kind, **_formerly(place), "at": scene.anchors[place.id].at}
    landmarks: list[tuple[River | Relief | Town, dict[str, Any]]] = []
    for town, point in scene.atlas.landmarks(Town):
        landmarks.append((town, {"rank": town.rank, "line": topology.line(point)}))
    for relief, line in scene.atlas.landmarks(Relief):
        landmarks.append((relief, {"line": topology.line(line, near)}))
    for river, course in scene.atlas.landmarks(River):
        landmarks.append((river, {"line": topology.line(_reach(course), near)}))
    for about, where in landmarks:
        yield {"name": scene.words.name(about), "kind": about.kind, **_formerly(about), **where}


def _formerly(about: Any) -> dict[str, Any]:
    """Give the names that a town had, each with the day from which it had it no more."""
    names = [[earliest(one.until).isoformat(), one.name] for one in getattr(about, "formerly", ())]
    return {"formerly": names} if names else {}


def _reach(course: BaseGeometry) -> BaseGeometry:
    """Give the course without its bends: along these the name would stumble."""
    return shapely.simplify(course, 0.15)
