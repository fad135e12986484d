"""Gives the outlines that lands had in a time, kept to the lines of the coverage where they follow them."""

from __future__ import annotations

from collections.abc import Mapping

import shapely
from shapely.geometry.base import BaseGeometry

from layers.sources.natural_earth import NaturalEarth
from layers.sources.outlines import Outlines

# Towns north of Luhansk that were Ukraine's until February 2022, Shchastia and Stanytsia Luhanska, with what lies
# around them: the source has them within.
HELD_BY_UKRAINE = shapely.MultiPoint([(39.235, 48.735), (39.465, 48.65)]).buffer(0.055, quad_segs=2)
# two regions that Russia claims whole and holds in part, by Natural Earth's names for first-level divisions
CLAIMED = ("Kherson", "Zaporizhzhya")
DETAIL = 0.007  # degrees: none of these lines is known better
GRID = 1e-5  # degrees: as geo/ writes them
SCRAP = 0.001  # square degrees: smaller pieces are what two drawings of a border leave between them


def dated(lands: Mapping[str, BaseGeometry], source: NaturalEarth, outlines: Outlines) -> dict[str, BaseGeometry]:
    """Give every dated outline by id; ``lands``: republics and zones as they stand in the coverage."""
    drawn = {ident: shapely.simplify(area, DETAIL) for ident, area in outlines.dated.items()}
    drawn["donbas-2015-2022"] = drawn["donbas-2015-2022"].difference(HELD_BY_UKRAINE)
    regions = source.divisions[source.divisions["name"].isin(CLAIMED)].geometry.to_numpy()
    drawn["zaporizhzhia-and-kherson"] = shapely.simplify(shapely.union_all(regions), DETAIL)
    beside = lands["ukraine"].difference(shapely.union(lands["crimea"], lands["donbas"]))
    ground = {
        "donbas-2015-2022": (lands["donbas"], 0.01),
        "karabakh-2020-2023": (lands["nagorno-karabakh"], 0.015),
        "zaporizhzhia-and-kherson": (beside, 0.03),
    }
    held = {ident: within(drawn[ident], *there) for ident, there in ground.items()}
    return {"checheno-ingushetia": shapely.union_all([lands["chechnya"], lands["ingushetia"]]), **held}


def within(area: BaseGeometry, ground: BaseGeometry, misfit: float) -> BaseGeometry:
    """Give the part of the ground that an area covers.

    misfit: degrees that two drawings of one border lie apart at most; a strip between them is the ground's.
    """
    outside = ground.difference(area)
    wide = outside.buffer(-misfit, join_style="mitre").buffer(1.05 * misfit, join_style="mitre")
    parts = shapely.get_parts(ground.difference(outside.intersection(wide)))
    whole = shapely.union_all([part for part in parts if part.area > SCRAP and part.intersects(area)])
    return shapely.set_precision(whole, GRID)
