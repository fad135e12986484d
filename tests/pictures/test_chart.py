from datetime import date

import shapely

from layers.model.landscape import Town
from layers.pictures.frame import fit
from layers.pictures.furniture import WINDOW
from layers.style import DAY
from layers.tints import tints_of


def test_the_legend_has_the_looks_in_sight_and_no_others(chart, scene, caucasus):
    window = shapely.box(*caucasus.box)
    within = [z for z in scene.zones.values() if chart.land.in_pixels(caucasus, z.id).intersection(window).area > 100]
    there = {scene.look(zone) for zone in within}
    assert there <= set(chart.looks(caucasus)) <= {scene.look(zone) for zone in scene.zones.values()}
    assert "region" not in chart.looks(caucasus)


def test_of_two_zones_on_each_other_the_upper_alone_is_hatched_there(chart, caucasus):
    upper = chart.land.in_pixels(caucasus, "nagorno-karabakh")
    inside = [
        mark.geometry for mark in chart.hatched(caucasus) if mark.fill and upper.buffer(-2).intersects(mark.geometry)
    ]
    assert len(inside) == 1


def test_a_narrower_window_names_more_towns(chart, caucasus):
    whole = fit(chart.land.whole, chart.scene.map.projection, 100.0, WINDOW, margin=0.0)
    ranks = [town.rank for town in chart.towns(caucasus)]
    assert len(ranks) > len(chart.towns(whole))
    assert ranks == sorted(ranks)


def test_the_water_lies_at_the_bottom_and_the_net_under_the_land(chart, caucasus):
    water, net, *_ = chart.base(caucasus)
    assert water.geometry.equals(shapely.box(*caucasus.box))
    assert net.line == DAY["graticule"]


def test_on_another_day_lands_look_as_they_did_then(chart, scene):
    donbas, georgia = scene.zones["donbas"], scene.republics["georgia"]
    assert chart.on(date(1985, 12, 31)).look(georgia) == "union"
    assert chart.on(date(2013, 12, 31)).drawn_as(donbas) == ("quiet",)
    assert chart.on(date(2015, 12, 31)).drawn_as(donbas) == ("quiet", "donbas-2015-2022")
    assert chart.on(date(2026, 12, 31)).look(donbas) == "claimed"
    petersburg = next(town for town, _ in scene.atlas.landmarks(Town) if town.name == "Saint Petersburg")
    assert chart.on(date(1985, 12, 31)).called(petersburg) == "Leningrad"


def test_a_republic_s_name_over_a_hatch_has_a_rim_of_the_colour_of_its_land(chart, scene, caucasus):
    tints = tints_of(scene)
    labels = {one.ident: one.word for one in chart.republic_labels(chart.land.visible(caucasus), (15, 34), 0.8)}
    assert labels["georgia"].halo == DAY[f"tint-{tints['georgia']}"]
    before = chart.on(date(1985, 12, 31)).republic_labels(chart.land.visible(caucasus), (15, 34), 0.8)
    assert {label.word.halo for label in before} == {DAY["union"]}
