"""Pairs of dates that show what became of a zone."""

from __future__ import annotations

from layers.model.feature import Zone
from layers.model.moment import earliest
from layers.model.status import CONFLICTS
from layers.scene import Scene

PASSING = ("war", "occupied")  # looks that something else came after


def before_after(scene: Scene, zone: Zone) -> list[tuple[int | str, int | str]]:
    """Give the years around the last beginning of a conflict, or else of what a zone is; and the text's date and today.

    An occupation alone begins none: those of 1941 to 1944 left what was there before.
    """
    statuses = scene.atlas.settings.statuses
    begun = [(earliest(one.from_).year, statuses[one.status].look) for one in zone.states if one.from_]
    fought = [look in CONFLICTS and look != "occupied" for _, look in begun]
    begins = [i for i, one in enumerate(fought) if one and not (i and fought[i - 1])]
    index = begins[-1] if begins else len(begun) - 1
    year = begun[index][0]
    after = next((settled for settled, look in begun[index:] if look not in PASSING), year)
    since = [(scene.atlas.article.date, scene.atlas.as_of)] if scene.atlas.knows_later else []
    return [(year - 1, after), *since]
