"""The layers of a map as shapes in pixels: water, graticule, land, republics, zones; and the names on them."""

from __future__ import annotations

import datetime
import functools
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import shapely
from shapely.geometry.base import BaseGeometry

from layers.model.feature import DatedOutline, Place, Republic, Zone
from layers.model.land import Certainty
from layers.model.landscape import Town
from layers.model.lesson import Eyes
from layers.model.moment import earliest, is_during
from layers.pictures.flat_land import FlatLand, Seen, flat_land
from layers.pictures.frame import Frame
from layers.pictures.graticule import graticule
from layers.pictures.hatch import hatched
from layers.pictures.ink import Box, Patch, Word
from layers.pictures.label_placement import Label, inscribed_radius, is_free, place_labels
from layers.pictures.marks import HALO, MARK, Pixel, around
from layers.scene import Scene
from layers.style import DAY, HATCHES, ink
from layers.tints import holders, tints_of

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
RADIUS = 2.3  # pixels from the middle of a republic to its border for each of its name's size


class DrawnZone(NamedTuple):
    """A zone, or an outline that zones had in a time: its id, how it looks, and how certain its outline is."""

    ident: str
    look: str
    certainty: Certainty


@dataclass(frozen=True)
class Chart:
    """A scene as pictures draw it; ``day``: on which its lands are drawn, at first the map's first."""

    scene: Scene
    day: datetime.date | None = None
    eyes: Eyes = "law"

    @property
    def land(self) -> FlatLand:
        """The shapes, the same on every day and in every language."""
        return flat_land(self.scene.map)

    def on(self, day: datetime.date, eyes: Eyes = "law") -> Chart:
        """Give the chart of another day."""
        return Chart(self.scene, day, eyes)

    @functools.cached_property
    def zones(self) -> list[Zone]:
        """The zones, those that lie in others last."""
        return [self.scene.zones[ident] for ident in self.land.zones]

    def towns(self, frame: Frame) -> list[Town]:
        """Give the towns in a window that has room for them, the more important first."""
        left, top, right, bottom = frame.box
        towns = [town for town, _ in self.scene.atlas.landmarks(Town) if frame.width < TOWNS[town.rank - 1]]
        at = [self.land.at(frame, town.id) for town in towns]
        within = [town for town, (x, y) in zip(towns, at, strict=True) if left < x < right and top < y < bottom]
        return sorted(within, key=lambda town: town.rank)

    def named_towns(self, frame: Frame, size: float, taken: Iterable[Box]) -> tuple[list[Patch], list[Word]]:
        """Mark and name the towns in a window that have room beside what is taken, in letters of so many pixels."""
        dots, words, boxes = [], [], list(taken)
        for town in self.towns(frame):
            at = self.land.at(frame, town.id)
            box = around(at, DOT)
            word = Word(self.called(town), at, size, "sans", DAY["ink-soft"], halo=DAY["paper"])
            label = Label(town.id, word, shapely.box(*box), (size,), inside=0.0)
            for found in place_labels([label], frame.box, boxes) if is_free(box, boxes) else ():
                words.append(found)
                boxes += [found.box, box]
                dots.append(Patch(shapely.Point(at).buffer(DOT), DAY["page"], DAY["ink-soft"], 1.4, within=frame.box))
        return dots, words

    def places(self, frame: Frame) -> Iterator[tuple[str, Pixel]]:
        """Give the places whose marks lie whole in a window, by their ids with where they are."""
        left, top, right, bottom = frame.box
        for about, _ in self.scene.places:
            x, y = self.land.at(frame, about.id)
            if left + MARK < x < right - MARK and top + MARK < y < bottom - MARK:
                yield about.id, (round(x, 1), round(y, 1))

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
        day = self.day or self.scene.atlas.day
        return [outline for outline, _ in self.scene.atlas.outlines if is_during(outline, day)]

    @functools.cached_property
    def _union(self) -> BaseGeometry:
        """What is in one union, as one."""
        return self.land.union(ident for ident, about in self.scene.republics.items() if self.look(about) in UNION)

    @functools.cached_property
    def _fills(self) -> dict[str, str]:
        """The colours of the republics on the day, by their ids."""
        tints = tints_of(self.scene).items()
        return {name: DAY[FILLS.get(self.look(self.scene.republics[name]), f"tint-{tint}")] for name, tint in tints}

    def base(self, frame: Frame) -> Iterator[Patch]:
        """Draw everything below the zones."""
        within = frame.box
        yield Patch(shapely.box(*within), fill=DAY["water"])
        yield Patch(frame.in_pixels(graticule(frame)), line=DAY["graticule"], width=0.7, within=within)
        for name in self.scene.atlas.ground:
            if name not in self.scene.map.waters:
                fill = DAY["land" if self.scene.atlas.surfaces[name] == "land" else "water"]
                yield Patch(self.land.in_pixels(frame, name), fill, DAY["water-line"], 0.7, within=within)
        for name, fill in sorted(self._fills.items()):
            look, shape = self.look(self.scene.republics[name]), self.land.in_pixels(frame, name)
            yield Patch(shape, fill, DAY["border"], 1.1, within=within)
            if look in HATCHES:
                lines = hatched(shape, HATCHES[look], TILE)
                yield Patch(lines, line=DAY[ink(look)], width=HATCH_WIDTH, within=within)
        around = [part for part in shapely.get_parts(frame.in_pixels(self._union)) if part.area > HALO**2]
        yield Patch(shapely.MultiPolygon(around), None, DAY["union-line"], 2.2, within=within)
        for name in self.scene.map.waters:
            yield Patch(self.land.in_pixels(frame, name), DAY["water"], DAY["water-line"], 0.8, within=within)
        for river in self.scene.map.rivers:
            yield Patch(self.land.in_pixels(frame, river), line=DAY["water-line"], width=1.2, within=within)

    def hatched(self, frame: Frame, tile: float = TILE) -> Iterator[Patch]:
        """Draw the zones: hatched, or as a dotted line, or as the states that they have become or lie in."""
        drawn = self._drawn_zones()
        for place, zone in enumerate(drawn):
            shape = self.land.in_pixels(frame, zone.ident)
            if zone.look in HATCHES:
                yield from self._hatched_zone(frame, zone, shape, drawn[place + 1 :], tile)
            elif zone.look == "quiet":
                yield Patch(shape, None, DAY[zone.look], 1.8, DOTS, frame.box)
            else:
                line = DAY["union-line" if zone.look in UNION else "border"]
                yield Patch(shape, DAY[FILLS.get(zone.look, "land")], line, 1.8, DASHES[zone.certainty], frame.box)

    def _hatched_zone(
        self, frame: Frame, zone: DrawnZone, shape: BaseGeometry, later: Sequence[DrawnZone], tile: float
    ) -> Iterator[Patch]:
        """Draw a zone's hatch where none of the ``later`` lies over it: two on each other cannot be told apart.

        Its outline tells how certain it is; on the ground, where another holds it, a line goes around all of that.
        """
        look, colour = zone.look, DAY[ink(zone.look)]
        above = [self.land.in_pixels(frame, upper.ident) for upper in later if upper.look in HATCHES]
        seen = shape.difference(shapely.union_all([upper for upper in above if upper.intersects(shape)]))
        if seen.is_empty:
            return
        if look in self._held:
            yield Patch(seen, DAY[f"tint-{self._held[look]}" if self._held[look] else "page"], within=frame.box)
        yield Patch(seen, f"{colour}{WASH}", within=frame.box)
        if look not in self._held:
            yield Patch(shape, None, colour, 1.8, DASHES[zone.certainty], frame.box)
        elif not any(below.outline_of == zone.ident and self.look(below) == look for below in self.zones):
            yield Patch(shape, None, DAY["ink"], HELD_LINE, within=frame.box)
        yield Patch(hatched(seen, HATCHES[look], tile), line=colour, width=HATCH_WIDTH, within=frame.box)

    @functools.cached_property
    def _held(self) -> dict[str, int | None]:
        """On the ground, by the looks of what another holds, that holder's tint."""
        return holders(self.scene) if self.eyes == "ground" else {}

    def looks(self, frame: Frame) -> list[str]:
        """Give how the lands look that can be seen in a window, in the legend's order, but for states."""
        drawn = [(zone.ident, zone.look) for zone in self._drawn_zones()]
        drawn += [(ident, self.look(about)) for ident, about in self.scene.republics.items()]
        shown = {
            look
            for ident, look in drawn
            if shapely.clip_by_rect(self.land.in_pixels(frame, ident), *frame.box).area > MARK**2
        }
        return [look for look in self.scene.legend if look in shown - {"own"}]

    def _drawn_zones(self) -> list[DrawnZone]:
        """Give the zones, then the outlines that some have on the day, in drawing order."""
        scene, statuses = self.scene, self.scene.atlas.settings.statuses
        drawn = [DrawnZone(zone.id, self.look(zone), zone.shape.certainty) for zone in self.zones]
        for one in self.outlines:
            look = statuses[one.status].look if one.status else scene.look(scene.zones[one.outline_of[0]], self.day)
            drawn.append(DrawnZone(one.id, look, one.shape.certainty))
        return drawn

    def republic_labels(self, seen: Seen, sizes: tuple[float, float], inside: float) -> Iterator[Label]:
        """Give the labels of republics, the roomiest first, in letters of the least to the most pixels."""
        least, most = sizes
        radii = {name: inscribed_radius(shape) for name, shape in seen.items() if name in self.scene.republics}
        for name, radius in sorted(radii.items(), key=lambda one: (-one[1], one[0])):
            size = round(max(least, min(most, radius / RADIUS)))
            rim = self._fills[name]  # which is seen over hatches alone
            word = Word(self.scene.republics[name].name, (0, 0), size, "serif", DAY["ink"], halo=rim)
            tried = sorted({float(size), round((size + least) / 2), least}, reverse=True)
            yield Label(name, word, seen[name], tried, inside=inside)

    def zone_labels(self, seen: Seen, sizes: tuple[float, ...], inside: float) -> Iterator[Label]:
        """Give the labels of zones, the roomiest first."""
        shown = [zone for zone in self.zones if zone.id in seen]
        for zone in sorted(shown, key=lambda zone: -inscribed_radius(seen[zone.id])):
            word = Word(zone.name, (0, 0), sizes[0], "sans", DAY["ink"], halo=DAY["paper"])
            yield Label(zone.id, word, seen[zone.id], sizes, inside=inside)
