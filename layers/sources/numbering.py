"""Describes a copy of the article, whose headings have no mark: writes geo/text.json; run by hand.

python -m layers.sources.numbering FILE
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from layers.data.canonical import text_of
from layers.data.numbering import sections_of
from layers.data.paragraphs import copy_of, paragraphs

FIRST = 3  # the first paragraph after title, publication and date
HEADINGS = (7, 15, 22, 29, 39, 45, 51, 57, 66, 80, 89, 98, 112, 126, 136)


def describe(copy: str) -> dict[str, object]:
    """Give the content of text.json for a copy of the article."""
    lines = paragraphs(copy)
    return {
        "title": lines[0].replace(" - ", " – "),
        "publication": "Class Struggle no. 95 / Lutte de Classe no. 141",
        "date": "2012-02",
        "language": "en",
        "sections": sections_of(lines, HEADINGS, "Opening", FIRST),
    }


def main(copy: Path, target: Path = Path("geo/text.json")) -> None:
    """Describe a copy of the article in text.json, keeping the list of what is not on the map."""
    described = describe(copy_of(copy))
    if target.exists():
        described["unmapped"] = json.loads(target.read_text(encoding="utf-8")).get("unmapped", [])
    target.write_text(text_of(described), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
