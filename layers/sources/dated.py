"""Gives the outlines that zones had in a time, kept to the lines of the zones where they follow them."""

from __future__ import annotations

from collections.abc import Mapping

import shapely
from shapely.geometry.base import BaseGeometry

from layers.sources.outlines import Outlines

# Towns north of Luhansk that were Ukraine's until February 2022, Shchastia and Stanytsia Luhanska, with what lies
# around them: the source has them within.
HELD_BY_UKRAINE = shapely.MultiPoint([(39.235, 48.735), (39.465, 48.65)]).buffer(0.055, quad_segs=2)
# degrees: how far the source's drawing of a zone's border may lie from the zone's own
MISFIT = {"donbas": 0.01, "nagorno-karabakh": 0.015}
DETAIL = 0.007  # degrees: none of these lines is known better
GRID = 1e-5  # degrees: as geo/ writes them
SCRAP = 0.001  # square degrees: smaller pieces are what two drawings of a border leave between them


def dated(zones: Mapping[str, BaseGeometry], outlines: Outlines) -> dict[str, BaseGeometry]:
    """Give every dated outline by id; ``zones``: as they stand in the coverage."""
    drawn = {ident: shapely.simplify(area, DETAIL) for ident, area in outlines.dated.items()}
    drawn["donbas-2015-2022"] = drawn["donbas-2015-2022"].difference(HELD_BY_UKRAINE)
    of = {"donbas-2015-2022": "donbas", "karabakh-2020-2023": "nagorno-karabakh"}
    held = {ident: within(drawn[ident], zones[zone], MISFIT[zone]) for ident, zone in of.items()}
    return {"checheno-ingushetia": shapely.union_all([zones["chechnya"], zones["ingushetia"]]), **held}


def within(area: BaseGeometry, zone: BaseGeometry, misfit: float) -> BaseGeometry:
    """Give the part of a zone that an area covers; a strip between their drawings of one border is the zone's."""
    outside = zone.difference(area)
    wide = outside.buffer(-misfit, join_style="mitre").buffer(1.05 * misfit, join_style="mitre")
    held = zone.difference(outside.intersection(wide))
    whole = shapely.union_all([part for part in shapely.get_parts(held) if part.area > SCRAP])
    return shapely.set_precision(whole, GRID)
