"""Gives the outline of each zone as its source draws it, and the lines that cut it out of the republics."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from layers.sources.faces import faces, holding
from layers.sources.lines import snapped
from layers.sources.natural_earth import NaturalEarth
from layers.sources.outlines import Outlines
from layers.sources.republics import CRUMB, polygons

# republics within Russia by Natural Earth's names for first-level divisions
IN_RUSSIA = {
    "chechnya": "Chechnya",
    "ingushetia": "Ingush",
    "dagestan": "Dagestan",
    "north-ossetia": "North Ossetia",
    "kabardino-balkaria": "Kabardin-Balkar",
    "karachay-cherkessia": "Karachay-Cherkess",
    "adygea": "Adygey",
}
# The line between Ingushetia and North Ossetia runs through Magas, Ingushetia's capital: it is led around it.
MAGAS = shapely.Point(44.81, 43.17).buffer(0.028)
WITHIN = {
    **dict.fromkeys(IN_RUSSIA, ("russia",)),
    **dict.fromkeys(("abkhazia", "south-ossetia"), ("georgia",)),
    **dict.fromkeys(("crimea", "donbas"), ("ukraine",)),
    **dict.fromkeys(("nagorno-karabakh", "karabakh-line-of-contact"), ("azerbaijan",)),
    "transnistria": ("moldova",),
    "fergana-valley": ("kyrgyzstan", "tajikistan", "uzbekistan"),
}
STEPANAKERT = shapely.Point(46.75, 39.82)
# The left bank's strip on the right, Chitcani and Cremenciug, as Natural Earth's division of Bender
# has it; Copanca, south of it, is Moldova's.
RIGHT_BANK = shapely.box(29.5, 46.735, 29.75, 46.85)
REACH = 0.005  # degrees: how far two ends of one border may lie apart in the line file
# degrees: how far a zone's own drawing of a border may lie from that of its republic; the others share its vertices
MISFIT = {
    **dict.fromkeys(IN_RUSSIA, 0.05),
    "donbas": 0.01,
    "fergana-valley": 0.025,
    "transnistria": 0.01,
    "karabakh-line-of-contact": 0.03,
}
LEAD = 4.0  # times the misfit: how far a loose end is snapped


def outlines_of(source: NaturalEarth, outlines: Outlines) -> dict[str, BaseGeometry]:
    """Give every zone's outline by id, before it is fitted into the republics."""
    known = outlines.zones
    zones = {ident: _division(source, name) for ident, name in IN_RUSSIA.items()}
    zones["ingushetia"] = zones["ingushetia"].union(MAGAS)
    zones["north-ossetia"] = zones["north-ossetia"].difference(MAGAS)
    zones |= {ident: known[ident] for ident in ("abkhazia", "south-ossetia", "crimea")}
    zones["donbas"] = known["donetsk"].union(known["luhansk"])
    zones["fergana-valley"] = known["fergana-seven-divisions"]
    zones["transnistria"] = _transnistria(source, outlines)
    oblast, contact = (_bridged(_lines(source, name)) for name in ("Former USSR oblast in 1991", "Ceasefire Line 1994"))
    zones["nagorno-karabakh"] = holding(faces([], oblast), STEPANAKERT)
    azerbaijan = source.countries.loc["AZE"].geometry
    zones["karabakh-line-of-contact"] = holding(faces([azerbaijan], contact), STEPANAKERT)
    return zones


def cuts(zones: dict[str, BaseGeometry], republics: Sequence[BaseGeometry]) -> list[BaseGeometry]:
    """Give the lines that cut the zones out of the republics, ending on the republics' borders."""
    borders = shapely.multilinestrings(
        [line for republic in republics for line in shapely.get_parts(shapely.boundary(republic))]
    )
    same = [shapely.boundary(zone) for ident, zone in zones.items() if ident not in MISFIT]
    by_misfit: dict[float, list[BaseGeometry]] = {}
    for ident, misfit in MISFIT.items():
        by_misfit.setdefault(misfit, []).append(shapely.boundary(zones[ident]))
    return same + [
        line for misfit, drawn in by_misfit.items() for line in snapped(drawn, borders, misfit, LEAD * misfit)
    ]


def _transnistria(source: NaturalEarth, outlines: Outlines) -> BaseGeometry:
    """Give the left bank and Bender as OCHA's units have them, with the strip on the right bank."""
    strip = shapely.intersection_all([_division(source, "Bender"), outlines.units["Causeni"], RIGHT_BANK])
    whole = shapely.union_all([outlines.units["Transnistria"], outlines.units["Bender"], strip])
    return polygons(part for part in shapely.get_parts(whole) if part.area > CRUMB)


def _division(source: NaturalEarth, name: str) -> BaseGeometry:
    united: BaseGeometry = shapely.union_all(source.divisions[source.divisions["name"] == name].geometry.to_numpy())
    return united


def _lines(source: NaturalEarth, name: str) -> list[BaseGeometry]:
    chosen = source.disputed[source.disputed["name"] == name]
    return list(np.asarray(shapely.get_parts(chosen.geometry.to_numpy())))


def _bridged(lines: list[BaseGeometry]) -> list[BaseGeometry]:
    """Add the short gaps between ends of lines that were meant to meet."""
    ends = [shapely.Point(line.coords[which]) for line in lines for which in (0, -1)]
    gaps = [
        shapely.LineString([a, b])
        for i, a in enumerate(ends)
        for b in ends[i + 1 :]
        if 0 < shapely.distance(a, b) < REACH
    ]
    return lines + gaps
