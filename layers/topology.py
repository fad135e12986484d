"""Areas as a quantised topology: every border once, in small whole numbers.

``topology.js`` beside this file opens it in the page.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import geopandas as gpd
import topojson
from shapely.geometry.base import BaseGeometry

QUANTA = 100_000  # steps over the width and height of all areas: some 200 metres


def topology(layers: Mapping[str, Mapping[str, BaseGeometry]]) -> dict[str, Any]:
    """Pack named layers of lon/lat areas by id into one TopoJSON topology."""
    layers = {name: shapes for name, shapes in layers.items() if shapes}  # topojson knows no empty layer
    frames = [
        gpd.GeoDataFrame({"id": list(shapes)}, geometry=list(shapes.values()), crs=4326) for shapes in layers.values()
    ]
    packed: dict[str, Any] = topojson.Topology(
        frames, object_name=list(layers), prequantize=QUANTA, shared_coords=True
    ).to_dict()
    packed.pop("bbox", None)
    for layer in packed["objects"].values():
        for geometry in layer["geometries"]:
            geometry["id"] = geometry.pop("properties")["id"]
            geometry.pop("bbox", None)
    return packed
