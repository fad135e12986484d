import json

import pytest

from layers.data.mend import mend
from layers.data.read import read
from layers.data.written import current_schema, current_tally, current_translations, written_form
from tests.edits import edited


@pytest.fixture
def current(tiny):
    list(mend(tiny))
    return tiny


def test_what_was_just_mended_is_current(current):
    outdated = [*written_form(current), *current_tally(current, read(current)), *current_schema(current)]
    assert outdated == []


def test_a_file_with_windows_line_ends_and_a_mark_is_not_in_form(current):
    file = current / "zones" / "hill.geojson"
    sound = file.read_bytes()
    file.write_bytes(b"\xef\xbb\xbf" + sound.replace(b"\n", b"\r\n"))
    (found,) = written_form(current)
    assert (found.path, found.data) == (file, sound)


def test_a_table_that_counts_wrong_is_told_with_what_it_should_be(current):
    readme = current / "README.md"
    readme.write_text("<!-- tally -->\nnothing\n<!-- end of tally -->\n", encoding="utf-8")
    (found,) = current_tally(current, read(current))
    assert b"| republic | 2 |" in found.data


def test_a_schema_of_an_older_model_is_told(current):
    (current / "schema.json").write_text("{}\n", encoding="utf-8")
    (found,) = current_schema(current)
    assert found.path.name == "schema.json"


def test_what_is_no_json_is_left_to_reading(current):
    (current / "zones" / "hill.geojson").write_text("{", encoding="utf-8")
    assert list(written_form(current)) == []


def test_a_text_that_has_moved_keeps_its_translation(current):
    (current / "languages" / "eo").mkdir(parents=True)
    list(mend(current))
    file = current / "languages" / "eo" / "zones" / "hill.json"
    with edited(file) as record:
        moved = record["texts"]["recognition"] | {"text": "Rekonata."}
        record["texts"]["was.recognition"] = moved
        del record["texts"]["recognition"]
    (found,) = current_translations(current, read(current))
    assert json.loads(found.data)["texts"]["recognition"] == moved
    assert b"was.recognition" not in found.data


def test_who_has_just_translated_leaves_out_of_what_and_it_is_filled_in(current):
    (current / "languages" / "eo").mkdir(parents=True)
    list(mend(current))
    file = current / "languages" / "eo" / "zones" / "hill.json"
    with edited(file) as record:
        of = record["texts"]["recognition"]["of"]
        record["texts"]["recognition"] = {"text": "Rekonata."}
    list(mend(current))
    record = json.loads(file.read_text(encoding="utf-8"))
    assert record["texts"]["recognition"] == {"of": of, "text": "Rekonata."}
