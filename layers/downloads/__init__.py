"""The data of the atlas to take away, in full detail: ``downloads`` gives file name -> content."""

from __future__ import annotations

from layers.cache import NO_CACHE, Cache
from layers.downloads.features import collections
from layers.downloads.geopackage import geopackage
from layers.downloads.package import package
from layers.downloads.table import COLUMNS, table
from layers.model.atlas import Atlas
from layers.words import Words

GEOPACKAGE, PACKAGE = "atlas.gpkg", "datapackage.json"


def downloads(atlas: Atlas, words: Words, cache: Cache = NO_CACHE) -> dict[str, bytes]:
    """Give every file of data/, the one that describes the others last; ``cache``: where shapes are kept as text."""
    tables = {f"{name}.csv": table(atlas, name) for name in COLUMNS}
    files = {**collections(atlas, cache), **tables, GEOPACKAGE: geopackage(atlas, words)}
    return files | {PACKAGE: package(atlas, words, files)}
