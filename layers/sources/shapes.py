"""Puts republics, zones and the ground together: one coverage, in which shared borders are shared."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from layers.sources import ground, republics, zones
from layers.sources.dated import dated
from layers.sources.divisions import divisions
from layers.sources.faces import faces, holding, mostly, owners, thinned
from layers.sources.natural_earth import NaturalEarth
from layers.sources.outlines import Outlines
from layers.sources.republics import polygons
from layers.sources.rivers import rivers

ACROSS = ("nagorno-karabakh", "karabakh-line-of-contact")  # zones that lie across divisions
SCRAP = 0.001  # square degrees: smaller pieces of a zone are what two drawings of a border leave between them


def derive(source: NaturalEarth, outlines: Outlines, folder: Path) -> dict[str, dict[str, BaseGeometry]]:
    """Give every derived shape by folder of geo/ and id, lon/lat, all areas as one noded coverage.

    folder: where the rivers' files lie.
    """
    drawn = republics.republics(source, outlines)
    zoned = zones.outlines_of(source, outlines)
    land = ground.neighbouring_land(source, drawn.values(), zoned.values())
    pieces = faces([*drawn.values(), land], zones.cuts(zoned, list(drawn.values())))
    owned = owners(pieces, {**drawn, "land": land})
    within = {ident: mostly(pieces, zone) & np.isin(owned, zones.WITHIN[ident]) for ident, zone in zoned.items()}
    parts, holds = _parts(pieces, owned, within)
    united = {ident: shapely.coverage_union_all(parts[has]) for ident, has in holds.items()}
    republic = {ident: united.pop(ident) for ident in drawn}
    held = {ident: polygons(part for part in shapely.get_parts(united[ident]) if part.area > SCRAP) for ident in zoned}
    context = {"land": united.pop("land"), "caspian-sea": holding(shapely.get_parts(united.pop("")), ground.CASPIAN)}
    context |= ground.lakes(source, republic.values())
    context["divisions"] = divisions(source, republic, [held[ident] for ident in held if ident not in ACROSS])
    return {
        "republics": republic,
        "zones": held,
        "outlines": dated({**republic, **held}, source, outlines),
        "ground": context,
        "landscape": rivers(folder, ground.reservoirs(source)),
    }


def _parts(
    pieces: np.ndarray, owned: np.ndarray, within: Mapping[str, np.ndarray]
) -> tuple[np.ndarray, dict[str, np.ndarray]]:
    """Unite faces that no border of a feature parts, thin them together, and say which parts each feature holds."""
    alike: dict[tuple[str, ...], list[int]] = {}
    for index, owner in enumerate(owned):
        key = (owner, *(ident for ident, has in within.items() if has[index]))
        alike.setdefault(key, []).append(index)
    parts, keys = [], []
    for key, indices in alike.items():
        for part in shapely.get_parts(shapely.coverage_union_all(pieces[indices])):
            parts.append(part)
            keys.append(key)
    idents = {ident for key in keys for ident in key}
    return thinned(np.array(parts)), {ident: np.array([ident in key for key in keys]) for ident in idents}
