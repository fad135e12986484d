import json
import os
import shutil

import pytest

from layers.data.check import check_written
from layers.data.mend import mend
from layers.data.read import read
from layers.errors import Faults
from tests.conftest import TINY
from tests.edits import edited, reword

MARKS = "# Small\n\n<!-- tally -->\nold\n<!-- end of tally -->\n\nThe end.\n"


@pytest.fixture
def current(tiny):
    """The tiny atlas with all that a machine writes."""
    (tiny / "README.md").write_text(MARKS, encoding="utf-8")
    list(mend(tiny))
    return tiny


def contents(folder):
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def turned_with_long_decimals_and_other_keys(hill):
    with edited(hill) as feature:
        ring = feature["geometry"]["coordinates"][0]
        ring[:] = [[x + 0.000001, y] for x, y in reversed(ring)]
        feature["properties"] = dict(reversed(feature["properties"].items()))


def with_a_mark(hill):
    hill.write_bytes(b"\xef\xbb\xbf" + hill.read_bytes())


def with_line_ends_of_windows(hill):
    hill.write_bytes(hill.read_bytes().replace(b"\n", b"\r\n"))


def without_a_last_line_end(hill):
    hill.write_bytes(hill.read_bytes().rstrip())


@pytest.mark.parametrize(
    "damage",
    [
        turned_with_long_decimals_and_other_keys,
        with_a_mark,
        with_line_ends_of_windows,
        without_a_last_line_end,
    ],
)
def test_a_file_gets_its_one_form_back_and_nothing_else_changes(damage, current):
    sound = contents(current)
    damage(current / "zones" / "hill.geojson")
    assert list(mend(current)) == ["geo/zones/hill.geojson"]
    assert contents(current) == sound
    assert list(mend(current)) == []


@pytest.mark.parametrize("name", ["lessons/two-lands.json", "text.json"])
def test_lessons_and_the_article_have_one_form_too(name, current):
    sound = contents(current)
    (current / name).write_text(json.dumps(json.loads(sound[name]), sort_keys=True), encoding="utf-8")
    assert list(mend(current)) == [f"geo/{name}"]
    assert contents(current) == sound


def test_the_tally_and_the_schema_are_made_anew(tiny):
    (tiny / "README.md").write_text(MARKS, encoding="utf-8")
    (tiny / "schema.json").write_text("{}", encoding="utf-8")
    assert list(mend(tiny)) == ["geo/schema.json", "geo/README.md"]
    readme = (tiny / "README.md").read_text(encoding="utf-8")
    assert readme.startswith("# Small") and "| republic | 2 |" in readme and readme.endswith("The end.\n")
    check_written(read(tiny), tiny)


def test_a_readme_without_marks_is_left_alone(tiny):
    (tiny / "README.md").write_bytes(b"mine\r\n\xff")
    assert list(mend(tiny)) == ["geo/schema.json"]
    assert (tiny / "README.md").read_bytes() == b"mine\r\n\xff"


@pytest.mark.parametrize(
    "data", [b"{", b"\xff\xfe{\x00", b'{"id": 1, "id": 2}', b'{"id": 1e400}', b'{"id": "\\ud800"}', b"[" * 100_000]
)
def test_what_cannot_be_read_is_left_alone_and_told_while_the_rest_is_mended(data, current, command):
    sound = contents(current)
    (current / "zones" / "hill.geojson").write_bytes(data)
    with_a_mark(current / "text.json")
    done = command("--mend", "--geo", current)
    assert (done.returncode, done.stdout) == (1, f"{current}/text.json\n")
    assert done.stderr.startswith(f"{current}/zones/hill.geojson: ") and done.stderr.count("\n") == 1
    assert contents(current) == {**sound, "zones/hill.geojson": data}


def test_a_property_that_is_not_known_is_told_and_not_lost(current, command):
    path = current / "zones" / "hill.geojson"
    reword(path, '"kind"', '"colour": "red",\n"kind"')
    done = command("--mend", "--geo", current)
    assert (done.returncode, done.stdout) == (1, f"{current}/zones/hill.geojson\n")
    assert "hill/colour: is not known here" in done.stderr
    assert json.loads(path.read_text(encoding="utf-8"))["properties"]["colour"] == "red"


def test_mended_data_pass_the_check(tiny, command):
    for rule in ("winding", "written_form", "current_tally", "current_schema"):
        shutil.copytree(TINY / "broken" / rule, tiny, dirs_exist_ok=True)
    failed = command("--check", "--geo", tiny)
    assert failed.returncode == 1 and "run python build.py --mend" in failed.stderr
    done = command("--mend", "--geo", tiny)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines() == [f"{tiny}/{name}" for name in ("zones/hill.geojson", "schema.json", "README.md")]
    assert command("--check", "--geo", tiny).returncode == 0


def test_what_may_not_be_written_is_told_and_the_rest_is_mended(current, bound):
    with_a_mark(current / "text.json")
    with_line_ends_of_windows(current / "zones" / "hill.geojson")
    (current / "zones").chmod(0o555)
    failed = bound("--mend", "--geo", current)
    (current / "zones").chmod(0o755)
    assert (failed.returncode, failed.stdout) == (1, f"{current}/text.json\n")
    assert failed.stderr.startswith(f"{current}/zones/hill.geojson: -: cannot be written (Permission denied): let it")
    assert not [path for path in (current / "zones").iterdir() if path.name != "hill.geojson"]


def test_a_folder_of_something_else_is_not_written_into(tmp_path, command):
    (tmp_path / "notes.txt").write_text("mine")
    failed = command("--mend", "--geo", tmp_path)
    assert failed.returncode == 1 and "notes.txt: -: is not known here" in failed.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["notes.txt"]


def test_a_link_stays_one_and_a_file_keeps_its_rights(current, tmp_path):
    kept = tmp_path / "kept.geojson"
    hill = current / "zones" / "hill.geojson"
    hill.rename(kept)
    hill.symlink_to(kept)
    with_a_mark(kept)
    kept.chmod(0o640)
    assert list(mend(current)) == ["geo/zones/hill.geojson"]
    assert hill.is_symlink() and kept.stat().st_mode & 0o777 == 0o640
    assert not kept.read_bytes().startswith(b"\xef")


def test_a_crash_while_writing_leaves_the_old_file_whole(current, monkeypatch):
    with_a_mark(current / "text.json")
    damaged = contents(current)

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(Faults, match=r"text\.json: -: cannot be written \(No space left on device\): make room"):
        list(mend(current))
    assert contents(current) == damaged


def test_whoever_reads_a_file_while_it_is_mended_reads_the_old_one_to_its_end(current):
    hill = current / "zones" / "hill.geojson"
    without_a_last_line_end(hill)
    before = hill.read_bytes()
    with hill.open("rb") as reader:
        beginning = reader.read(100)
        assert list(mend(current)) == ["geo/zones/hill.geojson"]
        assert beginning + reader.read() == before
