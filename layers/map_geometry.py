"""The map of an atlas: its shapes generalised, all of them together, and where everything is on it.

Made once a build and shared by the pages in every language; whatever is costly is worked out when first asked for.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import shapely
from shapely.geometry.base import BaseGeometry

from layers.geometry import label_anchor
from layers.geometry.border_rivers import off_borders
from layers.geometry.project import Projection
from layers.geometry.shared_borders import neighbours
from layers.geometry.simplify import FULL, ROUGH, Faces, Reach, fit, lighten
from layers.geometry.topology import lines, topology
from layers.model.atlas import Atlas
from layers.model.feature import Flow, Place, Region, Republic, Zone
from layers.model.landscape import Landmark, Relief, River, Town
from layers.whole import fineness_of, projection_of

# what is named around the features, in the order in which names find their place
NAMED: tuple[type[Town | Relief | River], ...] = (Town, Relief, River)
BEND = 0.15  # degrees: a name along a river stumbles over less
SITE = 0.2  # degrees around a place that are seen with it in the home view of a large map


@dataclass(frozen=True, eq=False)
class MapGeometry:
    """Shapes and points of an atlas as a map shows them, by the ids of what they are of; no language changes them."""

    atlas: Atlas

    def __getstate__(self) -> dict[str, Any]:
        """Give what a pickle of it holds: all that was worked out, but for steps on the way (as ``_areas``)."""
        return {name: value for name, value in vars(self).items() if not name.startswith("_")}

    @functools.cached_property
    def projection(self) -> Projection:
        """The map's projection."""
        return projection_of(self.atlas)

    @functools.cached_property
    def fineness(self) -> float:
        """How many times finer than a large map's all is that is measured on this one."""
        return fineness_of(self.atlas, self.projection)

    @functools.cached_property
    def home_meridian(self) -> float:
        """The meridian that is straight up in the view that the map opens on."""
        given = self.atlas.settings.home.meridian
        return self.projection.meridian if given is None else given

    @functools.cached_property
    def waters(self) -> list[str]:
        """The ids of the waters that lie inside the republics and are drawn over them."""
        return [ident for ident in self.atlas.ground if self.atlas.surfaces[ident] == "lake"]

    @functools.cached_property
    def shapes(self) -> dict[str, BaseGeometry]:
        """Generalised shapes of republics, zones and ground by id; longitudes past 180 go on."""
        return self._faces.simplified(FULL.finer(self.fineness))

    @functools.cached_property
    def rough(self) -> dict[str, BaseGeometry]:
        """The same shapes for a map within another page, which is smaller and must be light."""
        return self._faces.simplified(ROUGH.finer(self.fineness))

    @functools.cached_property
    def light(self) -> dict[str, BaseGeometry]:
        """The same shapes as the overview needs them: fewer of the same vertices."""
        return lighten(self.shapes, self.projection, self.fineness)

    @functools.cached_property
    def rough_light(self) -> dict[str, BaseGeometry]:
        """The rough ones as the overview needs them."""
        return lighten(self.rough, self.projection, self.fineness)

    @functools.cached_property
    def topology(self) -> dict[str, Any]:
        """The shapes as a page gets them: packed, every border once."""
        return self._packed(self.shapes, self.light)

    @functools.cached_property
    def rough_topology(self) -> dict[str, Any]:
        """The rough ones packed."""
        return self._packed(self.rough, self.rough_light)

    def _packed(self, shapes: Mapping[str, BaseGeometry], light: Mapping[str, BaseGeometry]) -> dict[str, Any]:
        layers = {
            "ground": [ident for ident in self.atlas.ground if ident not in self.waters],
            "republics": self._republics,
            "waters": self.waters,
            "zones": self._zones,
            "outlines": [about.id for about, _ in self.atlas.outlines],
        }
        return topology({name: {i: shapes[i] for i in idents} for name, idents in layers.items()}, light, self.reach)

    @functools.cached_property
    def reach(self) -> Reach:
        """Where a reader comes near, so that shapes need their detail."""
        zones = [shape for _, shape in self.atlas.shapes_of(Zone)]
        sites = [point for _, point in self.atlas.shapes_of(Place)]
        towns = [point for _, point in self.atlas.landmarks(Town)]
        return Reach.of(zones, sites, towns, self.projection, self.fineness)

    @functools.cached_property
    def _faces(self) -> Faces:
        return Faces(self._areas, self.reach, self.projection)

    @functools.cached_property
    def _areas(self) -> dict[str, BaseGeometry]:
        named = (feature for feature in self.atlas.features if isinstance(feature.about, Republic | Zone))
        outlines = {about.id: shape for about, shape in self.atlas.outlines}
        return {f.id: f.geometry for f in named if f.geometry is not None} | outlines | self.atlas.ground

    @functools.cached_property
    def divisions(self) -> list[BaseGeometry]:
        """The lines between first-level divisions around the zones, ending on the generalised borders.

        Those of zones are among them, but for a zone that lies across divisions.
        """
        zones = {about.id: area for about, area in self.atlas.shapes_of(Zone)}
        bordering = {ident for ident, area in zones.items() if not self._cut_through(area)}
        borders = [shapely.boundary(self.shapes[ident]) for ident in (*self._republics, *sorted(bordering))]
        areas = shapely.get_parts(shapely.polygonize([shapely.union_all(borders)]))
        return fit(self.atlas.divisions, list(areas), self.reach.zones, self.projection)

    def _cut_through(self, zone: BaseGeometry) -> bool:
        """Whether a division's line runs on into a zone, as it was drawn without regard to divisions."""
        lines = self.atlas.divisions
        inside = shapely.intersects(shapely.buffer(zone, -0.02), lines)
        return bool((inside & ~shapely.covers(shapely.buffer(zone, 0.02), lines)).any())

    @functools.cached_property
    def rivers(self) -> dict[str, list[BaseGeometry]]:
        """The rivers by id, in pieces: without where a border follows them."""
        courses = {river.id: course for river, course in self.atlas.landmarks(River)}
        areas = (self.shapes[ident] for ident in (*self._republics, *self._zones))
        return dict(zip(courses, off_borders(courses.values(), areas, self.projection), strict=True))

    @functools.cached_property
    def written_divisions(self) -> str:
        """The lines between divisions as a page gets them."""
        return lines(self.divisions, self.reach)

    @functools.cached_property
    def written_rivers(self) -> str:
        """The pieces of every river as a page gets them."""
        pieces = (self.projection.unwrapped(piece) for river in self.rivers.values() for piece in river)
        return lines(pieces, self.reach)

    @functools.cached_property
    def written_landmarks(self) -> str:
        """Where the names of what lies around the features stand, as a page gets that: the line or point of each."""
        landmarks = (course for kind in NAMED for course in self._courses(kind))
        return lines((self.projection.unwrapped(course) for course in landmarks), self.reach)

    def _courses(self, kind: type[Landmark]) -> Iterator[BaseGeometry]:
        """Give the lines or points of one kind; rivers without their bends."""
        courses = (course for _, course in self.atlas.landmarks(kind))
        return (shapely.simplify(course, BEND) for course in courses) if kind is River else courses

    @functools.cached_property
    def borders(self) -> dict[str, list[str]]:
        """For each republic the ids of those it shares a border with."""
        return neighbours({about.id: area for about, area in self.atlas.shapes_of(Republic)})

    @functools.cached_property
    def anchors(self) -> dict[str, label_anchor.LabelAnchor]:
        """Where each named feature is; a region is where its members are."""
        zones, flat = shapely.union_all([self.shapes[ident] for ident in self._zones]), self.projection
        anchors = {ident: label_anchor.anchor(self.shapes[ident], flat, but=zones) for ident in self._republics}
        anchors |= {ident: label_anchor.anchor(self.shapes[ident], flat) for ident in self._zones}
        lines = (*self.atlas.shapes_of(Place), *self.atlas.shapes_of(Flow))
        around = label_anchor.SURROUNDINGS * self.fineness
        anchors |= {about.id: label_anchor.anchor_of_line(shape, flat, around) for about, shape in lines}
        return anchors | {region.id: self._together(region) for region, _ in self.atlas.of(Region)}

    def _together(self, region: Region) -> label_anchor.LabelAnchor:
        """Find where the members of a region are together."""
        return label_anchor.anchor(self._united(region.members), self.projection)

    @functools.cached_property
    def containing(self) -> dict[str, list[str]]:
        """For each place the ids of the zones and of the republic that it lies in."""
        zones = self.atlas.shapes_of(Zone)
        return {
            about.id: [*(zone.id for zone, area in zones if shapely.contains(area, point)), about.republic]
            for about, point in self.atlas.shapes_of(Place)
        }

    @functools.cached_property
    def whole(self) -> label_anchor.LabelAnchor:
        """Where all republics are, as the overview shows them."""
        return label_anchor.anchor(self._united(self._republics), self.projection)

    @functools.cached_property
    def subject(self) -> BaseGeometry:
        """What the home view shows whole: republics, zones and places, but for what runs off it."""
        off = self.atlas.settings.home.runs_off
        areas = [self.shapes[ident] for ident in (*self._republics, *self._zones) if ident not in off]
        return shapely.GeometryCollection(
            [*areas, *(point.buffer(self.site) for _, point in self.atlas.shapes_of(Place))]
        )

    @functools.cached_property
    def site(self) -> float:
        """How many degrees around a place are seen with it where several are shown together."""
        return SITE * self.fineness

    @functools.cached_property
    def home(self) -> dict[str, object]:
        """The view that the map opens on, and the meridian that is straight up in it."""
        return {
            **label_anchor.view(self.subject, self.projection, self.home_meridian),
            "meridian": self.home_meridian,
        }

    @property
    def _republics(self) -> tuple[str, ...]:
        return tuple(about.id for about, _ in self.atlas.of(Republic))

    @property
    def _zones(self) -> tuple[str, ...]:
        return tuple(about.id for about, _ in self.atlas.of(Zone))

    def _united(self, idents: tuple[str, ...]) -> BaseGeometry:
        parts = [part for ident in idents for part in shapely.get_parts(self.shapes[ident])]
        return shapely.MultiPolygon(parts)
