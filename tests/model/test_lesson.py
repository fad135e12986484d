import pytest

from layers.data.read import read
from layers.errors import Faults
from tests.asserts import fault_of
from tests.edits import edited


def broken(tiny, change):
    file = tiny / "lessons" / "two-lands.json"
    with edited(file) as lesson:
        change(lesson["steps"][0])
    with pytest.raises(Faults) as faults:
        read(tiny)
    return fault_of(faults)


def test_lessons_are_read_by_the_names_of_their_files(tiny):
    assert [step.heading for step in read(tiny).lessons["two-lands"].steps][:2] == ["A hill", "Sugar"]


def test_a_step_shows_one_place_one_extent_or_one_view(tiny):
    expected = "has not exactly one of place, extent and view"
    assert expected in broken(tiny, lambda step: step.update(view=[50, 40, 5]))
    assert expected in broken(tiny, lambda step: step.update(extent=[40, 50, 42, 52]))


def test_an_extent_has_land_in_it(tiny):
    change = {"extent": [42, 50, 40, 52], "place": None}
    assert "give west, south, east, north in degrees" in broken(tiny, lambda step: step.update(change))


def test_a_step_has_both_ends_of_its_window(tiny):
    assert "give from and to, the earlier first" in broken(tiny, lambda step: step.pop("to"))


def test_a_step_rests_on_something(tiny):
    assert "rests on nothing: name annotations or references" in broken(tiny, lambda step: step.update(annotations=[]))


def test_a_record_has_its_reference(tiny):
    assert "has not both record and reference" in broken(tiny, lambda step: step["evidence"].pop("reference"))
