"""Describes a copy of the article without copying it: writes geo/text.json; run by hand.

python -m layers.sources.article FILE > geo/text.json
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from layers.article import digest, paragraphs

OPENING = 3  # the first paragraph after title, publication and date
HEADINGS = (7, 15, 22, 29, 39, 45, 51, 57, 66, 80, 89, 98, 112, 126, 136)
TITLE_OF_OPENING = "Opening"


def describe(copy: str) -> dict[str, object]:
    """Give the content of text.json for a copy of the article."""
    lines = paragraphs(copy)
    sections = []
    starts = (OPENING - 1, *HEADINGS)
    for start, end in zip(starts, (*HEADINGS, len(lines)), strict=True):
        opening = start == OPENING - 1
        sections.append(
            {
                "title": TITLE_OF_OPENING if opening else lines[start],
                "heading": None if opening else start,
                "paragraphs": [{"number": n, "sha256": digest(lines[n])} for n in range(start + 1, end)],
            }
        )
    return {
        "title": lines[0].replace(" - ", " – "),
        "publication": "Class Struggle no. 95 / Lutte de Classe no. 141",
        "date": "2012-02",
        "language": "en",
        "sections": sections,
    }


if __name__ == "__main__":
    print(json.dumps(describe(Path(sys.argv[1]).read_text(encoding="utf-8")), ensure_ascii=False, indent=1))
