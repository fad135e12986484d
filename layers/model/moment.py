"""When something was: a year, a month or a day, as exactly as it is known and no more."""

from __future__ import annotations

import calendar
import datetime
import re
from collections.abc import Iterable
from itertools import zip_longest
from typing import Annotated

from pydantic import AfterValidator, Field, StrictInt, StrictStr, model_validator
from pydantic_core import PydanticCustomError

from layers.model.record import Record, fault

YEARS = (1500, 2100)
_ISO = re.compile(r"(\d{4})-(\d{2})(?:-(\d{2}))?\Z", re.ASCII)


def _parts(moment: int | str) -> tuple[int, int | None, int | None]:
    if isinstance(moment, int):
        return moment, None, None
    if not (match := _ISO.match(moment)):
        raise ValueError(moment)
    year, month, day = match.groups()
    return int(year), int(month), int(day) if day else None


def earliest(moment: int | str) -> datetime.date:
    """Give the first day that a moment may mean."""
    year, month, day = _parts(moment)
    return datetime.date(year, month or 1, day or 1)


def latest(moment: int | str) -> datetime.date:
    """Give the last day that a moment may mean."""
    year, month, day = _parts(moment)
    month = month or 12
    return datetime.date(year, month, day or calendar.monthrange(year, month)[1])


def _checked(moment: int | str) -> int | str:
    try:
        if YEARS[0] <= earliest(moment).year and latest(moment).year <= YEARS[1]:
            return moment
    except ValueError:
        pass
    raise PydanticCustomError(
        "moment",
        "'{moment}' is not a year or a date",
        {"moment": str(moment), "remedy": 'write a year as a number (1991) or a date as "1991-12" or "1991-12-08"'},
    )


# the JSON Schema says the pattern; the check knows that there is no 30 February
Moment = Annotated[
    Annotated[StrictInt, Field(ge=YEARS[0], le=YEARS[1])]
    | Annotated[StrictStr, Field(json_schema_extra={"pattern": r"^\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?$"})],
    AfterValidator(_checked),
]


class Period(Record):
    """From when to when: both absent = undated; ``to: null`` = still so."""

    from_: Moment | None = Field(default=None, alias="from")
    """When it began; left out, with to, where it is undated."""
    to: Moment | None = None
    """When it ended; null where it is still so."""

    @model_validator(mode="after")
    def _both_or_neither(self) -> Period:
        given = self.model_fields_set
        if ("from_" in given) != ("to" in given) or ("from_" in given and self.from_ is None):
            raise fault(
                "period",
                "has only one of from and to",
                "give both (to: null where it is still so), or neither where it is undated",
            )
        if self.from_ is not None and self.to is not None and latest(self.to) < earliest(self.from_):
            raise fault("period", f"ends ({self.to}) before it begins ({self.from_})", "put the earlier date in from")
        return self


def spanned(periods: Iterable[Period]) -> list[str]:
    """Give the first day of the first of some periods, and where all have ended the first day after the last."""
    begun, *ended = zip_longest(*map(during, periods))
    return [min(begun), *(max(days) for days in ended if None not in days)]


def is_during(period: Period, day: datetime.date) -> bool:
    """Say whether a day lies in a period."""
    begun, *ended = during(period)
    return begun <= day.isoformat() and all(day.isoformat() < end for end in ended)


def during(period: Period) -> list[str]:
    """Give the first day of a period, and where it has ended the first day after it: see ``first_day``."""
    return [first_day(moment) for moment in (period.from_, period.to) if moment is not None]


def first_day(moment: Moment) -> str:
    """Give the first day of a moment as a short text that sorts among days: 1991-08 stands where 1991-08-01 does."""
    return earliest(moment).isoformat().removesuffix("-01").removesuffix("-01")
