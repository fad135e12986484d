"""The layers of a map as shapes in pixels: water, graticule, land, republics, zones; and the names on them."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from layers.geometry.project import LATITUDES, LONGITUDES
from layers.model.feature import Region, Zone
from layers.model.landscape import Town
from layers.pictures.frame import Frame, flat
from layers.pictures.hatch import hatched
from layers.pictures.ink import Box, Patch, Word
from layers.pictures.lettering import Wish, largest
from layers.scene import INLAND, Scene
from layers.style import DAY, HATCHES, ink, tints_of

LAND = "land"  # the ground that is no sea
NETS = (2, 5, 10)  # degrees between two lines of the graticule
LINES = 5  # that a window shows across at the least
WASH = "26"  # how much of a zone's colour lies between its hatching, as the last two digits of a colour
DASHES = {"surveyed": (), "approximate": (7.0, 4.0), "conventional": (2.0, 3.0)}
DOTS = (1.8, 2.6)  # pixels on and off of a zone that is no conflict on the map's date
TILE = 1.35  # pixels of a picture in a pixel of a hatch's tile: pictures are often shown smaller
HATCH_WIDTH = 1.5
TOWNS = (3_600_000.0, 1_800_000.0, 900_000.0)  # metres: how wide a window may be for towns of each rank
DOT = 3.2  # pixels of a town's radius
MARK = 6.0  # pixels from the middle of a place's mark to its corner
ROOM = 2.3  # pixels of room around a name for each of its size

Pixel = tuple[float, float]  # pixels
Seen = dict[str, BaseGeometry]  # what can be seen of republics and zones in a window


@dataclass(frozen=True)
class Chart:
    """A scene made flat once, for all its pictures."""

    scene: Scene

    @functools.cached_property
    def flat(self) -> dict[str, BaseGeometry]:
        """Every shape of the atlas, its ground, rivers and towns in the overview's projection, in full detail."""
        atlas = self.scene.atlas
        rivers = {ident: shapely.union_all(pieces) for ident, pieces in self.scene.rivers.items()}
        shapes = {feature.id: feature.geometry for feature in atlas.features if feature.geometry}
        return flat(shapes | atlas.ground | rivers | {about.id: point for about, point in atlas.landmarks(Town)})

    def towns(self, frame: Frame) -> list[Town]:
        """Give the towns that a window of this width has room for, the more important first."""
        towns = [town for town, _ in self.scene.atlas.landmarks(Town) if frame.wide < TOWNS[town.rank - 1]]
        return sorted(towns, key=lambda town: town.rank)

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
    def _joined(self) -> dict[str, BaseGeometry]:
        return {}

    @functools.cached_property
    def _drawn(self) -> dict[tuple[Frame, str], BaseGeometry]:
        return {}

    def base(self, frame: Frame) -> Iterator[Patch]:
        """Draw everything below the zones."""
        within = frame.box
        yield Patch(shapely.box(*within), fill=DAY["water"])
        yield Patch(frame.in_pixels(_net(_degrees(frame))), line=DAY["graticule"], width=0.7, within=within)
        for name in self.scene.atlas.ground:
            if name not in INLAND:
                fill = DAY["land" if name == LAND else "water"]
                yield Patch(self.in_pixels(frame, name), fill, DAY["water-line"], 0.7, within=within)
        for name, tint in sorted(tints_of(self.scene).items()):
            yield Patch(self.in_pixels(frame, name), DAY[f"tint-{tint}"], DAY["border"], 1.1, within=within)
        for name in self.scene.atlas.ground:
            if name in INLAND:
                yield Patch(self.in_pixels(frame, name), DAY["water"], DAY["water-line"], 0.8, within=within)
        for river in self.scene.rivers:
            yield Patch(self.in_pixels(frame, river), line=DAY["water-line"], width=1.2, within=within)

    def hatched(self, frame: Frame, tile: float = TILE) -> Iterator[Patch]:
        """Draw the zones: hatched by status, outlined by how certain they are; without a conflict, dotted."""
        for place, zone in enumerate(self.zones):
            look = self.scene.look(zone)
            shape, colour = self.in_pixels(frame, zone.id), DAY[ink(look)]
            if look not in HATCHES:
                yield Patch(shape, None, colour, 1.8, DOTS, frame.box)
                continue
            # two hatches on each other cannot be told apart
            over = [upper for upper in self.zones[place + 1 :] if self.scene.look(upper) in HATCHES]
            seen = shape.difference(shapely.union_all([self.in_pixels(frame, upper.id) for upper in over]))
            if seen.is_empty:
                continue
            lines = hatched(seen, HATCHES[look], tile)
            yield Patch(seen, f"{colour}{WASH}", within=frame.box)
            yield Patch(shape, None, colour, 1.8, DASHES[zone.shape.certainty], frame.box)
            yield Patch(lines, line=colour, width=HATCH_WIDTH, within=frame.box)

    def looks(self, frame: Frame) -> list[str]:
        """Give how the zones look that can be seen in a window, in the legend's order."""
        window = shapely.box(*frame.box)
        shown = (z for z in self.zones if self.in_pixels(frame, z.id).intersection(window).area > MARK**2)
        seen = {self.scene.look(zone) for zone in shown}
        return [look for look in self.scene.legend if look in seen]

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


def room(shape: BaseGeometry) -> float:
    """Give the radius of the widest circle inside a shape, in pixels."""
    area = largest(shape)
    return shapely.maximum_inscribed_circle(area, 0.5).length if area is not None else 0.0


def diamond(at: Pixel, size: float) -> BaseGeometry:
    """Give the mark of a place."""
    x, y = at
    return shapely.Polygon([(x, y - size), (x + size, y), (x, y + size), (x - size, y)])


def around(at: Pixel, size: float) -> Box:
    """Give the box around a mark."""
    x, y = at
    return x - size, y - size, x + size, y + size


def _degrees(frame: Frame) -> int:
    """Choose a net of which a window shows some lines."""
    return next((net for net in reversed(NETS) if frame.wide / (net * 70_000) >= LINES), NETS[0])


@functools.cache
def _net(step: int) -> BaseGeometry:
    """Give meridians and parallels in the overview's projection; a meridian is straight in a conic."""
    (west, east), (south, north) = LONGITUDES, LATITUDES
    lines = [shapely.LineString([(lng, south), (lng, north)]) for lng in range(west, east + 1, step)]
    along = np.linspace(west, east, (east - west) + 1)
    for lat in range(south, north + 1, step):
        lines.append(shapely.LineString(np.column_stack([along, np.full(len(along), lat)])))
    return flat({"net": shapely.MultiLineString(lines)})["net"]
