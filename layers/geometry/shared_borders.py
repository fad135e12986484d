"""Which areas share a border, and not a corner alone; pure functions over shapes."""

from __future__ import annotations

from collections.abc import Mapping

import shapely
from shapely.geometry.base import BaseGeometry

ALONG_A_LINE = "F***1****"  # as DE-9IM says it: the insides have nothing in common, the borders a line


def share_border(one: BaseGeometry | None, other: BaseGeometry | None) -> bool:
    """Whether two areas lie side by side."""
    return bool(shapely.relate_pattern(one, other, ALONG_A_LINE))


def neighbours(shapes: Mapping[str, BaseGeometry]) -> dict[str, list[str]]:
    """For each area, the ids of those it shares a border with, in the order given."""
    return {
        one: [other for other, there in shapes.items() if other != one and share_border(here, there)]
        for one, here in shapes.items()
    }
