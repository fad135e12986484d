"""The article's paragraphs: how they are numbered, and how each is known by its hash.

The article itself is not in the project. geo/text.json holds its titles, its numbers and a
sha256 of each paragraph, so that anyone with a copy can check that an annotation points where
it says.
"""

from __future__ import annotations

import hashlib
import itertools
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from layers.data.wording import runs, words_of
from layers.errors import Fault, Faults
from layers.model import strict_json
from layers.model.atlas import Atlas


def paragraphs(text: str) -> list[str]:
    """Split a copy of the article: every non-empty line is a paragraph, numbered from 0, the title being 0."""
    return [line for line in text.splitlines() if line.strip()]


def digest(paragraph: str) -> str:
    """Give the sha256 of a paragraph in NFC with every run of white space as one space."""
    normalised = " ".join(unicodedata.normalize("NFC", paragraph).split())
    return hashlib.sha256(normalised.encode()).hexdigest()


def copy_of(file: Path) -> str:
    """Read a copy of the article; Faults where it is no text."""
    try:
        return file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        remedy = "name a text file" if isinstance(error, OSError) else "save it as text in UTF-8"
        raise Faults.of_file(file, strict_json.told(error), remedy) from None


def compared(atlas: Atlas, file: Path) -> list[str]:
    """Say what of a copy of the article is on the map; Faults where it is not the one that the atlas annotates."""
    copy = copy_of(file)
    moved = _moved(atlas, copy)
    faults = [*_shifts(str(file), moved), *_changes(atlas, file, copy, moved)]
    of = {annotation.id: annotation.paragraph for _, annotation in atlas.annotations()}
    faults += [
        Fault(str(file), f"annotations.{ident}.quote", "does not stand in its paragraph", "quote the text as it is")
        for ident in misquoted(atlas, copy)
        if of[ident] not in moved
    ]
    faults += [
        Fault(str(file), f"annotations.{ident}.says", "copies over 8 words of its paragraph", "say it in other words")
        for ident in copied(atlas, copy)
        if of[ident] not in moved
    ]
    if faults:
        raise Faults(faults)
    return coverage(atlas)


def differing(atlas: Atlas, copy: str) -> list[int]:
    """Give the numbers of the article's paragraphs that a copy does not have as we know them."""
    lines = paragraphs(copy)
    return [n for n, sha256 in _known(atlas).items() if n >= len(lines) or digest(lines[n]) != sha256]


def _known(atlas: Atlas) -> dict[int, str]:
    return {p.number: p.sha256 for section in atlas.article.sections for p in section.paragraphs}


def _moved(atlas: Atlas, copy: str) -> dict[int, int]:
    """Give the paragraphs that a copy has elsewhere: their number, and by how many it is larger there."""
    known, there = _known(atlas), {digest(line): number for number, line in enumerate(paragraphs(copy))}
    return {n: there[known[n]] - n for n in differing(atlas, copy) if known[n] in there}


def _shifts(file: str, moved: dict[int, int]) -> Iterator[Fault]:
    """Tell of every run of paragraphs that lines too many or too few before them have moved."""
    for by, run in itertools.groupby(moved, key=lambda number: moved[number]):
        numbers = [*run]
        more, lines = ("more", "take away") if by > 0 else ("fewer", "put back")
        what = (
            f"have {abs(by)} line{'s' if abs(by) > 1 else ''} {more} before them than the text that the atlas annotates"
        )
        yield Fault(file, f"paragraphs {ranges(numbers)}", what, f"{lines} what differs before them")


def _changes(atlas: Atlas, file: Path, copy: str, moved: dict[int, int]) -> Iterator[Fault]:
    """Tell of every paragraph that a copy has in other words, and on which of its lines, or not at all."""
    lines = [number for number, line in enumerate(copy.splitlines(), 1) if line.strip()]
    remedy = f"use the text as it was published: {atlas.article.publication}"
    for number in differing(atlas, copy):
        if number not in moved:
            there = f"line {lines[number]}" if number < len(lines) else "the copy ends before it"
            what = f"is not the paragraph that the atlas annotates ({there})"
            yield Fault(str(file), f"paragraph {number}", what, remedy)


def misquoted(atlas: Atlas, copy: str) -> list[str]:
    """Give the ids of annotations whose quote does not stand in their paragraph of a copy."""
    lines = paragraphs(copy)
    return [
        annotation.id
        for _, annotation in atlas.annotations()
        if annotation.quote is not None
        and not (annotation.paragraph < len(lines) and annotation.quote in lines[annotation.paragraph])
    ]


def coverage(atlas: Atlas) -> list[str]:
    """Say for every section which of its paragraphs are on the map, and of the others why not; a line each."""
    mapped = {annotation.paragraph for _, annotation in atlas.annotations()}
    reasons = {number: entry.reason for entry in atlas.article.unmapped for number in entry.paragraphs}
    lines = []
    for section in atlas.article.sections:
        numbers = [paragraph.number for paragraph in section.paragraphs]
        on = [number for number in numbers if number in mapped]
        lines.append(f"{section.title}: {len(on)} of {len(numbers)} paragraphs on the map: {ranges(on)}")
        lines += [f"  {number} is not: {reasons.get(number, '')}" for number in numbers if number not in mapped]
    return lines


def copied(atlas: Atlas, copy: str, words: int = 8) -> list[str]:
    """Give the ids of annotations whose own words share more than ``words`` in a row with their paragraph."""
    lines = [words_of(line) for line in paragraphs(copy)]
    return [
        annotation.id
        for _, annotation in atlas.annotations()
        if annotation.paragraph < len(lines)
        and {*runs(words_of(annotation.says), words + 1)} & {*runs(lines[annotation.paragraph], words + 1)}
    ]


def ranges(numbers: list[int]) -> str:
    """Write 3, 4, 5, 8 as 3-5, 8."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]}-{run[-1]}" for run in runs)
