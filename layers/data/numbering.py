"""Describes a text without copying it: writes text.json, with the numbers of its paragraphs and a hash of each.

The title is the first line of the text; a heading is a line that begins with ``# ``, as in Markdown.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from layers.data.canonical import text_of
from layers.data.existing import existing_record
from layers.data.listing import data_folder
from layers.data.mend import write_file
from layers.data.paragraphs import copy_of, digest, paragraphs, ranges
from layers.errors import Faults
from layers.model.article import Article
from layers.model.file_names import ARTICLE
from layers.model.record import BARRED

CONTROL = re.compile(f"[{BARRED}]")  # what no title may have
HEADING = re.compile(r"#{1,6}\s+(?=\S)")
Description = dict[str, Any]


def number(file: Path, folder: Path, given: Mapping[str, Any], opening: str) -> list[str]:
    """Write FOLDER/text.json for a text and say, a line each, what it has and what is missing.

    given: what a person says of the text: its publication, date and language. opening: what the part before the first
    heading is called, where nobody has named it. Of a text.json that is there already
    all that is not found in the text stays, as long as it is of a text of this title.
    """
    data_folder(folder)
    lines = paragraphs(copy_of(file))
    title = title_of(lines[0]) if lines else ""
    if not any(sign.isprintable() and sign != " " for sign in title):  # what is seen of it, not white space or a mark
        remedy = "write it on the first line, and each paragraph on a line of its own"
        raise Faults.of_file(file, "has no title", remedy)
    headings = [n for n, line in enumerate(lines) if n and HEADING.match(line)]
    if len(lines) - len(headings) < 2:
        raise Faults.of_file(file, "has a title and no paragraph", "put each paragraph on a line of its own")
    path = folder / ARTICLE
    before = existing_record(path) or {}
    same = before.get("title") == title
    sections = sections_of(lines, headings, (_opening(before) if same else None) or opening)
    described = {**(before if same else {}), "title": title, **given, "sections": sections}
    told = [
        f"{folder.resolve().name}/{ARTICLE}",
        *([] if same or not before else [f"in place of {before.get('title')!r}, of which nothing is kept"]),
        *(f"{section['title']}: {_numbers(section)}" for section in sections),
        *(_changed(before, described) if same else ()),
        *_gaps(described),
    ]
    write_file(path, text_of(described).encode(), str(path))
    return told


def sections_of(lines: Sequence[str], headings: Sequence[int], opening: str, begins: int = 1) -> list[Description]:
    """Give the sections of a text by the numbers of their headings; what stands before ``begins`` is in none."""
    starts: list[int | None] = [*([] if begins in headings else [None]), *headings]
    ends = [*headings, len(lines)][-len(starts) :]
    return [
        {
            "title": opening if start is None else title_of(lines[start]),
            "heading": start,
            "paragraphs": [
                {"number": n, "sha256": digest(lines[n])} for n in range(begins if start is None else start + 1, end)
            ],
        }
        for start, end in zip(starts, ends, strict=True)
    ]


def title_of(line: str) -> str:
    """Give a title or a heading without the mark before it, each run of white space and of control signs as a space."""
    return " ".join(CONTROL.sub(" ", HEADING.sub("", line, count=1)).split())


def _opening(before: Description) -> str | None:
    """Give what the part before the first heading is called already: a person may have named it."""
    try:
        return next(str(section["title"]) for section in before["sections"] if section["heading"] is None)
    except (KeyError, TypeError, StopIteration):
        return None


def _numbers(section: Description) -> str:
    numbers = [paragraph["number"] for paragraph in section["paragraphs"]]
    return f"paragraph{'s' if len(numbers) > 1 else ''} {ranges(numbers)}" if numbers else "no paragraph"


def _hashes(described: Description) -> dict[int, str]:
    try:
        listed = [(p["number"], p["sha256"]) for section in described["sections"] for p in section["paragraphs"]]
    except (KeyError, TypeError):
        return {}
    return {number: known for number, known in listed if isinstance(number, int)}  # no other is a paragraph's


def _changed(before: Description, described: Description) -> list[str]:
    """Say which paragraphs are others than they were: what was annotated there is to be looked at."""
    were, are = _hashes(before), _hashes(described)
    changed = sorted(n for n in were | are if were.get(n) != are.get(n))
    return [f"others than before: paragraphs {ranges(changed)}"] if changed else []


def _gaps(described: Description) -> list[str]:
    """Name each property that must be written yet, and what it is."""
    return [
        f"to be written yet: {name} ({str(field.description).rstrip('.').lower()}): say it with --{name}"
        for name, field in Article.model_fields.items()
        if field.is_required() and name not in described
    ]
