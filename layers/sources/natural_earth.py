"""Reads the four Natural Earth files; knows their names, columns and oddities, nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import geopandas as gpd

FILES = {
    # the view in which Crimea is Ukraine's (Natural Earth calls it the German one)
    "countries": "ne_10m_admin_0_countries_deu.zip",
    "divisions": "ne_10m_admin_1_states_provinces.gpkg",
    "disputed": "ne_10m_admin_0_boundary_lines_disputed_areas.gpkg",
    "lakes": "ne_10m_lakes.gpkg",
}


@dataclass(frozen=True)
class NaturalEarth:
    """Four frames in WGS 84 (longitude, latitude).

    countries: indexed by ISO alpha-3. divisions: columns admin, name. disputed: lines, column
    name. lakes: polygons, column area_km2.
    """

    countries: gpd.GeoDataFrame
    divisions: gpd.GeoDataFrame
    disputed: gpd.GeoDataFrame
    lakes: gpd.GeoDataFrame


def read(folder: Path) -> NaturalEarth:
    """Read the four files of ``FILES`` from a folder; FileNotFoundError names what is missing."""
    missing = [name for name in FILES.values() if not (folder / name).exists()]
    if missing:
        raise FileNotFoundError(f"{folder}: not there: {', '.join(missing)}")
    frames = {key: gpd.read_file(folder / name) for key, name in FILES.items()}
    frames["countries"] = frames["countries"].set_index("ADM0_A3")
    return NaturalEarth(**frames)
