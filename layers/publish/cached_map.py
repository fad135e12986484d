"""The map of an atlas as an earlier build worked it out, where nothing that it depends on has changed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from layers.cache import Cache, digest
from layers.map_geometry import MapGeometry
from layers.model.atlas import Atlas
from layers.model.shown import shown

SOURCES = ("geometry/*.py", "model/*.py", "map_geometry.py", "whole.py")  # the modules that work it out
LIBRARIES = ("geopandas", "numpy", "pandas", "pyproj", "shapely", "topojson")
KEPT = 20  # maps: those used last


@contextmanager
def cached_map(atlas: Atlas, cache: Cache) -> Iterator[MapGeometry]:
    """Give an atlas's map with all of it that is cached; what is worked out meanwhile is kept for the next build."""
    key = digest(shown(atlas), sources=SOURCES, libraries=LIBRARIES)
    cached: dict[str, Any] = cache.load_value(key, dict)
    geometry = MapGeometry(atlas)
    vars(geometry).update(cached)  # where functools.cached_property looks for it
    yield geometry
    worked_out = {name: value for name, value in geometry.__getstate__().items() if name != "atlas"}
    if worked_out.keys() != cached.keys():
        cache.save_value(key, worked_out)
        cache.tidy(KEPT)
