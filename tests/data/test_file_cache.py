"""A file of geo/ that has not changed is not gone through again, and what is wrong with one is told every time."""

import json
import sys

import pytest

from layers.cache import Cache
from layers.command import main
from layers.data import check, read, written
from layers.errors import Faults
from layers.model import strict_json
from tests.edits import edited, reword


@pytest.fixture
def gone_through(monkeypatch):
    """List the texts that are taken apart."""
    texts = []
    apart = strict_json.loads
    monkeypatch.setattr(strict_json, "loads", lambda text: texts.append(text) or apart(text))
    return texts


@pytest.fixture
def hill(tiny):
    return tiny / "zones" / "hill.geojson"


def test_of_a_folder_only_what_has_changed_is_read_again(tiny, hill, tmp_path, gone_through):
    cache = Cache(tmp_path / "cache")
    first = read.read(tiny, cache)
    assert len(gone_through) > 10
    gone_through.clear()
    again = read.read(tiny, cache)
    assert gone_through == [] and again == first
    reword(hill, '"name": "Hill"', '"name": "Mount"')
    assert read.read(tiny, cache).by_id["hill"].about.name == "Mount"
    assert gone_through == [hill.read_text(encoding="utf-8")]


def test_a_fault_is_told_each_time(tiny, hill, tmp_path):
    cache = Cache(tmp_path / "cache")
    read.read(tiny, cache)
    reword(hill, '"name": "Hill"', '"nam": "Hill"')
    told = []
    for _ in range(2):
        with pytest.raises(Faults) as found:
            read.read(tiny, cache)
        told.append([str(fault) for fault in found.value.faults])
    assert told[0] == told[1] and "hill/nam" in told[0][0]


def test_a_file_that_is_out_of_form_is_told_of_each_time(tiny, hill, tmp_path, gone_through):
    cache = Cache(tmp_path / "cache")
    sound = list(written.written_form(tiny, cache))
    form = hill.read_bytes()
    hill.write_text(json.dumps(json.loads(form)), encoding="utf-8")
    for _ in range(2):
        (found,) = [one for one in written.written_form(tiny, cache) if one not in sound]
        assert (found.path, found.data) == (hill, form)
    hill.write_bytes(form)
    gone_through.clear()
    assert list(written.written_form(tiny, cache)) == sound
    assert gone_through == [form.decode()], "it is not known any more"


def test_shapes_are_measured_again_when_one_has_changed_and_not_for_another_claim(tiny, hill, tmp_path, monkeypatch):
    cache = Cache(tmp_path / "cache")
    measured = []

    def counting(rule):
        return lambda atlas: measured.append(rule) or rule(atlas)

    shapes = tuple(map(counting, check.SHAPES))
    monkeypatch.setattr(check, "RULES", (*shapes, *check.RULES[len(check.SHAPES) :]))
    monkeypatch.setattr(check, "SHAPES", shapes)
    check.check(read.read(tiny), cache)
    assert len(measured) == len(shapes)
    measured.clear()
    reword(hill, '"paragraph": 3', '"paragraph": 9')
    with pytest.raises(Faults, match="paragraph: is 9"):
        check.check(read.read(tiny), cache)
    assert measured == []
    reword(hill, '"paragraph": 9', '"paragraph": 3')
    with edited(hill) as feature:
        feature["geometry"]["coordinates"][0][1][0] += 40
    for _ in range(2):
        measured.clear()
        with pytest.raises(Faults, match="hill/parents"):
            check.check(read.read(tiny), cache)
        assert len(measured) == len(shapes), "shapes that are wrong are not known as sound"


def test_to_check_writes_nothing(tiny, tmp_path, monkeypatch, capsys):
    for options in (["--check"], []):  # before there is anything to know, and after a build
        monkeypatch.setattr(sys, "argv", ["build.py", "--geo", str(tiny), "--out", str(tmp_path / "site"), *options])
        before = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")}
        if options:
            main(tmp_path)
            assert {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")} == before
        else:
            assert main(tmp_path) == 0
    before = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")}
    monkeypatch.setattr(sys, "argv", ["build.py", "--geo", str(tiny), "--out", str(tmp_path / "site"), "--check"])
    main(tmp_path)
    assert {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")} == before
