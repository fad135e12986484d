import pytest

from layers.whole import edges_of
from tests.asserts import look_at, wait_until

# whether all corners of what is seen lie in a window of the overview's metres, but for a few pixels
WITHIN = """(([west, south, east, north]) => {
    const [{map, projection}, {x, y}] = [atlas, atlas.map.getSize()];
    const flat = L.CRS.albers(projection).projection;
    const near = 4 * atlas.metres();
    return [[0, 0], [x, 0], [0, y], [x, y]].every((at) => {
        const point = flat.project(map.containerPointToLatLng(at)).multiplyBy(projection.unit);
        return Math.max(west - point.x, point.x - east, south - point.y, point.y - north) < near;
    });
})(%s)"""


def test_panning_stops_where_the_ground_ends_at_every_meridian(site, opened, scene):
    page = opened(site / "index.html", reduced_motion="reduce")
    for latitude, longitude in [(50, -40), (0, 80), (10, 190)]:  # the Atlantic, south of India, the Pacific
        for zoom in (3.5, 4.5, 6):
            look_at(page, latitude, longitude, zoom, animate=False)
            wait_until(page, WITHIN % list(edges_of(scene.atlas, scene.map.projection, ())))


@pytest.mark.parametrize(("width", "height"), [(1280, 720), (320, 568)])
def test_a_view_that_the_edge_keeps_off_its_middle_is_told_by_its_place_alone(site, opened, width, height):
    page = opened(site / "index.html", width=width, height=height, reduced_motion="reduce")
    page.evaluate("void atlas.map.setZoom(5, {animate: false})")
    wait_until(page, "location.hash.includes('view=')")
    page.evaluate("atlas.show(atlas.home)")
    wait_until(page, "location.hash === ''")


def test_a_phone_that_was_turned_and_turned_back_shows_its_subject_again(site, opened):
    page = opened(site / "index.html", width=360, height=640, reduced_motion="reduce")
    for width, height in [(640, 360), (360, 640)]:
        page.set_viewport_size({"width": width, "height": height})
        wait_until(page, "document.getElementById('map').offsetWidth === atlas.map.getSize().x")
        wait_until(page, "atlas.map.getZoom() === Math.max(atlas.zoomFor(atlas.home), atlas.map.getMinZoom())")
        wait_until(page, "location.hash === ''")


def test_on_a_phone_that_was_turned_the_first_touch_moves_nothing_by_itself(site, opened):
    page = opened(site / "index.html", "#view=48.6448,53.83,1.375", width=320, height=640, reduced_motion="reduce")
    page.set_viewport_size({"width": 640, "height": 360})
    wait_until(page, "atlas.map.getSize().x === 640")
    wait_until(page, "(({map}) => atlas.within(map.getCenter(), map.getZoom()).equals(map.getCenter(), 1))(atlas)")
