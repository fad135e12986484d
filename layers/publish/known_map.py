"""The map of an atlas as an earlier build worked it out, where nothing that it depends on has changed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from layers.map_geometry import MapGeometry
from layers.memory import Memory, digest
from layers.model.atlas import Atlas
from layers.model.shown import shown

SOURCES = ("geometry/*.py", "model/*.py", "map_geometry.py", "whole.py")  # the modules that work it out
LIBRARIES = ("geopandas", "numpy", "pandas", "pyproj", "shapely", "topojson")
KEPT = 20  # maps: those used last


@contextmanager
def known_map(atlas: Atlas, memory: Memory) -> Iterator[MapGeometry]:
    """Give an atlas's map with all of it that is known; what is worked out meanwhile is kept for the next build."""
    key = digest(shown(atlas), sources=SOURCES, libraries=LIBRARIES)
    known: dict[str, Any] = memory.value(key, dict)
    geometry = MapGeometry(atlas)
    vars(geometry).update(known)  # where functools.cached_property looks for it
    yield geometry
    worked_out = {name: value for name, value in geometry.__getstate__().items() if name != "atlas"}
    if worked_out.keys() != known.keys():
        memory.keep_value(key, worked_out)
        memory.tidy(KEPT)
