"""What the pages draw: the atlas with its shapes generalised, and where everything is on the map.

Made once a build and shared by all pages; whatever is costly is worked out when first asked for.
"""

from __future__ import annotations

import datetime
import functools
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import shapely
from shapely.geometry.base import BaseGeometry

from layers.geometry import label_anchor
from layers.geometry.border_rivers import off_borders
from layers.geometry.project import Projection
from layers.geometry.simplify import FULL, ROUGH, Faces, Reach, fit, lighten
from layers.model.atlas import Atlas
from layers.model.feature import Flow, Place, Region, Republic, Zone
from layers.model.land import State, state_on
from layers.model.landscape import River, Town
from layers.model.moment import earliest
from layers.model.status import CONFLICTS
from layers.whole import fineness_of, projection_of
from layers.words import Words

SITE = 0.2  # degrees around a place that are seen with it in the home view


@dataclass(frozen=True, eq=False)
class Scene:
    """An atlas as one language and one map show it.

    language: the words of that language; ``words`` are those of the atlas in it.
    cache: a folder where costly work may be kept for the next build. told: hears how much of a long
    work is done, and of how much. base_url: where the site will live, ending in a slash, if that is known.
    languages: those of the site, the data's own first.
    """

    atlas: Atlas
    language: Words
    cache: Path | None = None
    told: Callable[[int, int], None] = lambda done, of: None
    base_url: str | None = None
    languages: tuple[str, ...] = ()

    @functools.cached_property
    def words(self) -> Words:
        """The words of the language, as the atlas has them."""
        return self.language.of(self.atlas)

    @functools.cached_property
    def projection(self) -> Projection:
        """The map's projection."""
        return projection_of(self.atlas)

    @functools.cached_property
    def waters(self) -> list[str]:
        """The ids of the waters that lie inside the republics and are drawn over them."""
        return [ident for ident in self.atlas.ground if self.atlas.surfaces[ident] == "lake"]

    @functools.cached_property
    def home_meridian(self) -> float:
        """The meridian that is straight up in the view that the map opens on."""
        given = self.atlas.settings.home.meridian
        return self.projection.meridian if given is None else given

    @functools.cached_property
    def republics(self) -> dict[str, Republic]:
        """The republics by id."""
        return {about.id: about for about, _ in self.atlas.of(Republic)}

    @functools.cached_property
    def zones(self) -> dict[str, Zone]:
        """The zones by id."""
        return {about.id: about for about, _ in self.atlas.of(Zone)}

    @property
    def lands(self) -> list[Republic | Zone]:
        """The republics and the zones."""
        return [*self.republics.values(), *self.zones.values()]

    def state(self, about: Republic | Zone, day: datetime.date | None = None) -> State | None:
        """Give what a land is on a day, at first the map's first; None before its beginning."""
        return state_on(about.states, day or self.atlas.day)

    def look(self, about: Republic | Zone, day: datetime.date | None = None) -> str:
        """Give how a land is drawn on a day, at first the map's first."""
        state = self.state(about, day)
        return self.atlas.settings.statuses[state.status].look if state else "quiet"

    def standing(self, about: Zone) -> str:
        """Say in a few words what a zone is on the map's first day; of one without a conflict, when it has one."""
        statuses, day = self.atlas.settings.statuses, self.atlas.day
        state = self.state(about)
        if state and statuses[state.status].look != "quiet":
            return statuses[state.status].short
        begins = [(earliest(one.from_), statuses[one.status]) for one in about.states if one.from_]
        later = next(((begin, status) for begin, status in begins if begin > day and status.look != "quiet"), None)
        if later is None:
            return self.words("standing.until", year=begins[-1][0].year)
        begin, status = later
        if status.look in CONFLICTS:
            return self.words("standing.later", year=begin.year)
        return self.words("standing.later-status", year=begin.year, status=status.short)

    @functools.cached_property
    def legend(self) -> dict[str, str]:
        """The legend's words for every look, in the order of the statuses."""
        looks: dict[str, str] = {}
        for status in self.atlas.settings.statuses.values():
            looks.setdefault(status.look, status.legend)
        return looks

    @functools.cached_property
    def places(self) -> list[tuple[Place, BaseGeometry]]:
        """The places with their points."""
        return [(about, shape) for about, shape in self.atlas.of(Place) if shape is not None]

    @functools.cached_property
    def flows(self) -> list[tuple[Flow, BaseGeometry]]:
        """The flows with their lines."""
        return [(about, shape) for about, shape in self.atlas.of(Flow) if shape is not None]

    @functools.cached_property
    def shapes(self) -> dict[str, BaseGeometry]:
        """Generalised shapes of republics, zones and ground by id; longitudes past 180 go on."""
        return self._faces.simplified(FULL.finer(fineness_of(self.atlas, self.projection)))

    @functools.cached_property
    def rough(self) -> dict[str, BaseGeometry]:
        """The same shapes for a map within another page, which is smaller and must be light."""
        return self._faces.simplified(ROUGH.finer(fineness_of(self.atlas, self.projection)))

    @functools.cached_property
    def light(self) -> dict[str, BaseGeometry]:
        """The same shapes as the overview needs them: fewer of the same vertices."""
        return lighten(self.shapes, self.projection, fineness_of(self.atlas, self.projection))

    @functools.cached_property
    def rough_light(self) -> dict[str, BaseGeometry]:
        """The rough ones as the overview needs them."""
        return lighten(self.rough, self.projection, fineness_of(self.atlas, self.projection))

    @functools.cached_property
    def reach(self) -> Reach:
        """Where a reader comes near, so that shapes need their detail."""
        zones = [shape for _, shape in self.atlas.of(Zone) if shape is not None]
        sites = [point for _, point in self.places]
        return Reach.of(zones, sites, [point for _, point in self.atlas.landmarks(Town)], self.projection)

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
        zones = {about.id: area for about, area in self.atlas.of(Zone) if area is not None}
        bordering = {ident for ident, area in zones.items() if not self._cut_through(area)}
        borders = [shapely.boundary(self.shapes[ident]) for ident in (*self.republics, *sorted(bordering))]
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
        areas = (self.shapes[ident] for ident in (*self.republics, *self.zones))
        return dict(zip(courses, off_borders(courses.values(), areas, self.projection), strict=True))

    @functools.cached_property
    def borders(self) -> dict[str, list[str]]:
        """For each republic the ids of those it shares a border with."""
        republics = self.atlas.of(Republic)
        return label_anchor.neighbours({about.id: shape for about, shape in republics if shape is not None})

    @functools.cached_property
    def anchors(self) -> dict[str, label_anchor.LabelAnchor]:
        """Where each named feature is; a region is where its members are."""
        zones, flat = shapely.union_all([self.shapes[ident] for ident in self.zones]), self.projection
        anchors = {ident: label_anchor.anchor(self.shapes[ident], flat, but=zones) for ident in self.republics}
        anchors |= {ident: label_anchor.anchor(self.shapes[ident], flat) for ident in self.zones}
        anchors |= {about.id: label_anchor.anchor_of_line(shape, flat) for about, shape in (*self.places, *self.flows)}
        return anchors | {region.id: self.anchor_of(region.id) for region, _ in self.atlas.of(Region)}

    def anchor_of(self, *idents: str) -> label_anchor.LabelAnchor:
        """Find where several republics, zones and regions are together."""
        about = [self.atlas.by_id[ident].about for ident in idents]
        members = [one.members if isinstance(one, Region) else (one.id,) for one in about]
        return label_anchor.anchor(self._united(tuple(ident for some in members for ident in some)), self.projection)

    @functools.cached_property
    def containing(self) -> dict[str, list[str]]:
        """For each place the ids of the zones and of the republic that it lies in."""
        zones = [(zone.id, area) for zone, area in self.atlas.of(Zone) if area is not None]
        return {
            about.id: [*(ident for ident, area in zones if shapely.contains(area, point)), about.republic]
            for about, point in self.places
        }

    @functools.cached_property
    def whole(self) -> label_anchor.LabelAnchor:
        """Where all republics are, as the overview shows them."""
        return label_anchor.anchor(self._united(tuple(self.republics)), self.projection)

    @functools.cached_property
    def subject(self) -> BaseGeometry:
        """What the home view shows whole: republics, zones and places, but for what runs off it."""
        off = self.atlas.settings.home.runs_off
        areas = [self.shapes[ident] for ident in (*self.republics, *self.zones) if ident not in off]
        return shapely.GeometryCollection([*areas, *(point.buffer(SITE) for _, point in self.places)])

    @functools.cached_property
    def home(self) -> dict[str, object]:
        """The view that the map opens on, and the meridian that is straight up in it."""
        return {
            **label_anchor.view(self.subject, self.projection, self.home_meridian),
            "meridian": self.home_meridian,
        }

    def _united(self, idents: tuple[str, ...]) -> BaseGeometry:
        parts = [part for ident in idents for part in shapely.get_parts(self.shapes[ident])]
        return shapely.MultiPolygon(parts)
