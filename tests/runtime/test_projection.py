"""The page's projection by itself: Python's, point for point, and back."""

import math

import pytest
from pyproj import Transformer

from layers.geometry import project

CONSTANTS = {
    "parallels": project.PARALLELS,
    "origin": project.ORIGIN,
    "meridian": project.OVERVIEW_MERIDIAN,
    "radius": project.RADIUS,
    "unit": project.UNIT,
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
    forward = Transformer.from_crs(4326, project.equal_area(meridian), always_xy=True)
    for (lat, lng), (x, y) in zip(POINTS, crs(meridian).evaluate(PROJECT, POINTS), strict=True):
        if abs(lng - meridian) < 179:
            assert (x * project.UNIT, y * project.UNIT) == pytest.approx(forward.transform(lng, lat), abs=1)


@pytest.mark.parametrize("meridian", [45.5, 100])
def test_a_point_comes_back_from_the_map(meridian, crs):
    for at, back in zip(POINTS, crs(meridian).evaluate(BACK, POINTS), strict=True):
        assert back == pytest.approx(at, abs=1e-6)


@pytest.mark.parametrize("meridian", [40, 71])
def test_another_meridian_turns_the_map_as_python_turns_it(meridian, crs):
    a, b, d, e, right, up = project.turn(meridian)
    before = crs(project.OVERVIEW_MERIDIAN).evaluate(PROJECT, POINTS)
    after = crs(meridian).evaluate(PROJECT, POINTS)
    for (x, y), turned in zip(before, after, strict=True):
        moved = (a * x + b * y + right / project.UNIT, d * x + e * y + up / project.UNIT)
        assert turned == pytest.approx(moved, abs=1e-6)


def test_the_angle_of_a_turn_is_that_of_the_map(crs):
    a, _, d, *_ = project.turn(40)
    page = crs(40)
    angle = page.evaluate("(meridian) => crs.angle(meridian) - crs.angle(40)", project.OVERVIEW_MERIDIAN)
    assert angle == pytest.approx(math.atan2(d, a), abs=1e-9)


def test_a_pixel_shows_the_metres_that_the_zoom_says(crs):
    page = crs(100)
    assert page.evaluate("[crs.scale(0), crs.scale(3), crs.zoom(8)]") == [1, 8, 3]
