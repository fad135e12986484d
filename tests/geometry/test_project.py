import math

import pytest
import shapely
from pyproj import Transformer

from layers.geometry.project import RADIUS, area_km2, corners, equal_area, stretch, turn


def test_the_central_meridian_points_straight_up():
    forward = Transformer.from_crs(4326, equal_area(45), always_xy=True)
    assert [round(forward.transform(45, latitude)[0]) for latitude in (40, 60, 80)] == [0, 0, 0]


def test_areas_are_true_on_the_map():
    square = shapely.segmentize(shapely.box(44, 42, 46, 44), 0.05)
    forward = Transformer.from_crs(4326, equal_area(), always_xy=True)
    drawn = shapely.transform(square, forward.transform, interleaved=False).area / 1e6
    assert drawn == pytest.approx(area_km2(square), rel=0.01)


def test_the_south_caucasus_is_as_large_as_it_is(atlas):
    sizes = {ident: area_km2(atlas.by_id[ident].geometry) for ident in ("georgia", "armenia", "azerbaijan")}
    assert sizes == pytest.approx({"georgia": 69_700, "armenia": 29_743, "azerbaijan": 86_600}, rel=0.02)


def test_corners_come_back_to_where_they_were():
    forward = Transformer.from_crs(4326, equal_area(), always_xy=True)
    (south, west), (north, east) = corners(-1e6, -2e6, 3e6, 1e6)
    assert forward.transform(west, south) == pytest.approx((-1e6, -2e6), abs=1)
    assert forward.transform(east, north) == pytest.approx((3e6, 1e6), abs=1)


@pytest.mark.parametrize("at", [(41.0, 43.0), (70.0, 60.0), (150.0, 66.0)])
def test_another_meridian_is_a_turn_of_the_overview(at):
    x, y = Transformer.from_crs(4326, equal_area(), always_xy=True).transform(*at)
    a, b, d, e, right, up = turn(44.0)
    turned = Transformer.from_crs(4326, equal_area(44.0), always_xy=True).transform(*at)
    assert (a * x + b * y + right, d * x + e * y + up) == pytest.approx(turned, abs=0.01)


@pytest.mark.parametrize("latitude", [40.0, 55.0, 70.0])
def test_the_map_stretches_eastwards_as_it_says(latitude):
    there = Transformer.from_crs(4326, equal_area(44.0), always_xy=True)
    (west, y), (east, _) = (there.transform(longitude, latitude) for longitude in (43.999, 44.001))
    ground = RADIUS * math.cos(math.radians(latitude)) * math.radians(0.002)
    assert stretch(y) == pytest.approx((east - west) / ground, rel=1e-6)
