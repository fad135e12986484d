"""The land of an atlas flat in the overview's projection, and in the pixels of windows: the same on every day."""

from __future__ import annotations

import functools
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

import shapely
from shapely.geometry.base import BaseGeometry

from layers.map_geometry import MapGeometry
from layers.model.feature import Region, Republic, Zone
from layers.model.landscape import Town
from layers.pictures.frame import Frame, flat
from layers.pictures.marks import Pixel

Seen = dict[str, BaseGeometry]  # what can be seen of republics and zones in a window


@dataclass(frozen=True, eq=False)
class FlatLand:
    """A map's shapes made flat once for all pictures in all languages; what was worked out is kept."""

    map: MapGeometry
    _joined: dict[str | frozenset[str], BaseGeometry] = field(default_factory=dict)
    _drawn: dict[tuple[Frame, str], BaseGeometry] = field(default_factory=dict)
    _visible: dict[Frame, Seen] = field(default_factory=dict)

    @functools.cached_property
    def shapes(self) -> dict[str, BaseGeometry]:
        """Every shape of the atlas, its ground, rivers and towns in the overview's projection, in full detail."""
        atlas = self.map.atlas
        rivers = {ident: shapely.union_all(pieces) for ident, pieces in self.map.rivers.items()}
        shapes = {feature.id: feature.geometry for feature in atlas.features if feature.geometry}
        shapes |= {outline.id: shape for outline, shape in atlas.outlines}
        towns = {about.id: point for about, point in atlas.landmarks(Town)}
        return flat(shapes | atlas.ground | rivers | towns, self.map.projection)

    @functools.cached_property
    def zones(self) -> list[str]:
        """The ids of the zones, those that lie in others last."""
        return sorted((about.id for about, _ in self.map.atlas.of(Zone)), key=lambda ident: -self.shapes[ident].area)

    @functools.cached_property
    def republics(self) -> list[str]:
        """The ids of the republics."""
        return [about.id for about, _ in self.map.atlas.of(Republic)]

    @functools.cached_property
    def whole(self) -> BaseGeometry:
        """The land of all republics, side by side."""
        return shapely.GeometryCollection([self.shapes[ident] for ident in self.republics])

    def subject(self, ident: str) -> BaseGeometry:
        """Give a feature's flat shape; a region's members as one."""
        about = self.map.atlas.by_id[ident].about
        if not isinstance(about, Region):
            return self.shapes[ident]
        if ident not in self._joined:
            members = [self.shapes[member] for member in about.members]
            side_by_side = shapely.coverage_is_valid(members)  # and none within another, which are sooner joined
            joined = shapely.coverage_union_all(members) if side_by_side else shapely.union_all(members, grid_size=1.0)
            self._joined[ident] = joined
        return self._joined[ident]

    def in_pixels(self, frame: Frame, ident: str) -> BaseGeometry:
        """Give a shape in pixels, worked out once for a window."""
        if (frame, ident) not in self._drawn:
            self._drawn[frame, ident] = frame.in_pixels(self.shapes[ident])
        return self._drawn[frame, ident]

    def at(self, frame: Frame, ident: str) -> Pixel:
        """Give where a place or a town is in a window."""
        point = frame.placed(self.shapes[ident]).centroid
        return point.x, point.y

    def union(self, republics: Iterable[str]) -> BaseGeometry:
        """Give republics that lie side by side as one."""
        within = frozenset(republics)
        if within not in self._joined:
            self._joined[within] = shapely.coverage_union_all([self.shapes[ident] for ident in sorted(within)])
        return self._joined[within]

    def visible(self, frame: Frame) -> Seen:
        """Give what can be seen of each republic and zone in a window: what no zone lies over."""
        if frame not in self._visible:
            self._visible[frame] = self._seen(frame)
        return self._visible[frame]

    def _seen(self, frame: Frame) -> Seen:
        window = shapely.box(*frame.box)
        lands = (*reversed(self.zones), *self.republics)
        seen = uncovered({name: self.in_pixels(frame, name).intersection(window) for name in lands}, self.zones)
        return {name: shape for name, shape in seen.items() if not shape.is_empty}


def uncovered(shapes: Mapping[str, BaseGeometry], covering: Collection[str]) -> Seen:
    """Give of each shape, the uppermost first, what none of the ``covering`` ones before it lies over."""
    seen: Seen = {}
    over: BaseGeometry = shapely.MultiPolygon()
    for name, shape in shapes.items():
        seen[name] = shape.difference(over)
        if name in covering:
            over = over.union(shape)
    return seen


@functools.lru_cache(maxsize=1)
def flat_land(of: MapGeometry) -> FlatLand:
    """Give the flat land of a map: of the map that a build draws there is one, whatever the language."""
    return FlatLand(of)
