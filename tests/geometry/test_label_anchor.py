import pytest
import shapely

from layers.geometry.label_anchor import anchor, view
from layers.geometry.project import Projection

FLAT = Projection((45.0, 65.0), 100.0)


def test_a_label_lies_inside_its_shape_even_where_the_middle_does_not():
    horseshoe = shapely.Polygon([(40, 50), (46, 50), (46, 56), (44, 56), (44, 51), (42, 51), (42, 56), (40, 56)])
    found = anchor(horseshoe, FLAT)
    assert horseshoe.contains(shapely.Point(found.label))
    label, border = FLAT.flat([shapely.Point(found.label), horseshoe.boundary])
    assert label.distance(border) > 50_000


def test_the_extent_is_that_of_the_shape_on_the_map():
    for west in (29, 99):  # north up wherever it lies
        found = anchor(shapely.box(west, 54, west + 2, 56), FLAT)
        assert found.extent == pytest.approx((131_000, 222_400), rel=0.02)
        assert found.middle == pytest.approx((west + 1, 55), abs=0.01)


def test_a_view_shows_a_shape_whole_but_for_some_kilometres():
    shape = shapely.box(43, 42, 46, 44)
    west, south, east, north = FLAT.flat_one(shape, 44.5).bounds
    for side, whole in zip(view(shape, FLAT, 44.5)["extent"], (east - west, north - south), strict=True):
        assert abs(side - whole) <= 5_000 and side % 10_000 == 0


def test_every_label_of_the_atlas_lies_in_its_own_feature(scene):
    for ident in (*scene.republics, *scene.zones):
        longitude, latitude = scene.map.anchors[ident].label
        shape = scene.map.shapes[ident]
        assert shape.contains(shapely.Point(longitude, latitude)), ident


def test_a_name_stands_on_the_largest_of_several_parts():
    parts = shapely.MultiPolygon([shapely.box(60, 50, 60.3, 50.2), shapely.box(40, 50, 44, 54)])
    longitude, _ = anchor(parts, FLAT).label
    assert 40 < longitude < 44


@pytest.mark.parametrize("wide", [0.02, 0.2, 0.9, 5])
def test_what_is_small_has_an_extent_too(wide):
    shape = shapely.box(45, 55, 45 + wide, 55 + wide)
    west, south, east, north = FLAT.flat_one(shape, 45 + wide / 2).bounds
    for shown in (view(shape, FLAT, 45 + wide / 2), anchor(shape, FLAT).for_view()):
        for side, whole in zip(shown["extent"], (east - west, north - south), strict=True):
            assert isinstance(side, int) and side == pytest.approx(whole, rel=0.12)
    assert shape.contains(shapely.Point(anchor(shape, FLAT).label))
