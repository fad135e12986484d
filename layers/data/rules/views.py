"""Rules of the views that geo/atlas.json gives: the map opens on something, and an inset shows a zone larger."""

from __future__ import annotations

from collections.abc import Iterator

import shapely

from layers.data.rules import beside, repeated
from layers.errors import Fault
from layers.model.atlas import Atlas
from layers.model.extent import area_of
from layers.model.feature import Republic, Zone
from layers.model.file_names import SETTINGS

FARTHEST = 170  # degrees from the meridian that is straight up


def home_names(atlas: Atlas) -> Iterator[Fault]:
    """What runs off the home view are republics, and at least one is left to be seen whole."""
    republics = {about.id for about, _ in atlas.of(Republic)}
    off = atlas.settings.home.runs_off
    for ident in off:
        if ident not in republics:
            what = f"names {ident!r}, which is no republic"
            yield beside(atlas, SETTINGS, "atlas/home.runs_off", what, "correct it, or take it away")
    if republics <= set(off):
        what = "leaves no republic to open on"
        yield beside(atlas, SETTINGS, "atlas/home.runs_off", what, "take out those to be seen whole")


def meridian_among_lands(atlas: Atlas) -> Iterator[Fault]:
    """The meridian that is straight up goes near the republics: opposite to it the map is cut, and no land with it."""
    points = shapely.get_coordinates([shape for _, shape in atlas.shapes_of(Republic)])
    settings = atlas.settings
    for prop, meridian in (("projection", settings.projection.meridian), ("home", settings.home.meridian)):
        away = (points[:, 0] - (meridian or 0.0) + 180) % 360 - 180
        if meridian is not None and (abs(away) > FARTHEST).any():
            what = f"{meridian:g} lies opposite to a republic, which the map would cut in two"
            remedy = "write one that goes through their middle"
            yield beside(atlas, SETTINGS, f"atlas/{prop}.meridian", what, remedy)


def first_year_before_the_text(atlas: Atlas) -> Iterator[Fault]:
    """The slider of time begins before the text, with which its years end."""
    year = atlas.settings.first_year
    if year is not None and year >= atlas.told_until:
        what = f"is {year}, and the text is of {atlas.told_until}"
        yield beside(atlas, SETTINGS, "atlas/first_year", what, "write an earlier one, or leave it out")


def insets_show(atlas: Atlas) -> Iterator[Fault]:
    """An inset shows at least a part of a zone."""
    zones = [shape for _, shape in atlas.shapes_of(Zone)]
    for number, inset in enumerate(atlas.settings.insets, 1):
        if not shapely.intersects(zones, area_of(inset.extent)).any():
            where = f"atlas/insets.{number}.extent"
            yield beside(atlas, SETTINGS, where, "shows nothing of a zone", "move it to one, or take it away")


def insets_differ(atlas: Atlas) -> Iterator[Fault]:
    """No two insets have one name or show one extent: they are told apart by these."""
    insets = atlas.settings.insets
    names, extents = repeated(inset.name for inset in insets), repeated(inset.extent for inset in insets)
    for number, inset in enumerate(insets, 1):
        for prop, shared in (("name", inset.name in names), ("extent", inset.extent in extents)):
            if shared:
                where = f"atlas/insets.{number}.{prop}"
                yield beside(atlas, SETTINGS, where, "is that of another inset", "give each its own, or keep one")


def inset_names(atlas: Atlas) -> Iterator[Fault]:
    """A name that an inset puts somewhere is that of a zone in it, and stands in it."""
    zones = {about.id: shape for about, shape in atlas.shapes_of(Zone)}
    for number, inset in enumerate(atlas.settings.insets, 1):
        window = area_of(inset.extent)
        for ident, at in inset.names.items():
            where = f"atlas/insets.{number}.names.{ident}"
            if ident not in zones or not zones[ident].intersects(window):
                yield beside(atlas, SETTINGS, where, "is no zone in it", "correct the id, or take it away")
            elif not window.contains(shapely.Point(at)):
                remedy = "write longitude first, and a point in the extent"
                yield beside(atlas, SETTINGS, where, "lies outside of it", remedy)
