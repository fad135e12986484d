"""The catalogue of breaks is true: each can be made, in one place, and there are tests to find it."""

import functools
import re
import tomllib
from collections import Counter

import pytest
import yaml

from layers.map_geometry import MapGeometry
from tests.breaks.__main__ import _told as told
from tests.breaks.catalogue import FEWEST, Break, catalogue
from tests.breaks.swift import COSTLY
from tests.conftest import ROOT

BREAKS = catalogue()
AREAS = {"runtime", "controls", "overlays", "styles", "templates", "python", "rules", "data", "options"}
A, B = (
    Break(ident=ident, area="styles", file="a.css", what="one", by="another", lost="the focus is not seen")
    for ident in ("a", "b")
)


@pytest.mark.parametrize("one", BREAKS, ids=lambda one: one.ident)
def test_every_break_can_be_made_in_one_place_and_is_one(one):
    assert one.places() == 1, f"{one.file} has changed: correct {one.ident} in tests/breaks/{one.area}.toml"
    assert one.what != one.by and one.lost and re.fullmatch("[a-z0-9-]+", one.ident)
    for test in one.aimed():
        assert (ROOT / test.partition("::")[0]).exists(), f"{one.ident} names {test}: correct it"


def test_no_two_breaks_have_one_name_and_every_area_has_some():
    assert [ident for ident, count in Counter(one.ident for one in BREAKS).items() if count > 1] == []
    assert len(BREAKS) >= FEWEST
    assert {one.area for one in BREAKS} == AREAS


def test_a_break_is_made_in_the_copy_alone(tmp_path):
    one = next(one for one in BREAKS if one.file == "layers/words.py")
    (tmp_path / "layers").mkdir()
    there = tmp_path / one.file
    there.write_bytes((ROOT / one.file).read_bytes())
    one.make(tmp_path)
    assert one.by in there.read_text(encoding="utf-8") and one.places() == 1


@pytest.mark.parametrize(("caught", "code"), [({A: True, B: True}, 0), ({A: True, B: False}, 1)])
def test_what_went_through_is_told_and_too_much_of_it_fails(caught, code, capsys):
    assert told(caught) == code
    assert ("went through: b (a.css): the focus is not seen" in capsys.readouterr().out) is bool(code)


def test_breaks_are_tried_every_week_and_not_in_the_ordinary_check():
    jobs = yaml.safe_load((ROOT / ".github" / "workflows" / "check.yml").read_text(encoding="utf-8"))["jobs"]
    weekly = jobs["breaks"]
    assert "schedule" in weekly["if"] and "push" not in weekly["if"]
    assert "python -m tests.breaks" in str(weekly["steps"]) and "mutmut run" in str(weekly["steps"])
    assert "tests/breaks/packages.txt" in str(weekly["steps"])
    assert "tests.breaks" not in (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    configured = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert {ROOT.joinpath(path).is_dir() for path in configured["tool"]["mutmut"]["source_paths"]} == {True}


def test_what_a_try_takes_from_the_sound_site_is_worked_out_by_the_map():
    there = vars(MapGeometry)
    assert [name for name in COSTLY if not isinstance(there.get(name), functools.cached_property)] == []
