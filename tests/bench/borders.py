"""Measures how far the zones' outlines on the map lie from those of geo/, in pixels.

    python -m tests.bench.borders [FOLDER]

FOLDER is the data folder (geo). A line for each zone: how far on average, and at the most, its
outline as the page draws it, simplified and on the grid, lies from that of the data at the zoom
at which a zone of the Caucasus fills the screen.
"""

from __future__ import annotations

import sys
from pathlib import Path

import shapely
from shapely.geometry.base import BaseGeometry

from layers.data.read import read
from layers.geometry.project import UNIT
from layers.geometry.topology import drawn
from layers.scene import Scene
from layers.words import Words
from tests.conftest import ROOT

ZOOM = 7.5
EVERY = 250.0  # metres along the lines


def main(folder: Path = ROOT / "geo") -> None:
    """Print mean and maximum for every zone."""
    scene = Scene(read(folder), Words("en"))
    for ident in scene.zones:
        mean, most = off(scene, ident)
        print(f"{ident:28}{mean:6.2f} px mean{most:7.2f} px at most")


def off(scene: Scene, ident: str) -> tuple[float, float]:
    """Tell how many pixels lie between an area's outline in geo/ and on the map, on average and at most."""
    true = scene.atlas.by_id[ident].geometry
    lines = scene.map.projection.flat(
        [shapely.boundary(true), shapely.boundary(drawn(scene.map.shapes[ident], scene.map.reach))]
    )
    there, back = (_distances(one, other) for one, other in (lines, lines[::-1]))
    pixels = [metres / (UNIT / 2**ZOOM) for metres in (*there, *back)]
    return sum(pixels) / len(pixels), max(pixels)


def _distances(line: BaseGeometry, other: BaseGeometry) -> list[float]:
    shapely.prepare(other)
    return list(shapely.distance(other, shapely.points(shapely.get_coordinates(shapely.segmentize(line, EVERY)))))


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
