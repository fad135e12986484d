"""Tables: every annotation, what every land was and when, and what came since, each one a row."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from typing import NamedTuple

from layers.model.atlas import Atlas, Feature
from layers.model.feature import Annotation, Republic, Zone

Cell = str | int | None
Values = Iterator[tuple[Feature, tuple[Cell, ...]]]


class Column(NamedTuple):
    """Of what type a column's cells are, in words of the Table Schema, and whether each row has one."""

    type: str = "string"
    required: bool = True


TEXT, NUMBER, OPTIONAL = Column(), Column("integer"), Column(required=False)
SUBJECT = {"place": TEXT, "place_name": TEXT, "kind": TEXT}
COLUMNS = {
    "annotations": {
        **SUBJECT,
        "id": TEXT,
        "says": TEXT,
        "claimed_by": TEXT,
        "paragraph": NUMBER,
        "section": TEXT,
        "theme": TEXT,
        "from": OPTIONAL,
        "to": OPTIONAL,
        "quote": OPTIONAL,
        "check_kind": OPTIONAL,
        "check_note": OPTIONAL,
        "check_reference": OPTIONAL,
        "check_confidence": OPTIONAL,
    },
    "states": {
        **SUBJECT,
        "from": OPTIONAL,
        "to": OPTIONAL,
        "status": TEXT,
        "by": TEXT,
        "called": OPTIONAL,
        "reference": TEXT,
    },
    "since": {**SUBJECT, "date": TEXT, "note": TEXT, "reference": TEXT},
}


def rows(atlas: Atlas, name: str) -> Iterator[dict[str, Cell]]:
    """Give the rows of a table, each with the feature it belongs to."""
    made = {"annotations": _annotations, "states": _states, "since": _since}[name]
    for feature, values in made(atlas):
        subject = (feature.id, feature.about.name, feature.about.kind)
        yield dict(zip(COLUMNS[name], (*subject, *values), strict=True))


def table(atlas: Atlas, name: str) -> bytes:
    """Write a table as RFC 4180 has it, in UTF-8, texts in quotation marks, every value as it is."""
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, COLUMNS[name], quoting=csv.QUOTE_NONNUMERIC)
    writer.writeheader()
    writer.writerows(rows(atlas, name))
    return text.getvalue().encode()


def _annotations(atlas: Atlas) -> Values:
    for feature, annotation in atlas.annotations():
        section = atlas.article.sections[atlas.section_of[annotation.paragraph] - 1]
        yield feature, _claim(annotation, atlas.article.cited, section.title)


def _claim(annotation: Annotation, author: str, section: str) -> tuple[Cell, ...]:
    check = annotation.check
    return (
        *(annotation.id, annotation.says, author, annotation.paragraph, section),
        *(annotation.theme, annotation.from_, annotation.to, annotation.quote),
        *((check.kind, check.note, check.reference, check.confidence) if check else (None,) * 4),
    )


def _states(atlas: Atlas) -> Values:
    for feature in atlas.features:
        if isinstance(feature.about, Republic | Zone):
            for one in feature.about.states:
                yield feature, (one.from_, one.to, one.status, one.by, one.called, one.reference)


def _since(atlas: Atlas) -> Values:
    for feature in atlas.features:
        for one in feature.about.since:
            yield feature, (one.date, one.note, one.reference)
