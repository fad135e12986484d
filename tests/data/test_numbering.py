import json

import pytest

from layers.data.check import check_written
from layers.data.numbering import number
from layers.data.paragraphs import digest
from layers.data.read import read
from layers.errors import Faults
from tests.asserts import fault_of
from tests.conftest import TINY
from tests.edits import edited

TEXT = """# A  small text

It begins without a heading.

## Sugar
There was no sugar at all.
Nor was there salt.

# The end
"""
SAID = {"publication": "Nowhere no. 1", "date": "2012-02", "language": "en"}


@pytest.fixture
def numbered(tiny, tmp_path):
    """Number a text in the tiny atlas; give what is said and what is written."""

    def given(text, **said):
        (tmp_path / "article.txt").write_text(text, encoding="utf-8-sig")
        told = number(tmp_path / "article.txt", tiny, said, "Opening")
        return told, json.loads((tiny / "text.json").read_text(encoding="utf-8"))

    return given


def test_headings_are_marked_and_each_other_line_is_a_paragraph(tiny, numbered):
    (tiny / "text.json").unlink()
    told, text = numbered(TEXT, **SAID)
    assert told == [
        "geo/text.json",
        "Opening: paragraph 1",
        "Sugar: paragraphs 3-4",
        "The end: no paragraph",
    ]
    assert text == {
        "title": "A small text",
        **SAID,
        "sections": [
            {
                "title": "Opening",
                "heading": None,
                "paragraphs": [{"number": 1, "sha256": digest("It begins without a heading.")}],
            },
            {
                "title": "Sugar",
                "heading": 2,
                "paragraphs": [
                    {"number": 3, "sha256": digest("There was no sugar at all.")},
                    {"number": 4, "sha256": digest("Nor was there salt.")},
                ],
            },
            {"title": "The end", "heading": 5, "paragraphs": []},
        ],
    }


def test_the_tiny_atlas_has_what_its_text_gives_so_numbered(tiny, numbered):
    before = (tiny / "text.json").read_bytes()
    told, _ = numbered((TINY.parent / "article.txt").read_text(encoding="utf-8").replace("Beginning", "# Beginning"))
    assert told == ["geo/text.json", "Beginning: paragraphs 2-3"]
    assert (tiny / "text.json").read_bytes() == before
    check_written(read(tiny), tiny)


def test_what_nobody_said_of_the_text_is_named(tiny, numbered):
    (tiny / "text.json").unlink()
    told, text = numbered(TEXT, date=2012)
    assert told[-2:] == [
        "to be written yet: publication (where it was published): say it with --publication",
        "to be written yet: language (the code of its language): say it with --language",
    ]
    assert (text["date"], "language" in text) == (2012, False)


def test_the_same_text_again_keeps_what_was_said_of_it_and_tells_what_changed(tiny, numbered):
    unmapped = [{"paragraphs": [4], "reason": "A reason."}]
    (tiny / "text.json").write_text(json.dumps({"title": "A small text", **SAID, "unmapped": unmapped, "sections": []}))
    numbered(TEXT)
    told, text = numbered(TEXT.replace("salt", "pepper"), date="2012-03")
    assert told[-1] == "others than before: paragraphs 4"
    assert (text["unmapped"], text["publication"], text["date"]) == (unmapped, "Nowhere no. 1", "2012-03")


def test_a_person_may_name_what_stands_before_the_first_heading(tiny, numbered):
    _, text = numbered(TEXT, **SAID)
    text["sections"][0]["title"] = "Avant-propos"
    (tiny / "text.json").write_text(json.dumps(text), encoding="utf-8")
    assert numbered(TEXT)[1]["sections"][0]["title"] == "Avant-propos"


def test_what_stands_before_the_first_heading_is_called_in_the_texts_language(tiny, tmp_path, command):
    (tmp_path / "article.txt").write_text(TEXT, encoding="utf-8")
    (tiny / "text.json").unlink()
    for language, opening in (("de", "Opening"), ("fr", "Opening")):  # of German there are no words; then it is named
        command("--geo", tiny, "--number", tmp_path / "article.txt", "--language", language)
        assert json.loads((tiny / "text.json").read_text(encoding="utf-8"))["sections"][0]["title"] == opening
    (tiny / "text.json").unlink()
    command("--geo", tiny, "--number", tmp_path / "article.txt", "--language", "fr")
    assert json.loads((tiny / "text.json").read_text(encoding="utf-8"))["sections"][0]["title"] == "Début"


def test_of_another_text_nothing_is_kept(numbered):
    told, text = numbered("Another text\n\nOne.\n")
    assert told[1] == "in place of 'A small text', of which nothing is kept"
    assert set(text) == {"title", "sections"}


def test_what_cannot_be_numbered_is_told(tiny, numbered):
    said = {
        "has a title and no paragraph: put each paragraph on a line of its own": ("Title\n", "Title\n# Heading\n"),
        "has no title: write it on the first line, and each paragraph on a line of its own": (
            "",
            "\ufeff",
            "\n \t\r\n\n",
            "\x00\x00\nOne.\nTwo.\n",
            "\u200b\nOne.\nTwo.\n",
        ),
    }
    before = (tiny / "text.json").read_bytes()
    for words, texts in said.items():
        for nothing in texts:
            with pytest.raises(Faults) as faults:
                numbered(nothing)
            assert words in fault_of(faults), nothing
    assert (tiny / "text.json").read_bytes() == before
    (tiny / "text.json").write_text("[", encoding="utf-8")
    with pytest.raises(Faults) as faults:
        numbered(TEXT)
    assert "is there, and is not JSON (Expecting value: line 1 column 2 (char 1)): mend it" in fault_of(faults)


def test_the_command_numbers_and_refuses_what_is_no_date(tiny, tmp_path, command):
    (tmp_path / "article.txt").write_text(TEXT, encoding="utf-8")
    done = command("--geo", tiny, "--number", tmp_path / "article.txt", "--date", "2012", "--language", "fr")
    assert (done.returncode, done.stderr) == (0, "")
    text = json.loads((tiny / "text.json").read_text(encoding="utf-8"))
    assert (text["date"], text["language"], text["publication"]) == (2012, "fr", "Nowhere no. 1")
    refused = command("--geo", tiny, "--number", tmp_path / "article.txt", "--date", "May 2012")
    assert refused.returncode == 2 and "'May 2012' is none: write a year as a number (1991) or a date" in refused.stderr
    assert command("--date", "2012").returncode == 2


def test_a_title_has_no_control_signs(tiny, numbered):
    numbered("A ti\x02tle\n# Head\x02ing\nA paragraph.\n")
    described = json.loads((tiny / "text.json").read_text(encoding="utf-8"))
    assert described["sections"][0]["title"] == "Head ing"


def test_what_is_there_and_wrong_is_told_and_stays_or_is_numbered_anew(tiny, numbered):
    with edited(tiny / "text.json") as described:
        described["sections"][0]["paragraphs"][0]["number"] = "2"
    told, text = numbered(TEXT)
    assert told[-1] == "others than before: paragraphs 1, 3-4"
    before = json.dumps({**text, "publication": "\ud800"})
    (tiny / "text.json").write_text(before, encoding="utf-8")
    with pytest.raises(Faults, match="is there, and is not JSON"):
        numbered(TEXT)
    assert (tiny / "text.json").read_text(encoding="utf-8") == before
