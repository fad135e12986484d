import pytest
import shapely

from layers.pictures.chart import LINES, around, diamond, room
from layers.pictures.frame import fit, meridian_of
from layers.pictures.furniture import WINDOW


@pytest.fixture(scope="module")
def caucasus(chart):
    shape = chart.subject("south-caucasus")
    return fit(shape, meridian_of(shape), WINDOW, margin=0.1)


def test_a_region_is_its_members_as_one(chart, scene):
    members = scene.atlas.by_id["south-caucasus"].about.members
    assert chart.subject("south-caucasus").area == pytest.approx(sum(chart.flat[one].area for one in members), rel=1e-3)


def test_what_is_seen_of_a_republic_lies_under_no_zone(chart, scene, caucasus):
    seen = chart.visible(caucasus)
    zones = shapely.union_all([shape for ident, shape in seen.items() if ident in scene.zones])
    assert {"georgia", "abkhazia"} <= set(seen)
    assert all(seen[one].intersection(zones).area < 1 for one in scene.republics if one in seen)


def test_the_legend_has_the_looks_in_sight_and_no_others(chart, scene, caucasus):
    window = shapely.box(*caucasus.box)
    within = [z for z in scene.zones.values() if chart.in_pixels(caucasus, z.id).intersection(window).area > 100]
    there = {scene.look(zone) for zone in within}
    assert there <= set(chart.looks(caucasus)) <= {scene.look(zone) for zone in scene.zones.values()}
    assert "region" not in chart.looks(caucasus)


def test_of_two_zones_on_each_other_the_upper_alone_is_hatched_there(chart, caucasus):
    upper = chart.in_pixels(caucasus, "nagorno-karabakh")
    inside = [
        mark.geometry for mark in chart.hatched(caucasus) if mark.fill and upper.buffer(-2).intersects(mark.geometry)
    ]
    assert len(inside) == 1


def test_a_narrower_window_names_more_towns(chart, caucasus):
    whole = fit(chart.whole, 100.0, WINDOW, margin=0.0)
    ranks = [town.rank for town in chart.towns(caucasus)]
    assert len(ranks) > len(chart.towns(whole))
    assert ranks == sorted(ranks)


def test_the_water_lies_at_the_bottom_and_the_net_under_the_land(chart, caucasus):
    water, net, *_ = chart.base(caucasus)
    assert water.geometry.equals(shapely.box(*caucasus.box))
    assert len(shapely.get_parts(shapely.clip_by_rect(net.geometry, *caucasus.box))) >= LINES


def test_a_mark_stays_in_its_box():
    assert diamond((10, 20), 6.0).bounds == around((10, 20), 6.0) == (4, 14, 16, 26)


def test_the_room_in_a_shape_is_that_of_its_largest_part():
    parts = shapely.MultiPolygon([shapely.box(0, 0, 10, 10), shapely.box(20, 0, 60, 40)])
    assert room(parts) == pytest.approx(20, abs=1)
    assert room(shapely.Polygon()) == 0
