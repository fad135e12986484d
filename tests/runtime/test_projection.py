"""The page's projection by itself: Python's, point for point, and back."""

import math

import pytest
from pyproj import Transformer

from layers.geometry.project import RADIUS, UNIT, Projection

FLAT = Projection((45.0, 65.0), 100.0)

CONSTANTS = {
    "parallels": FLAT.parallels,
    "origin": FLAT.origin,
    "meridian": FLAT.meridian,
    "radius": RADIUS,
    "unit": UNIT,
}
POINTS = [[lat, lng] for lat in (20, 43, 55, 66.5, 81, 89.9) for lng in (10, 41.5, 100, 135, 180, 190.2)]
PROJECT = "(points) => points.map((at) => crs.projection.project(L.latLng(at))).map(({x, y}) => [x, y])"
BACK = """(points) => points
    .map((at) => crs.projection.unproject(crs.projection.project(L.latLng(at))))
    .map(({lat, lng}) => [lat, lng])"""


@pytest.fixture(scope="module")
def crs(blank):
    """The page's coordinate system with a meridian straight up; ``crs`` in the page."""
    page = blank("geometry/project.js")
    page.evaluate("(constants) => { window.crs = L.CRS.albers(constants); }", CONSTANTS)

    def turned(meridian):
        page.evaluate("(meridian) => crs.turn(meridian)", meridian)
        return page

    return turned


@pytest.mark.parametrize("meridian", [30, 45.5, 100, 179])
def test_the_page_puts_a_point_where_python_does(meridian, crs):
    forward = Transformer.from_crs(4326, FLAT.crs(meridian), always_xy=True)
    for (lat, lng), (x, y) in zip(POINTS, crs(meridian).evaluate(PROJECT, POINTS), strict=True):
        if abs(lng - meridian) < 179:
            assert (x * UNIT, y * UNIT) == pytest.approx(forward.transform(lng, lat), abs=1)


def test_south_of_the_equator_and_in_the_west_it_is_the_same(blank):
    page, flat = blank("geometry/project.js"), Projection((-38.0, -20.0), -64.0)
    constants = {"parallels": flat.parallels, "origin": flat.origin, "meridian": flat.meridian}
    page.evaluate("(c) => { window.crs = L.CRS.albers(c); }", constants | {"radius": RADIUS, "unit": UNIT})
    forward = Transformer.from_crs(4326, flat.crs(), always_xy=True)
    points = [[lat, lng] for lat in (-60, -33.5, -5, 10) for lng in (-100, -64, -20.5, 40)]
    for (lat, lng), (x, y) in zip(points, page.evaluate(PROJECT, points), strict=True):
        assert (x * UNIT, y * UNIT) == pytest.approx(forward.transform(lng, lat), abs=1)
    for at, back in zip(points, page.evaluate(BACK, points), strict=True):
        assert back == pytest.approx(at, abs=1e-6)


@pytest.mark.parametrize("meridian", [45.5, 100, 280, -60])
def test_a_point_comes_back_from_the_map(meridian, crs):
    for at, back in zip(POINTS, crs(meridian).evaluate(BACK, POINTS), strict=True):
        assert back == pytest.approx(at, abs=1e-6)


@pytest.mark.parametrize("meridian", [40, 71])
def test_another_meridian_turns_the_map_as_python_turns_it(meridian, crs):
    a, b, d, e, right, up = FLAT.turn(meridian)
    before = crs(FLAT.meridian).evaluate(PROJECT, POINTS)
    after = crs(meridian).evaluate(PROJECT, POINTS)
    for (x, y), turned in zip(before, after, strict=True):
        moved = (a * x + b * y + right / UNIT, d * x + e * y + up / UNIT)
        assert turned == pytest.approx(moved, abs=1e-6)


def test_the_angle_of_a_turn_is_that_of_the_map(crs):
    a, _, d, *_ = FLAT.turn(40)
    page = crs(40)
    angle = page.evaluate("(meridian) => crs.angle(meridian) - crs.angle(40)", FLAT.meridian)
    assert angle == pytest.approx(math.atan2(d, a), abs=1e-9)


def test_a_pixel_shows_the_metres_that_the_zoom_says(crs):
    page = crs(100)
    assert page.evaluate("[crs.scale(0), crs.scale(3), crs.zoom(8)]") == [1, 8, 3]
