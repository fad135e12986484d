import json

from layers.data.paragraphs import digest
from layers.sources.numbering import FIRST, HEADINGS, describe, main

COPY = [f"Line {number}." for number in range(HEADINGS[-1] + 3)]
TEXT = "\n\n".join(COPY)


def test_every_paragraph_is_numbered_once_and_no_heading_is_one():
    sections = describe(TEXT)["sections"]
    numbers = [paragraph["number"] for section in sections for paragraph in section["paragraphs"]]
    assert numbers == [n for n in range(FIRST, len(COPY)) if n not in HEADINGS]
    assert [section["heading"] for section in sections] == [None, *HEADINGS]


def test_a_paragraph_is_known_by_its_hash_and_stands_nowhere():
    described = describe(TEXT)
    first = described["sections"][0]["paragraphs"][0]
    assert first["sha256"] == digest(COPY[FIRST])
    assert COPY[FIRST] not in json.dumps(described)


def test_numbering_again_keeps_what_is_not_on_the_map(tmp_path):
    copy, target = tmp_path / "article.txt", tmp_path / "text.json"
    copy.write_text(TEXT, encoding="utf-8")
    unmapped = [{"paragraphs": [5], "reason": "A reason."}]
    target.write_text(json.dumps({"unmapped": unmapped}), encoding="utf-8")
    main(copy, target)
    assert json.loads(target.read_text(encoding="utf-8")) == {**describe(TEXT), "unmapped": unmapped}
