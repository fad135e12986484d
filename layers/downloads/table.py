"""annotations.csv: one annotation a row."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from layers.model.atlas import Atlas, Feature
from layers.model.feature import Annotation

Cell = str | int | None
# what a row tells, and of what type it is in words of the Table Schema
COLUMNS = {
    "place": "string",
    "kind": "string",
    "id": "string",
    "says": "string",
    "claimed_by": "string",
    "paragraph": "integer",
    "section": "string",
    "theme": "string",
    "from": "string",
    "to": "string",
    "quote": "string",
    "check_kind": "string",
    "check_note": "string",
    "check_reference": "string",
    "check_confidence": "string",
}


def rows(atlas: Atlas) -> Iterator[dict[str, Cell]]:
    """Give every annotation with the feature it belongs to and the section its paragraph stands in."""
    for feature, annotation in atlas.annotations():
        section = atlas.article.sections[atlas.section_of[annotation.paragraph] - 1]
        yield _row(feature, annotation, atlas.article.cited, section.title)


def table(atlas: Atlas) -> bytes:
    """Write them as RFC 4180 has it, in UTF-8, texts in quotation marks, every value as it is."""
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, COLUMNS, quoting=csv.QUOTE_NONNUMERIC)
    writer.writeheader()
    writer.writerows(rows(atlas))
    return text.getvalue().encode()


def _row(feature: Feature, annotation: Annotation, author: str, section: str) -> dict[str, Cell]:
    check = annotation.check
    values: tuple[Cell, ...] = (
        *(feature.id, feature.about.kind, annotation.id, annotation.says, author),
        *(annotation.paragraph, section),
        *(annotation.theme, annotation.from_, annotation.to, annotation.quote),
        *((check.kind, check.note, check.reference, check.confidence) if check else (None,) * 4),
    )
    return dict(zip(COLUMNS, values, strict=True))
