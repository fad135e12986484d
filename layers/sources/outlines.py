"""Reads the outlines in full detail: countries and zones of Who's On First, Moldova's units of OCHA."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import shapely
from shapely.geometry import shape
from shapely.geometry.base import BaseGeometry

# republics by the ids of the atlas; Ukraine's file leaves out Crimea, which is a file of its own
REPUBLICS = (
    *("armenia", "azerbaijan", "belarus", "estonia", "georgia", "kazakhstan", "kyrgyzstan"),
    *("latvia", "lithuania", "moldova", "tajikistan", "turkmenistan", "ukraine", "uzbekistan"),
)
# outlines that zones had in a time, by the ids of the atlas
DATED = {"donbas-2015-2022": "donbas-2015-2022", "karabakh-2020-2023": "karabakh-2020-11-10"}
ZONES = ("abkhazia", "crimea", "donetsk", "luhansk", "fergana-seven-divisions", "south-ossetia")
UNITS = "ocha_moldova_adm1.geojson"
ISLET = 5e-5  # square degrees, some 0.4 square kilometres: smaller pieces are left out
_NAMES = {name: name for name in (*REPUBLICS, *ZONES)} | DATED
FILES = {name: f"whosonfirst/{file}.geojson" for name, file in _NAMES.items()} | {"units of Moldova": UNITS}


@dataclass(frozen=True)
class Outlines:
    """Shapes in WGS 84 (longitude, latitude), as each file has them: neighbours are not yet noded."""

    republics: dict[str, BaseGeometry]  # fourteen, Ukraine with Crimea
    zones: dict[str, BaseGeometry]
    dated: dict[str, BaseGeometry]  # that zones had in a time
    units: dict[str, BaseGeometry]  # Moldova's, by name


def read(folder: Path) -> Outlines:
    """Read the files of ``FILES`` from a folder; FileNotFoundError names what is missing."""
    missing = [name for name in FILES.values() if not (folder / name).exists()]
    if missing:
        raise FileNotFoundError(f"{folder}: not there: {', '.join(missing)}")
    read_ = {name: _read(folder / FILES[name]) for name in (*REPUBLICS, *ZONES, *DATED)}
    units = json.loads((folder / UNITS).read_text(encoding="utf-8"))["features"]
    return Outlines(
        {name: read_[name] for name in REPUBLICS} | {"ukraine": read_["ukraine"].union(read_["crimea"])},
        {name: read_[name] for name in ZONES},
        {name: read_[name] for name in DATED},
        {unit["properties"]["shapeName"]: _sound(unit["geometry"]) for unit in units},
    )


def _read(file: Path) -> BaseGeometry:
    return _sound(json.loads(file.read_text(encoding="utf-8"))["geometry"])


def _sound(geometry: dict[str, object]) -> BaseGeometry:
    whole = shapely.make_valid(shape(geometry))
    return shapely.union_all([part for part in shapely.get_parts(whole) if part.area > ISLET])
