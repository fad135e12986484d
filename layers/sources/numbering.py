"""Describes a copy of the article without copying it: writes geo/text.json; run by hand.

python -m layers.sources.numbering FILE
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from layers.data.article import digest, paragraphs

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


def main(copy: Path, target: Path = Path("geo/text.json")) -> None:
    """Describe a copy of the article in text.json, keeping the list of what is not on the map."""
    described = describe(copy.read_text(encoding="utf-8"))
    if target.exists():
        described["unmapped"] = json.loads(target.read_text(encoding="utf-8")).get("unmapped", [])
    target.write_text(json.dumps(described, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
