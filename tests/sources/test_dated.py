import geopandas as gpd
import pytest
import shapely

from layers.geometry.project import area_km2
from layers.sources.dated import dated, within
from layers.sources.natural_earth import NaturalEarth
from layers.sources.outlines import Outlines

ZONE = shapely.box(40, 40, 41, 41)


def test_an_outline_keeps_to_the_zones_own_line_where_it_follows_it_and_leaves_it_elsewhere():
    half = within(shapely.box(40.004, 39.9, 40.5, 40.993), ZONE, 0.01)
    assert half.symmetric_difference(shapely.box(40, 40, 40.5, 41)).area < 1e-5


def test_towns_north_of_luhansk_that_were_ukraines_are_left_out():
    oblasts = shapely.box(37, 47, 40, 50)
    none = shapely.Polygon()
    drawn = {"donbas-2015-2022": shapely.box(37.5, 47, 39.8, 49), "karabakh-2020-2023": none}
    others = ("chechnya", "ingushetia", "nagorno-karabakh", "ukraine", "crimea")
    lands = {**dict.fromkeys(others, none), "donbas": oblasts}
    divisions = gpd.GeoDataFrame({"name": []}, geometry=[])
    held = dated(lands, NaturalEarth(*[divisions] * 4), Outlines({}, {}, drawn, {}))["donbas-2015-2022"]
    shchastia, stanytsia, luhansk = ((39.235, 48.738), (39.47, 48.65), (39.31, 48.57))
    assert [held.contains(shapely.Point(town)) for town in (shchastia, stanytsia, luhansk)] == [False, False, True]


def test_the_outlines_of_the_atlas_lie_in_their_lands(atlas):
    for about, shape in atlas.outlines:
        lands = shapely.union_all([atlas.by_id[ident].geometry for ident in about.outline_of])
        assert shapely.area(shape.difference(lands)) < 1e-6, about.id


def test_the_two_regions_that_are_claimed_are_as_large_as_the_record_says_and_lie_beside_the_zones(atlas):
    claimed = {about.id: shape for about, shape in atlas.outlines}["zaporizhzhia-and-kherson"]
    assert area_km2(claimed) == pytest.approx(28_461 + 27_183, rel=0.04)  # which counts water of the Syvash, too
    for zone in ("crimea", "donbas"):
        assert shapely.area(claimed.intersection(atlas.by_id[zone].geometry)) < 1e-6
