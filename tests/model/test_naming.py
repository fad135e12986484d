import pytest

from layers.data.read import read
from layers.model.naming import Naming
from tests.edits import edited


@pytest.fixture(scope="module")
def naming(atlas):
    return Naming(atlas)


def found(naming, *texts):
    return [one.id for one in naming(*texts)]


def test_places_towns_and_seas_are_known_by_name_each_once_as_they_come(naming):
    said = "Find Sumgait and Georgia on the Caspian Sea.", "Which way is it from Georgia’s coast to Sumgait?"
    assert found(naming, *said) == ["sumgait", "georgia", "caspian"]


def test_former_names_and_other_spellings_are_names_too(naming):
    assert found(naming, "Leningrad, and Kiev") == ["saint-petersburg", "kyiv"]


def test_the_longest_name_is_meant_and_only_whole_words(naming):
    assert found(naming, "South Ossetia, not North Ossetia") == ["south-ossetia", "north-ossetia"]
    assert found(naming, "Abkhazians, a Georgian-speaking village, Greater-Baku") == []


def test_a_name_on_the_map_comes_before_another_spelling_of_something_else(naming):
    assert found(naming, "Find Tiraspol.") == ["tiraspol"]  # as Transnistria, too, is sought by


def test_regions_and_flows_have_no_name_on_the_map(tiny):
    assert found(Naming(read(tiny)), "Both lands, and the hill: Hill") == ["hill"]


def test_what_a_town_was_called_is_its_name_too(tiny):
    file = tiny / "landscape" / "hamlet.geojson"
    with edited(file) as told:
        told["properties"]["formerly"] = [{"name": "Redville", "until": 1990}]
    assert found(Naming(read(tiny)), "Redville lies in the east.") == ["hamlet"]
