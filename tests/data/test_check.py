import shutil

import pytest

from layers.data.check import RULES, check
from layers.data.read import read
from layers.errors import Faults
from tests.conftest import TINY

# what a person reads for the broken file of each rule, in tests/geo/broken
MESSAGES = {
    "geometry_of_kind": "hill/geometry: is LineString, not Polygon or MultiPolygon: correct the geometry or the kind",
    "valid_rings": "hill/geometry: is not a valid shape (Self-intersection[43.5 52]): draw the ring again there",
    "winding": "hill/geometry: has a ring that runs the wrong way round: outer rings counter-clockwise",
    "on_the_globe": "hill/geometry: lies at longitude 51.0 to 53.0, latitude -17.0 to -15.0: write longitude first",
    "unique_ids": "hill/id: is used by 2 features: give each its own",
    "references": "hill/parents: names 'atlantis', which does not exist: correct it, or add that feature",
    "coverage": "eastland/geometry: does not meet its neighbour near 51.000 N, 45.005 E: give both the same vertices",
    "zone_in_parents": "hill/parents: leave 11515 km2 of the zone outside: name every republic it lies in",
    "locators": "hill/annotations.hill-nine.paragraph: is 9, which the article does not have: use a number",
    "accounted_for": "eastland/silence: is missing: there are no annotations: say why the text has none here",
    "times": "hill/since.0.date: is 2011, before the text was published: put what the text tells in annotations",
    "large_enough": "hill/geometry: covers less than 1 km2: draw the area again",
    "place_in_republic": "mainville/geometry: lies in no republic: write longitude first, and a point on land",
    "reserved_ids": "legend/id: is the name of a part of the page: choose another",
    "article_numbers": "sections/0: has the number 2 after 3: number upwards, each once",
    "lesson_ids": "Two Lands: is not kebab-case: rename the file: small letters, digits and hyphens",
    "lesson_references": "two-lands/steps.1.place: names 'atlantis', which does not exist: correct it",
    "lesson_shows": "two-lands/steps.1: hides hill-quarrel, on which it rests: widen its years or themes",
    "english_name": "hill/names.en: is not the same as name: write the English name in both",
}


def test_every_rule_has_its_broken_file_and_message():
    assert {rule.__name__ for rule in RULES} == set(MESSAGES)
    assert {path.name for path in (TINY / "broken").iterdir()} == set(MESSAGES)


def test_the_sound_atlas_passes(tiny):
    check(read(tiny))


@pytest.mark.parametrize("rule", MESSAGES)
def test_a_broken_file_is_told_by_its_rule(rule, tiny):
    shutil.copytree(TINY / "broken" / rule, tiny, dirs_exist_ok=True)
    with pytest.raises(Faults) as faults:
        check(read(tiny))
    assert any(f": {MESSAGES[rule]}" in str(fault) for fault in faults.value.faults), str(faults.value)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_geo_keeps_the_rule(rule, atlas):
    assert list(rule(atlas)) == []
