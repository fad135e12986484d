"""Two levels of detail in one page, and what appears as one zooms in."""

import pytest
from playwright.sync_api import expect

from tests.asserts import assert_becomes, look_at, wait_until

# how many areas each border of some countries without a coast belongs to
SHARED = """(ids) => {
    const layers = ["republics", "ground"].map((name) => atlas.topology.areas(name, {coarse: LIGHT}));
    const edges = new Map();
    const key = (one, other) => [one, other].map(({lat, lng}) => `${lat},${lng}`).sort().join(" ");
    const each = (polygons, visit) => {
        for (const ring of polygons.flat()) ring.forEach((at, i) => i && visit(key(ring[i - 1], at)));
    };
    for (const areas of layers) {
        for (const polygons of areas.values()) each(polygons, (edge) => edges.set(edge, (edges.get(edge) ?? 0) + 1));
    }
    const found = new Set();
    for (const id of ids) each(layers[0].get(id), (edge) => found.add(edges.get(edge)));
    return [...found];
}"""


@pytest.mark.parametrize("light", ["true", "false"])
def test_every_border_is_shared_by_two_at_either_level(light, reading):
    page = reading("index.html")
    inland = ["armenia", "belarus", "moldova", "kyrgyzstan", "tajikistan"]
    assert_becomes(page, SHARED.replace("LIGHT", light), [2], inland)


def test_the_overview_is_lighter_and_the_south_finer_as_one_zooms_in(site, opened, scene):
    page = opened(site / "index.html")
    vertices = "[...document.querySelectorAll('#map path.republic')].map((p) => p.getAttribute('d').length)"
    count = "atlas.topology.areas('republics', {coarse: %s}).get('georgia').flat(2).length"
    assert page.evaluate(count % "true") * 2 < page.evaluate(count % "false")
    before = page.evaluate(vertices)
    look_at(page, 42, 44, 6)
    assert page.evaluate(vertices) != before
    expect(page.locator("#map path.republic")).to_have_count(len(scene.republics))


def test_a_shape_stays_the_same_button_when_its_detail_changes(site, opened):
    page = opened(site / "index.html")
    page.locator("#map path[data-place=georgia]").focus()
    look_at(page, 42, 44, 6)
    assert_becomes(page, "document.activeElement.dataset.place", "georgia")
    page.keyboard.press("Enter")
    wait_until(page, "atlas.state().id === 'georgia'")


def test_a_long_drag_shows_no_bare_sea(site, opened):
    page = opened(site / "index.html", "#view=60,90,5")
    page.mouse.move(1400, 450)
    page.mouse.down()
    page.mouse.move(450, 300, steps=20)  # and not yet let go
    drawn = "document.querySelector('path[data-place=russia]').ownerSVGElement.getBoundingClientRect()"
    window = "document.getElementById('map').getBoundingClientRect()"
    assert page.evaluate(f"{drawn}.left <= {window}.left && {drawn}.right >= {window}.right")
    russia = "document.querySelector('path[data-place=russia]').getBoundingClientRect()"
    assert page.evaluate(f"{russia}.right >= {window}.right"), "Russia is cut off within the window"
    page.mouse.up()
