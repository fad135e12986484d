"""The layers of a map as shapes in pixels: water, graticule, land, republics, zones; and the names on them."""

from __future__ import annotations

import datetime
import functools
from collections.abc import Iterator
from dataclasses import dataclass, replace

import shapely
from shapely.geometry.base import BaseGeometry

from layers.model.feature import DatedOutline, Place, Region, Republic, Zone
from layers.model.landscape import Town
from layers.model.lesson import Eyes
from layers.model.moment import during, earliest
from layers.pictures.frame import Frame, flat
from layers.pictures.graticule import graticule
from layers.pictures.hatch import hatched
from layers.pictures.ink import Patch, Word
from layers.pictures.lettering import Wish, room
from layers.pictures.marks import HALO, MARK, Pixel
from layers.scene import Scene
from layers.style import DAY, HATCHES, holders, ink, tints_of

UNDATED = ("flat", "zones", "whole", "_joined", "_drawn", "_unions")  # what is the same on every day
# colours of republics that are no states, by how they look
FILLS = {"union": "union", "declared": "union", "occupied-republic": "union", "abroad": "land"}
UNION = ("union", "declared")  # looks of what lies inside the Union's line
WASH = "26"  # how much of a zone's colour lies between its hatching, as the last two digits of a colour
DASHES = {"surveyed": (), "approximate": (7.0, 4.0), "conventional": (2.0, 3.0)}
DOTS = (1.8, 2.6)  # pixels on and off of a zone that is no conflict on the map's date
TILE = 1.35  # pixels of a picture in a pixel of a hatch's tile: pictures are often shown smaller
HATCH_WIDTH, HELD_LINE = 1.5, 3.0  # pixels of a hatch's lines, and of the one around all that another holds
TOWNS = (3_600_000.0, 1_800_000.0, 900_000.0)  # metres: how wide a window may be for towns of each rank
DOT = 3.2  # pixels of a town's radius
ROOM = 2.3  # pixels of room around a name for each of its size

Seen = dict[str, BaseGeometry]  # what can be seen of republics and zones in a window


@dataclass(frozen=True)
class Chart:
    """A scene made flat once, for all its pictures; ``day``: on which its lands are drawn, at first the map's first."""

    scene: Scene
    day: datetime.date | None = None
    eyes: Eyes = "law"

    def on(self, day: datetime.date, eyes: Eyes = "law") -> Chart:
        """Give the chart of another day; what has no date is worked out once for all."""
        other = Chart(self.scene, day, eyes)
        other.__dict__.update({name: getattr(self, name) for name in UNDATED})
        return other

    def look(self, about: Republic | Zone) -> str:
        """Give how a land is drawn; a zone that another outline shows is a dotted line."""
        if any(about.id in outline.outline_of and not outline.status for outline in self.outlines):
            return "quiet"
        return self.scene.look(about, self.day)

    def called(self, about: Place | Town) -> str:
        """Give the name that a town had on the day."""
        day = self.day or self.scene.atlas.day
        former = (one.name for one in about.formerly if day < earliest(one.until))
        return next(former, self.scene.words.name(about))

    def drawn_as(self, about: Zone) -> tuple[str, ...]:
        """Give all by which a zone is told from itself on another day: its look, and other outlines of it."""
        return self.look(about), *(one.id for one in self.outlines if about.id in one.outline_of)

    @functools.cached_property
    def outlines(self) -> list[DatedOutline]:
        """The outlines that zones have on the day."""
        day = (self.day or self.scene.atlas.day).isoformat()
        dated = [(outline, during(outline)) for outline, _ in self.scene.atlas.outlines]
        return [outline for outline, (begin, *end) in dated if begin <= day and not (end and end[0] <= day)]

    @functools.cached_property
    def flat(self) -> dict[str, BaseGeometry]:
        """Every shape of the atlas, its ground, rivers and towns in the overview's projection, in full detail."""
        atlas = self.scene.atlas
        rivers = {ident: shapely.union_all(pieces) for ident, pieces in self.scene.map.rivers.items()}
        shapes = {feature.id: feature.geometry for feature in atlas.features if feature.geometry}
        shapes |= {outline.id: shape for outline, shape in atlas.outlines}
        towns = {about.id: point for about, point in atlas.landmarks(Town)}
        return flat(shapes | atlas.ground | rivers | towns, self.scene.map.projection)

    def towns(self, frame: Frame) -> list[Town]:
        """Give the towns in a window that has room for them, the more important first."""
        left, top, right, bottom = frame.box
        towns = [town for town, _ in self.scene.atlas.landmarks(Town) if frame.wide < TOWNS[town.rank - 1]]
        at = [self.at(frame, town.id) for town in towns]
        within = [town for town, (x, y) in zip(towns, at, strict=True) if left < x < right and top < y < bottom]
        return sorted(within, key=lambda town: town.rank)

    @functools.cached_property
    def zones(self) -> list[Zone]:
        """The zones, those that lie in others last."""
        return sorted(self.scene.zones.values(), key=lambda zone: -self.flat[zone.id].area)

    @functools.cached_property
    def whole(self) -> BaseGeometry:
        """The land of all republics, side by side."""
        return shapely.GeometryCollection([self.flat[name] for name in self.scene.republics])

    def subject(self, ident: str) -> BaseGeometry:
        """Give a feature's flat shape; a region's members as one."""
        about = self.scene.atlas.by_id[ident].about
        if not isinstance(about, Region):
            return self.flat[ident]
        if ident not in self._joined:
            members = [self.flat[member] for member in about.members]
            side_by_side = shapely.coverage_is_valid(members)  # and none within another, which are sooner joined
            joined = shapely.coverage_union_all(members) if side_by_side else shapely.union_all(members, grid_size=1.0)
            self._joined[ident] = joined
        return self._joined[ident]

    def in_pixels(self, frame: Frame, ident: str) -> BaseGeometry:
        """Give a shape in pixels, worked out once for a window."""
        if (frame, ident) not in self._drawn:
            self._drawn[frame, ident] = frame.in_pixels(self.flat[ident])
        return self._drawn[frame, ident]

    def at(self, frame: Frame, ident: str) -> Pixel:
        """Give where a place or a town is in a window."""
        point = frame.placed(self.flat[ident]).centroid
        return point.x, point.y

    @functools.cached_property
    def _unions(self) -> dict[frozenset[str], BaseGeometry]:
        return {}

    @functools.cached_property
    def _joined(self) -> dict[str, BaseGeometry]:
        return {}

    @functools.cached_property
    def _drawn(self) -> dict[tuple[Frame, str], BaseGeometry]:
        return {}

    @functools.cached_property
    def _union(self) -> BaseGeometry:
        """What is in one union, as one."""
        within = frozenset(ident for ident, about in self.scene.republics.items() if self.look(about) in UNION)
        if within not in self._unions:
            self._unions[within] = shapely.coverage_union_all([self.flat[ident] for ident in sorted(within)])
        return self._unions[within]

    def base(self, frame: Frame) -> Iterator[Patch]:
        """Draw everything below the zones."""
        within = frame.box
        yield Patch(shapely.box(*within), fill=DAY["water"])
        yield Patch(frame.in_pixels(graticule(frame)), line=DAY["graticule"], width=0.7, within=within)
        for name in self.scene.atlas.ground:
            if name not in self.scene.map.waters:
                fill = DAY["land" if self.scene.atlas.surfaces[name] == "land" else "water"]
                yield Patch(self.in_pixels(frame, name), fill, DAY["water-line"], 0.7, within=within)
        for name, tint in sorted(tints_of(self.scene).items()):
            look, shape = self.look(self.scene.republics[name]), self.in_pixels(frame, name)
            fill = FILLS.get(look, f"tint-{tint}")
            yield Patch(shape, DAY[fill], DAY["border"], 1.1, within=within)
            if look in HATCHES:
                lines = hatched(shape, HATCHES[look], TILE)
                yield Patch(lines, line=DAY[ink(look)], width=HATCH_WIDTH, within=within)
        around = [part for part in shapely.get_parts(frame.in_pixels(self._union)) if part.area > HALO**2]
        yield Patch(shapely.MultiPolygon(around), None, DAY["union-line"], 2.2, within=within)
        for name in self.scene.map.waters:
            yield Patch(self.in_pixels(frame, name), DAY["water"], DAY["water-line"], 0.8, within=within)
        for river in self.scene.map.rivers:
            yield Patch(self.in_pixels(frame, river), line=DAY["water-line"], width=1.2, within=within)

    def hatched(self, frame: Frame, tile: float = TILE) -> Iterator[Patch]:
        """Draw the zones: hatched by status, outlined by how certain they are or who holds them, or else dotted."""
        drawn, held = self._drawn_as(), holders(self.scene) if self.eyes == "ground" else {}
        for place, (ident, look, certainty) in enumerate(drawn):
            shape, colour = self.in_pixels(frame, ident), DAY[ink(look)]
            if look not in HATCHES:
                yield Patch(shape, None, colour, 1.8, DOTS, frame.box)
                continue
            # two hatches on each other cannot be told apart
            over = [upper for upper, above, _ in drawn[place + 1 :] if above in HATCHES]
            seen = shape.difference(shapely.union_all([self.in_pixels(frame, upper) for upper in over]))
            if seen.is_empty:
                continue
            lines = hatched(seen, HATCHES[look], tile)
            if look in held:
                yield Patch(seen, DAY[f"tint-{held[look]}" if held[look] else "page"], within=frame.box)
            yield Patch(seen, f"{colour}{WASH}", within=frame.box)
            if look not in held:
                yield Patch(shape, None, colour, 1.8, DASHES[certainty], frame.box)
            elif not any(below.outline_of == ident and self.look(below) == look for below in self.zones):
                yield Patch(shape, None, DAY["ink"], HELD_LINE, within=frame.box)
            yield Patch(lines, line=colour, width=HATCH_WIDTH, within=frame.box)

    def looks(self, frame: Frame) -> list[str]:
        """Give how the lands look that can be seen in a window, in the legend's order, but for states."""
        window = shapely.box(*frame.box)
        drawn = [*self._drawn_as(), *((ident, self.look(about), "") for ident, about in self.scene.republics.items())]
        shown = {look for ident, look, _ in drawn if self.in_pixels(frame, ident).intersection(window).area > MARK**2}
        return [look for look in self.scene.legend if look in shown - {"own"}]

    def _drawn_as(self) -> list[tuple[str, str, str]]:
        """Give the id of each zone and of the outlines that some have, how it looks and how certain it is."""
        scene = self.scene
        own = [(zone.id, self.look(zone), zone.shape.certainty) for zone in self.zones]
        statuses = scene.atlas.settings.statuses
        other = [
            (
                one.id,
                statuses[one.status].look if one.status else scene.look(scene.zones[one.outline_of[0]], self.day),
                one.shape.certainty,
            )
            for one in self.outlines
        ]
        return [*own, *other]

    def visible(self, frame: Frame) -> Seen:
        """Give what can be seen of each republic and zone in a window: what no zone lies over."""
        window, seen = shapely.box(*frame.box), {}
        over: BaseGeometry = shapely.MultiPolygon()
        for name in (*(zone.id for zone in reversed(self.zones)), *self.scene.republics):
            shape = self.in_pixels(frame, name).intersection(window)
            seen[name] = shape.difference(over)
            if name in self.scene.zones:
                over = over.union(shape)
        return {name: shape for name, shape in seen.items() if not shape.is_empty}

    def republic_names(self, seen: Seen, sizes: tuple[float, float], inside: float) -> Iterator[Wish]:
        """Want the names of republics, the roomiest first, in letters of the least to the most pixels."""
        least, most = sizes
        rooms = {name: room(shape) for name, shape in seen.items() if name in self.scene.republics}
        for name, wide in sorted(rooms.items(), key=lambda one: (-one[1], one[0])):
            size = round(max(least, min(most, wide / ROOM)))
            word = Word(self.scene.republics[name].name, (0, 0), size, "serif", DAY["ink"])
            tried = sorted({float(size), round((size + least) / 2), least}, reverse=True)
            yield Wish(name, word, seen[name], tried, inside=inside)

    def zone_names(self, seen: Seen, sizes: tuple[float, ...], inside: float) -> Iterator[Wish]:
        """Want the names of zones, the roomiest first."""
        shown = [zone for zone in self.zones if zone.id in seen]
        for zone in sorted(shown, key=lambda zone: -room(seen[zone.id])):
            word = Word(zone.name, (0, 0), sizes[0], "sans", DAY["ink"], halo=DAY["paper"])
            yield Wish(zone.id, word, seen[zone.id], sizes, inside=inside)

    def beside(self, wish: Wish, seen: Seen, sizes: tuple[float, ...]) -> Wish:
        """Want a zone's name beside its area, where it lies on no zone and on no republic but its own."""
        own = self.scene.zones[wish.ident].parents
        others = [part for ident, shape in seen.items() if ident not in own for part in shapely.get_parts(shape)]
        return replace(wish, sizes=sizes, inside=0.0, shuns=shapely.GeometryCollection(others))
