import json

import pytest

from layers.data.read import read
from layers.errors import Faults
from tests.asserts import fault_of


def broken(tiny, settings):
    (tiny / "atlas.json").write_text(json.dumps({"home": {"runs_off": []}, "insets": [], **settings}), encoding="utf-8")
    with pytest.raises(Faults) as faults:
        read(tiny)
    return fault_of(faults)


def test_an_extent_goes_from_west_to_east_and_from_south_to_north(tiny):
    turned = {"name": "Hill", "extent": [44, 50, 42, 52]}
    assert "give west, south, east, north in degrees" in broken(tiny, {"insets": [turned]})


def test_there_is_room_for_three_insets(tiny):
    hill = {"name": "Hill", "extent": [42, 50, 44, 52]}
    assert "geo/atlas.json: atlas/insets" in broken(tiny, {"insets": [hill] * 4})


def test_a_folder_without_the_file_opens_on_all_its_republics(tiny):
    (tiny / "atlas.json").unlink()
    settings = read(tiny).settings
    assert (settings.home.runs_off, settings.insets) == ((), ())
