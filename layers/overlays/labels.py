"""Names on their land, beside the places and along rivers, seas and mountains, thinned by zoom."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import shapely
from shapely.geometry.base import BaseGeometry

from layers.element import Overlay
from layers.geometry import topology
from layers.model.feature import Place, Republic, Zone
from layers.model.landscape import Relief, River, Town
from layers.model.moment import earliest
from layers.scene import Scene


class Labels(Overlay):
    """Writes names where there is room for them, the roomiest first."""

    name = "labels"

    def data(self, scene: Scene) -> dict[str, Any]:
        """Give each name with its kind and where it goes.

        at (latitude, longitude) and the room around it in metres for shapes and places; rank for
        towns; for rivers, seas and ranges the line along which the name is written, as the topology
        writes lines.
        """
        return {
            "labels": [{"name": scene.words.name(about), **_formerly(about), **rest} for about, rest in _labels(scene)]
        }


def _labels(scene: Scene) -> Iterator[tuple[Any, dict[str, Any]]]:
    near = scene.reach.near
    named: list[Republic | Zone | Place] = [*scene.republics.values(), *scene.zones.values()]
    for about in [*named, *(place for place, _ in scene.places)]:
        yield about, {"id": about.id, "kind": about.kind, **scene.anchors[about.id].for_label()}
    for town, point in scene.atlas.landmarks(Town):
        yield town, {"kind": town.kind, "rank": town.rank, "line": topology.line(point)}
    for relief, line in scene.atlas.landmarks(Relief):
        yield relief, {"kind": relief.kind, "line": topology.line(line, near)}
    for river, course in scene.atlas.landmarks(River):
        yield river, {"kind": river.kind, "line": topology.line(_reach(course), near)}


def _formerly(about: Any) -> dict[str, Any]:
    """Give the names that a town had, each with the day from which it had it no more."""
    names = [[earliest(one.until).isoformat(), one.name] for one in getattr(about, "formerly", ())]
    return {"formerly": names} if names else {}


def _reach(course: BaseGeometry) -> BaseGeometry:
    """Give the course without its bends: along these the name would stumble."""
    return shapely.simplify(course, 0.15)
