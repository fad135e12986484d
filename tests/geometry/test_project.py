import math

import pytest
import shapely
from pyproj import Transformer

from layers.geometry.project import RADIUS, Projection, area_km2

NORTH, SOUTH = Projection((45.0, 65.0), 100.0), Projection((-38.0, -20.0), -64.0)


def test_the_central_meridian_points_straight_up():
    forward = Transformer.from_crs(4326, NORTH.crs(45), always_xy=True)
    assert [round(forward.transform(45, latitude)[0]) for latitude in (40, 60, 80)] == [0, 0, 0]


def test_areas_are_true_on_the_map():
    square = shapely.segmentize(shapely.box(44, 42, 46, 44), 0.05)
    forward = Transformer.from_crs(4326, NORTH.crs(), always_xy=True)
    drawn = shapely.transform(square, forward.transform, interleaved=False).area / 1e6
    assert drawn == pytest.approx(area_km2(square), rel=0.01)


def test_the_south_caucasus_is_as_large_as_it_is(atlas):
    sizes = {ident: area_km2(atlas.by_id[ident].geometry) for ident in ("georgia", "armenia", "azerbaijan")}
    assert sizes == pytest.approx({"georgia": 69_700, "armenia": 29_743, "azerbaijan": 86_600}, rel=0.02)


def test_corners_come_back_to_where_they_were():
    forward = Transformer.from_crs(4326, NORTH.crs(), always_xy=True)
    (south, west), (north, east) = NORTH.corners(-1e6, -2e6, 3e6, 1e6)
    assert forward.transform(west, south) == pytest.approx((-1e6, -2e6), abs=1)
    assert forward.transform(east, north) == pytest.approx((3e6, 1e6), abs=1)


@pytest.mark.parametrize(
    ("flat", "at"),
    [
        (NORTH, (41.0, 43.0)),
        (NORTH, (70.0, 60.0)),
        (NORTH, (150.0, 66.0)),
        (SOUTH, (-70.0, -50.0)),
        (SOUTH, (-40.0, -5.0)),
    ],
)
def test_another_meridian_is_a_turn_of_the_overview(flat, at):
    x, y = Transformer.from_crs(4326, flat.crs(), always_xy=True).transform(*at)
    a, b, d, e, right, up = flat.turn(44.0 if flat is NORTH else -50.0)
    turned = Transformer.from_crs(4326, flat.crs(44.0 if flat is NORTH else -50.0), always_xy=True).transform(*at)
    assert (a * x + b * y + right, d * x + e * y + up) == pytest.approx(turned, abs=0.01)


def test_a_meridian_beyond_180_degrees_turns_the_map_no_farther_than_it_lies():
    flat = Projection((-46.0, -41.0), 176.0)
    assert flat.turn(-178.0) == pytest.approx(flat.turn(182.0))


@pytest.mark.parametrize(
    ("flat", "latitude"), [(NORTH, 40.0), (NORTH, 55.0), (NORTH, 70.0), (SOUTH, -50.0), (SOUTH, -5.0)]
)
def test_the_map_stretches_eastwards_as_it_says(flat, latitude):
    there = Transformer.from_crs(4326, flat.crs(44.0), always_xy=True)
    (west, y), (east, _) = (there.transform(longitude, latitude) for longitude in (43.999, 44.001))
    ground = RADIUS * math.cos(math.radians(latitude)) * math.radians(0.002)
    assert flat.stretch(y) == pytest.approx((east - west) / ground, rel=1e-6)


@pytest.mark.parametrize(
    ("area", "parallels", "meridian"),
    [
        (shapely.box(28, -12, 34, 0), (-10.0, -2.0), 31.0),
        (
            shapely.MultiPolygon([shapely.box(176, -48, 180, -36), shapely.box(-180, -48, -178, -42)]),
            (-46.0, -38.0),
            179.0,
        ),
        (shapely.box(-80, 8, -60, 20), (10.0, 18.0), -70.0),
    ],
)
def test_a_projection_is_worked_out_that_suits_an_area(area, parallels, meridian):
    assert Projection.of([area]) == Projection(parallels, meridian)


def test_on_the_equator_there_is_a_cone_too():
    flat = Projection.of([shapely.box(-5, -5, 5, 5)])
    assert flat.stretch(0.0) == pytest.approx(1, abs=0.01)


def test_longitudes_go_on_past_180_up_to_the_cut():
    assert [NORTH.continued(longitude) for longitude in (30, 179.9, -169.8, -46)] == [30, 179.9, 190.2, -46]
    assert [SOUTH.continued(longitude) for longitude in (-64, -180, 115, 117)] == [-64, -180, 115, -243]


def test_the_graticule_lies_around_the_map():
    assert NORTH.graticule_extent == ((-20, 220), (10, 80))
    assert SOUTH.graticule_extent == ((-180, 60), (-80, 20))


@pytest.mark.parametrize("latitude", [45.0, 65.0])
def test_the_map_is_true_along_its_two_parallels(latitude):
    _, y = Transformer.from_crs(4326, NORTH.crs(44.0), always_xy=True).transform(44.0, latitude)
    assert NORTH.stretch(y) == pytest.approx(1, abs=1e-4)
