"""The features of each kind as one GeoJSON file, as geo/ has them, each claim with the name of who claims it."""

from __future__ import annotations

from typing import Any

import shapely

from layers.data.canonical import collection_text, geometry_text
from layers.memory import NOTHING, Memory, digest
from layers.model.atlas import Atlas, Feature
from layers.model.feature import FOLDERS

KEPT = 10  # files in the memory: the geometry of some folders and versions of the modules


def by_folder(atlas: Atlas) -> dict[str, list[Feature]]:
    """Give the features by the folder of geo/ that they lie in."""
    groups = {name: [f for f in atlas.features if isinstance(f.about, kind)] for name, kind in FOLDERS.items()}
    return {name: group for name, group in groups.items() if group}


def properties(feature: Feature) -> dict[str, Any]:
    """Give a feature's properties as its file has them: what is left out there is left out here."""
    return feature.about.model_dump(mode="json", by_alias=True, exclude_unset=True)


def collections(atlas: Atlas, memory: Memory = NOTHING) -> dict[str, bytes]:
    """Give a FeatureCollection for each folder: republics.geojson and so on."""
    shapes, author = _shapes(atlas, memory), atlas.article.cited
    return {
        f"{name}.geojson": collection_text((f.id, _attributed(f, author), shapes[f.id]) for f in group).encode()
        for name, group in by_folder(atlas).items()
    }


def _shapes(atlas: Atlas, memory: Memory) -> dict[str, str]:
    """Give the geometry of every feature as GeoJSON, which takes longest to write, as it is known."""
    shapes = [b"" if f.geometry is None else shapely.to_wkb(f.geometry) for f in atlas.features]
    names = [f.id.encode() for f in atlas.features]
    key = digest([*names, *shapes], sources=("data/canonical.py",), libraries=("shapely",))
    return memory.once(key, lambda: {f.id: geometry_text(f.geometry) for f in atlas.features}, KEPT)


def _attributed(feature: Feature, author: str) -> dict[str, Any]:
    """Give a feature's properties, and in each claim whose it is: its words alone do not say so."""
    told = properties(feature)
    return {**told, "annotations": [{**claim, "claimed_by": author} for claim in told["annotations"]]}
