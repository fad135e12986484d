"""The page's projection is Python's, and north is up where the reader looks."""

import random

import pytest
from pyproj import Transformer

from layers.geometry.project import UNIT
from tests.asserts import assert_becomes, look_at, wait_until

# degrees by which the way north at the centre leaves the vertical
TILT = """() => {
    const {map} = atlas;
    const centre = map.getCenter();
    const [here, north] = [centre, [centre.lat + 0.1, centre.lng]].map((at) => map.latLngToContainerPoint(at));
    return Math.abs(Math.atan2(north.x - here.x, here.y - north.y) * 180 / Math.PI);
}"""


def test_python_and_the_page_give_the_same_point_for_any_meridian(site, opened, scene):
    page = opened(site / "index.html")
    chance = random.Random(45)
    points = [[chance.uniform(20, 80), chance.uniform(10, 200)] for _ in range(1000)]
    for meridian in (100, 30, 45.5, 71, 179):
        drawn = page.evaluate(
            """([points, meridian]) => {
                const {crs} = atlas.map.options;
                crs.turn(meridian);
                return points.map((at) => crs.projection.project(L.latLng(at))).map(({x, y}) => [x, y]);
            }""",
            [points, meridian],
        )
        forward = Transformer.from_crs(4326, scene.map.projection.crs(meridian), always_xy=True)
        for (lat, lng), (x, y) in zip(points, drawn, strict=True):
            if abs(lng - meridian) < 179:
                assert (x * UNIT, y * UNIT) == pytest.approx(forward.transform(lng, lat), abs=50)


@pytest.mark.parametrize(("width", "height"), [(1440, 900), (390, 844)])
def test_north_is_up_on_every_zone(site, opened, scene, width, height):
    page = opened(site / "index.html", width=width, height=height)
    for ident in scene.zones:
        page.evaluate("(id) => atlas.select(id)", ident)
        assert page.evaluate(TILT) < 2, ident


def test_the_home_view_and_the_whole_have_meridians_of_their_own(site, opened, scene):
    at_home, overview = scene.map.home_meridian, scene.map.projection.meridian
    assert (at_home, overview) == (48, 100)
    page = opened(site / "index.html")
    assert page.evaluate("atlas.map.options.crs.meridian()") == at_home
    page.evaluate("atlas.select('abkhazia')")
    assert page.evaluate("atlas.map.options.crs.meridian()") < 42
    page.evaluate("atlas.show(atlas.whole)")
    assert_becomes(page, "atlas.map.options.crs.meridian()", overview)
    page.evaluate(
        "void atlas.map.setZoom((atlas.zoomFor(atlas.whole) + atlas.zoomFor(atlas.home)) / 2, {animate: false})"
    )
    assert page.evaluate("atlas.map.options.crs.meridian()") == pytest.approx((at_home + overview) / 2, 0.1)
    page.evaluate("atlas.show(atlas.home)")
    assert_becomes(page, "atlas.map.options.crs.meridian()", at_home)


# the subject of the home view on the screen, in pixels of the map's pane, and how large the pane is
SUBJECT = """() => {
    const size = atlas.map.getSize();
    const box = L.bounds([atlas.map.latLngToContainerPoint(atlas.home.middle)]);
    for (const [id, polygons] of atlas.topology.areas("republics"))
        if (!atlas.home.runsOff.includes(id))
            for (const at of polygons.flat(2)) box.extend(atlas.map.latLngToContainerPoint(at));
    return [box.min.x, box.min.y, size.x - box.max.x, size.y - box.max.y];
}"""

# the republics and zones of the subject, or of what is chosen, of which a corner of the outline lies under the date
UNDER_THE_DATE = """() => {
    const [date, pane] = ["date", "map"].map((id) => document.getElementById(id).getBoundingClientRect());
    const from = L.point(pane.left, pane.top);
    const box = L.bounds(L.point(date.left, date.top).subtract(from), L.point(date.right, date.bottom).subtract(from));
    return ["republics", "zones"].flatMap((name) => [...atlas.topology.areas(name, {coarse: true})])
        .filter(([id]) => (atlas.selected ? id === atlas.selected : !atlas.home.runsOff.includes(id)))
        .filter(([, polygons]) => polygons.flat(2).some((at) => box.contains(atlas.map.latLngToContainerPoint(at))))
        .map(([id]) => id);
}"""


def test_the_map_opens_on_its_subject_as_large_as_the_window_allows(reading):
    for width, height in ((1440, 900), (1024, 768), (390, 844), (1920, 1080)):
        page = reading("index.html", width=width, height=height)
        left, top, right, bottom = page.evaluate(SUBJECT)
        room = dict(zip(("top", "right", "bottom", "left"), page.evaluate("atlas.roomBelow(atlas.room)"), strict=True))
        free = (left - room["left"], top - room["top"], right - room["right"], bottom - room["bottom"])
        assert page.evaluate(UNDER_THE_DATE) == [], f"{width}: the date lies on a part of the subject"
        assert min(free) > -12, (width, free)  # whole, but for the detail that the first of zooms leaves out
        assert min(free[0] + free[2], free[1] + free[3]) < 0.1 * width, (
            width,
            free,
        )  # and from edge to edge of its room


def test_on_a_phone_what_is_chosen_lies_below_the_date(site, opened):
    page = opened(site / "index.html", width=390, height=844, reduced_motion="reduce")
    for ident in ("abkhazia", "chechnya", "crimea", "donbas", "latvia"):
        page.evaluate("(id) => atlas.select(id)", ident)
        assert page.evaluate(UNDER_THE_DATE) == [], ident


def test_an_address_with_a_view_leads_where_it_led(site, opened):
    page = opened(site / "index.html", "#view=42.5,43.5,6")
    assert page.evaluate("atlas.state().view") == pytest.approx([42.5, 43.5, 6], abs=0.01)


def test_the_centre_does_not_drift_when_the_map_straightens(site, opened):
    page = opened(site / "index.html", "#view=42.5,43.5,6")
    assert page.evaluate(TILT) < 0.2
    for x, y in ((300, -80), (-700, 200), (50, 50)):
        wanted, got = page.evaluate(
            """(way) => {
                const {map} = atlas;
                const wanted = map.containerPointToLatLng(map.getSize().divideBy(2).add(way));
                map.panBy(way, {animate: false});
                return [wanted, map.getCenter()].map(({lat, lng}) => [lat, lng]);
            }""",
            [x, y],
        )
        assert got == pytest.approx(wanted, abs=0.01)
        assert page.evaluate(TILT) < 0.2


def test_with_motion_the_map_straightens_in_one_short_motion(site, opened):
    page = opened(site / "index.html", reduced_motion="no-preference")
    page.evaluate("atlas.select('transnistria')")
    wait_until(page, "location.hash === '#transnistria' && !atlas._flying")
    wait_until(page, f"({TILT})() < 0.5")
    lat, lng, _ = page.evaluate("atlas.state().view")
    wanted = page.evaluate("atlas.places.get('transnistria').middle")
    assert [lat, lng] == pytest.approx(wanted, abs=0.01)


def test_the_motion_ends_where_the_map_is_drawn_anew(site, opened):
    page = opened(site / "index.html", "#view=42,60,6", reduced_motion="no-preference")
    wait_until(page, "Math.abs(atlas.map.options.crs.meridian() - 60) < 0.01")  # to the pixel
    corner = """() => {
        const path = document.querySelector("#map path[data-place=armenia]");
        const {x, y} = path.getPointAtLength(0).matrixTransform(path.getScreenCTM());
        return [x, y];
    }"""
    page.evaluate(
        """() => {
            atlas.map.setView([41, 44], 6, {animate: false});
            const [motion] = document.getAnimations();
            motion.pause();
            motion.currentTime = 319.99;
        }"""
    )
    turned = page.evaluate(corner)
    page.evaluate("() => document.getAnimations()[0].finish()")
    wait_until(page, "Math.abs(atlas.map.options.crs.meridian() - 44) < 0.01")
    drawn = page.evaluate(corner)
    assert max(abs(one - other) for one, other in zip(turned, drawn, strict=True)) < 2
    assert_becomes(page, "document.getAnimations().length", 0)


def test_a_reader_who_moves_on_meets_a_map_that_is_not_turned(site, opened):
    page = opened(site / "index.html", "#view=42,60,6", reduced_motion="no-preference")
    wait_until(page, "Math.abs(atlas.map.options.crs.meridian() - 60) < 0.01")  # to the pixel
    look_at(page, 41, 44, 6, animate=False)
    page.mouse.move(800, 500)
    page.mouse.down()
    page.mouse.move(820, 520)
    assert_becomes(page, "document.getAnimations().length", 0)
    page.mouse.up()
    wait_until(page, "Math.abs(atlas.map.options.crs.meridian() - atlas.map.getCenter().lng) < 0.2")
