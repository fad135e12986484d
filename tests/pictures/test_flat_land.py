"""The land that pictures are drawn of, flat and in pixels, whatever the day and the language."""

import pytest
import shapely

from layers.pages.parts.other_languages import scene_in
from layers.pictures.chart import Chart
from layers.pictures.flat_land import uncovered


def test_a_region_is_its_members_as_one(chart, scene):
    members = scene.atlas.by_id["south-caucasus"].about.members
    assert chart.land.subject("south-caucasus").area == pytest.approx(
        sum(chart.land.shapes[one].area for one in members), rel=1e-3
    )


def test_what_is_seen_of_a_republic_lies_under_no_zone(chart, scene, caucasus):
    seen = chart.land.visible(caucasus)
    zones = shapely.union_all([shape for ident, shape in seen.items() if ident in scene.zones])
    assert {"georgia", "abkhazia"} <= set(seen)
    assert all(seen[one].intersection(zones).area < 1 for one in scene.republics if one in seen)


def test_a_zone_in_another_lies_above_it(chart):
    areas = [chart.land.shapes[ident].area for ident in chart.land.zones]
    assert areas == sorted(areas, reverse=True)
    assert [zone.id for zone in chart.zones] == chart.land.zones == list(dict.fromkeys(chart.land.zones))


def test_another_language_and_another_day_have_the_same_land_but_their_own_names(chart, scene):
    french = Chart(scene_in(scene, "fr"))
    assert french.land is chart.land is chart.on(scene.atlas.day).land
    assert {zone.name for zone in french.zones} != {zone.name for zone in chart.zones}


def test_what_covers_hides_what_lies_below_it_and_nothing_else_does():
    left, right, both = (shapely.box(*box) for box in ((0, 0, 1, 1), (1, 0, 2, 1), (0, 0, 2, 1)))
    seen = uncovered({"zone": left, "republic": both, "below": both}, {"zone"})
    assert seen["zone"].equals(left)
    assert seen["republic"].equals(right) and seen["below"].equals(right)
