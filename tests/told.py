"""Every text that a record tells, by walking the model: what a page must show of it is no list that forgets."""

from __future__ import annotations

import re
from collections.abc import Iterator

from layers.model.record import Record
from layers.words import Words

# what is for machines, told in other words, or to be found and not to be read
UNTOLD = {
    *("id", "kind", "iso", "tint", "local", "aliases", "formerly", "paragraph", "theme"),
    *("parents", "members", "outline_of", "origin", "destination", "republic"),  # by the names of what they lead to
    *("status", "claimant", "confidence", "certainty"),  # by words of their own
}


def told(record: Record, within: str = "") -> Iterator[tuple[str, str]]:
    """Give each text and each time of a record and of those in it, with the names of the fields that it stands in."""
    for name in type(record).model_fields:
        if name not in UNTOLD:
            yield from _of(getattr(record, name), f"{within}.{name}".removeprefix("."))


def _of(value: object, where: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, Record):
        yield from told(value, where)
    elif isinstance(value, dict | tuple):
        for one in value.values() if isinstance(value, dict) else value:
            yield from _of(one, where)
    elif isinstance(value, int) or (isinstance(value, str) and re.fullmatch(r"\d{4}-\d\d(-\d\d)?", value)):
        yield where, Words("en").moment(value)
    elif isinstance(value, str):
        yield where, value


def missing(record: Record, text: str, but: tuple[str, ...] = ()) -> list[tuple[str, str]]:
    """Give what of a record a text lacks, but for what some fields hold; spaces and capitals do not count."""
    there = plain(text)
    return [(where, one) for where, one in told(record) if where not in but and plain(one) not in there]


def plain(text: str) -> str:
    """Give a text without the differences that a style sheet makes."""
    return " ".join(text.split()).casefold()
