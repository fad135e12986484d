"""A blank map to ask about: find a place, or name what is shown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import geopandas as gpd
import shapely
from shapely.geometry.base import BaseGeometry

from layers.element import Control
from layers.geometry import label_anchor
from layers.model.feature import Place, Republic, Zone
from layers.model.landscape import Relief, Town
from layers.model.lesson import Lesson
from layers.scene import Scene

LARGER = 2  # the rank up to which towns are asked for
AROUND = 280_000.0  # metres around all republics in which neighbours are asked for: all of them are seen with it
Ask = str | int  # a feature's id; a town's or a neighbour's number among those that have a name on the map


class Quiz(Control):
    """Asks for what lies on the map, in sets, and for what a lesson shows; nothing of it is stored."""

    name = "quiz"
    needs = (
        "runtime/dialog.js",
        "runtime/dialog.css",
        "runtime/band.css",
        "runtime/copy_field.js",
        "runtime/copy_field.css",
        "runtime/plain_text.js",
        "runtime/reopen.js",
        "runtime/sound.js",
        "controls/quiz_round.js",
        "controls/quiz_start.js",
        "controls/quiz_map.js",
        "controls/quiz_result.js",
        "runtime/spots.js",
    )

    def data(self, scene: Scene) -> dict[str, Any]:
        """Give what each set asks for and, where that is not the home view, where it is; neighbours; the words.

        A feature by its id; a town by its number in the order of the labels, and neighbours after the towns, each with
        the names that its label does not show.
        """
        return {
            "sets": {
                name: {"asks": asks, **_view_of_set(scene, name, asks)} for name, asks in quiz_sets(scene).items()
            },
            "neighbours": [_other_names(scene, one) for one, _ in _neighbours(scene)],
            "words": dict(super().data(scene)),
        }


def quiz_sets(scene: Scene) -> dict[str, list[Ask]]:
    """Give what each set asks for, by its name in an address: of the whole map, then one a lesson; no empty one."""
    towns = scene.atlas.landmarks(Town)
    capitals = list(_capitals(scene))
    zones: list[Ask] = [zone.id for zone in scene.zones.values() if zone.outline_of is None]
    larger = {number for number, (town, _) in enumerate(towns) if town.rank <= LARGER}.difference(capitals)
    sets: dict[str, list[Ask]] = {
        "republics": list(scene.republics),
        "zones": zones,
        "both": [*scene.republics, *zones] if zones else [],
        "capitals": capitals,
        "towns": [number for number in _towns_in_view(scene) if number in larger],
        "neighbours": [len(towns) + number for number in _neighbours_in_view(scene)],
        **{ident: list(_asked_in(scene, lesson)) for ident, lesson in scene.atlas.lessons.items()},
    }
    return {name: asks for name, asks in sets.items() if asks}


def _view_of_set(scene: Scene, name: str, asks: list[Ask]) -> dict[str, object]:
    """Give the view that a set is asked in; none where that is the home view."""
    if name == "zones" or name in scene.atlas.lessons:
        return _view_of(scene, _shapes(scene, asks))
    return scene.map.whole.for_view() if name == "neighbours" else {}


def _capitals(scene: Scene) -> Iterator[Ask]:
    """Give each republic's capital: the place or the town in it with whose name the capital's begins."""
    sites: list[tuple[Ask, Place | Town]] = [(place.id, place) for place, _ in scene.places]
    sites += [(number, town) for number, (town, _) in enumerate(scene.atlas.landmarks(Town))]
    for republic in scene.republics.values():
        for ask, site in sites:
            if site.republic == republic.id and republic.capital.startswith(site.name):
                yield ask


def _towns_in_view(scene: Scene) -> list[int]:
    """Give the numbers of the towns that the view shows on which the map opens."""
    towns = [point for _, point in scene.atlas.landmarks(Town)]
    flat, meridian = scene.map.projection, scene.map.home_meridian
    return _numbers_inside(flat.flat([scene.map.subject], meridian), flat.flat(towns, meridian))


def _neighbours_in_view(scene: Scene) -> list[int]:
    """Give the numbers of the neighbours that are seen with all republics: where their names begin."""
    whole = scene.map.projection.flat([scene.map.shapes[ident] for ident in scene.republics])
    begin = [shapely.LineString(line.coords[:2]).centroid for _, line in _neighbours(scene)]
    return _numbers_inside(whole, scene.map.projection.flat(begin), AROUND)


def _numbers_inside(areas: gpd.GeoSeries, points: gpd.GeoSeries, around: float = 0) -> list[int]:
    """Give the numbers of the points that lie in the rectangle around some areas, or so many metres beside it."""
    window = shapely.box(*areas.total_bounds).buffer(around, join_style="mitre")
    return [number for number, point in enumerate(points) if window.contains(point)]


def _neighbours(scene: Scene) -> list[tuple[Relief, BaseGeometry]]:
    return [(about, line) for about, line in scene.atlas.landmarks(Relief) if about.kind == "neighbour"]


def _other_names(scene: Scene, about: Relief) -> list[str]:
    return [name for name in dict.fromkeys(about.names.values()) if name != scene.words.name(about)]


def _asked_in(scene: Scene, lesson: Lesson) -> Iterator[str]:
    """Give the republics, zones and places that a lesson's steps show or light."""
    named: dict[str, None] = {}
    for step in lesson.steps:
        named |= dict.fromkeys([*([step.place] if step.place else []), *scene.atlas.lit(step)])
    yield from (ident for ident in dict.fromkeys(scene.atlas.regions_as_members(named)) if _is_asked(scene, ident))


def _is_asked(scene: Scene, ident: str) -> bool:
    about = scene.atlas.by_id[ident].about
    return isinstance(about, Republic | Place) or (isinstance(about, Zone) and about.outline_of is None)


def _shapes(scene: Scene, asks: Iterable[Ask]) -> list[BaseGeometry]:
    """Give the shapes of republics, zones and places, but for what runs off the map's home view."""
    off = scene.atlas.settings.home.runs_off
    points = {place.id: point.buffer(scene.map.site) for place, point in scene.places}
    return [points.get(one) or scene.map.shapes[one] for one in map(str, asks) if one not in off]


def _view_of(scene: Scene, shapes: list[BaseGeometry]) -> dict[str, object]:
    """Give the view that shows all of these whole."""
    if not shapes:
        return {}
    west, _, east, _ = shapely.total_bounds(shapes)
    return label_anchor.view(shapely.GeometryCollection(shapes), scene.map.projection, (west + east) / 2)
