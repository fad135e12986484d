"""The whole of the map: how it is made flat, how far it goes in space and time; as atlas.json says or as suits it."""

from __future__ import annotations

from collections.abc import Iterable

from shapely.geometry.base import BaseGeometry

from layers.geometry.project import Projection
from layers.geometry.simplify import WIDE
from layers.model.atlas import Atlas
from layers.model.feature import Republic
from layers.model.moment import earliest

ROUND = 0.6  # of the republics' larger side: how far around them the map can be moved


def projection_of(atlas: Atlas) -> Projection:
    """Give the map's projection: what atlas.json leaves out of it is worked out from the republics."""
    given = atlas.settings.projection
    if given.parallels is not None and given.meridian is not None:
        return Projection(given.parallels, given.meridian)
    suits = Projection.of(shape for _, shape in atlas.shapes_of(Republic))
    return Projection(given.parallels or suits.parallels, suits.meridian if given.meridian is None else given.meridian)


def worked_out(atlas: Atlas) -> str | None:
    """Say which projection was worked out from the republics; None where atlas.json has all of it."""
    given = atlas.settings.projection
    if given.parallels is not None and given.meridian is not None:
        return None
    flat = projection_of(atlas)
    south, north = (f"{abs(parallel):g} {'NS'[parallel < 0]}" for parallel in flat.parallels)
    meridian = f"{abs(flat.meridian):g} {'EW'[flat.meridian < 0]}"
    return f"projection: parallels {south} and {north}, meridian {meridian}, to suit the republics; atlas.json may say"


def edges_of(
    atlas: Atlas, projection: Projection, republics: Iterable[BaseGeometry]
) -> tuple[float, float, float, float]:
    """Give where panning ends: west, south, east, north in the map's metres."""
    if (given := atlas.settings.projection.edges) is not None:
        west, south, east, north = (1000 * far for far in given)
        return -west, -south, east, north
    west, south, east, north = projection.flat(list(republics)).total_bounds
    around = ROUND * max(east - west, north - south)
    return west - around, south - around, east + around, north + around


def first_year_of(atlas: Atlas) -> int:
    """Give the year in which the slider of time begins: as atlas.json has it, or that of the earliest claim."""
    begun = [earliest(claim.from_).year for _, claim in atlas.annotations() if claim.from_]
    given = atlas.settings.first_year
    return min([*begun, atlas.told_until - 1]) if given is None else given


def fineness_of(atlas: Atlas, projection: Projection) -> float:
    """Give how many times finer than a large map's the shapes are to be."""
    republics = [shape for _, shape in atlas.shapes_of(Republic)]
    west, south, east, north = projection.flat(republics).total_bounds
    return min(1.0, float(max(east - west, north - south)) / WIDE)
