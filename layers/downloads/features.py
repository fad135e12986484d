"""The features of each kind, and the dated outlines, as one GeoJSON file each; in each claim whose it is."""

from __future__ import annotations

from typing import Any

import shapely

from layers.cache import NO_CACHE, Cache, digest
from layers.data.canonical import collection_text, geometry_text
from layers.model.atlas import Atlas, Context, Feature
from layers.model.feature import FOLDERS, DatedOutline

Told = Feature | Context
SHAPED = ("republics", "zones", "outlines")  # folders whose shapes others made
KEPT = 10  # files in the cache: the geometry of some folders and versions of the modules


def by_folder(atlas: Atlas) -> dict[str, list[Told]]:
    """Give what is to be taken away by the folder of geo/ that it lies in."""
    told = _told(atlas)
    groups = {name: [one for one in told if isinstance(one.about, kind)] for name, kind in FOLDERS.items()}
    return {name: group for name, group in groups.items() if group}


def properties(feature: Told) -> dict[str, Any]:
    """Give a feature's properties as its file has them: what is left out there is left out here."""
    return feature.about.model_dump(mode="json", by_alias=True, exclude_unset=True)


def attributed(feature: Told, author: str) -> dict[str, Any]:
    """Give a feature's properties, and in each claim whose it is: its words alone do not say so."""
    told = properties(feature)
    if "annotations" not in told:  # an outline: nothing is claimed of it
        return told
    return {**told, "annotations": [{**claim, "claimed_by": author} for claim in told["annotations"]]}


def collections(atlas: Atlas, cache: Cache = NO_CACHE) -> dict[str, bytes]:
    """Give a FeatureCollection for each folder: republics.geojson and so on."""
    shapes, author = _shapes(atlas, cache), atlas.article.cited
    return {
        f"{name}.geojson": collection_text((f.id, attributed(f, author), shapes[f.id]) for f in group).encode()
        for name, group in by_folder(atlas).items()
    }


def _told(atlas: Atlas) -> list[Told]:
    """Give the features and, of what lies around them, the outlines that some of them had in a time."""
    return [*atlas.features, *(piece for piece in atlas.context if isinstance(piece.about, DatedOutline))]


def _shapes(atlas: Atlas, cache: Cache) -> dict[str, str]:
    """Give the geometry of every feature as GeoJSON, which takes longest to write, so that it is cached."""
    told = _told(atlas)
    shapes = [b"" if one.geometry is None else shapely.to_wkb(one.geometry) for one in told]
    names = [one.id.encode() for one in told]
    key = digest([*names, *shapes], sources=("data/canonical.py",), libraries=("shapely",))
    return cache.once(key, lambda: {one.id: geometry_text(one.geometry) for one in told}, KEPT)
