import shapely

from layers.sources.dated import dated, within
from layers.sources.outlines import Outlines

ZONE = shapely.box(40, 40, 41, 41)


def test_an_outline_keeps_to_the_zones_own_line_where_it_follows_it_and_leaves_it_elsewhere():
    half = within(shapely.box(40.004, 39.9, 40.5, 40.993), ZONE, 0.01)
    assert half.symmetric_difference(shapely.box(40, 40, 40.5, 41)).area < 1e-5


def test_towns_north_of_luhansk_that_were_ukraines_are_left_out():
    oblasts = shapely.box(37, 47, 40, 50)
    none = shapely.Polygon()
    drawn = {"donbas-2015-2022": shapely.box(37.5, 47, 39.8, 49), "karabakh-2020-2023": none}
    zones = {"chechnya": none, "ingushetia": none, "nagorno-karabakh": none, "donbas": oblasts}
    held = dated(zones, Outlines({}, {}, drawn, {}))["donbas-2015-2022"]
    shchastia, stanytsia, luhansk = ((39.235, 48.738), (39.47, 48.65), (39.31, 48.57))
    assert [held.contains(shapely.Point(town)) for town in (shchastia, stanytsia, luhansk)] == [False, False, True]


def test_the_outlines_of_the_atlas_lie_in_their_zones(atlas):
    for about, shape in atlas.outlines:
        zones = shapely.union_all([atlas.by_id[ident].geometry for ident in about.outline_of])
        assert shapely.area(shape.difference(zones)) < 1e-6, about.id
