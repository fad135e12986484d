"""The features of each kind as one GeoJSON file, as geo/ has them, each claim with the name of who claims it."""

from __future__ import annotations

from typing import Any

from layers.data.canonical import collection_text
from layers.model.atlas import Atlas, Feature
from layers.model.feature import FOLDERS


def by_folder(atlas: Atlas) -> dict[str, list[Feature]]:
    """Give the features by the folder of geo/ that they lie in."""
    groups = {name: [f for f in atlas.features if isinstance(f.about, kind)] for name, kind in FOLDERS.items()}
    return {name: group for name, group in groups.items() if group}


def properties(feature: Feature) -> dict[str, Any]:
    """Give a feature's properties as its file has them: what is left out there is left out here."""
    return feature.about.model_dump(mode="json", by_alias=True, exclude_unset=True)


def collections(atlas: Atlas) -> dict[str, bytes]:
    """Give a FeatureCollection for each folder: republics.geojson and so on."""
    return {
        f"{name}.geojson": collection_text(
            (f.id, _attributed(f, atlas.article.cited), f.geometry) for f in group
        ).encode()
        for name, group in by_folder(atlas).items()
    }


def _attributed(feature: Feature, author: str) -> dict[str, Any]:
    """Give a feature's properties, and in each claim whose it is: its words alone do not say so."""
    told = properties(feature)
    return {**told, "annotations": [{**claim, "claimed_by": author} for claim in told["annotations"]]}
