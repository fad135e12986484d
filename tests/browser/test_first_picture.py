"""The first picture of an address is the one that it asks for, at once and on a slow machine too."""

import re

from playwright.sync_api import expect

from tests.asserts import settle, wait_until

SLOWED = 6  # times: as slow as a cheap laptop at school is beside a desk's machine
STANDS = """() => {
    const {map, targetView} = atlas;
    return {
        shown: atlas._lastShown.view === targetView && atlas._stands(),
        zoom: map.getZoom() - (targetView.zoom ?? Math.min(7.5, atlas.zoomFor(targetView))),
        moves: map.getPane("mapPane").getAnimations().length,
        names: [...document.querySelectorAll(".label.fits")].map((label) => label.textContent),
    };
}"""


def test_a_link_to_a_step_opens_on_the_step_s_map(site, opened, campaign):
    address = f"{(site / 'index.html').as_uri()}#lesson=caucasus&step=6&mode=projector"
    page = opened(site / "about.html", width=1024, height=768, reduced_motion="no-preference")
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWED})
    for _ in range(campaign(1, of=4)):
        page.goto("about:blank")
        page.goto(address, timeout=60_000)
        wait_until(page, "document.querySelectorAll('.label.fits').length > 0")
        first = page.evaluate(STANDS)
        assert first["shown"] and first["zoom"] == 0 and not first["moves"], first
        settle(page, frames=10)
        assert page.evaluate(STANDS) == first
        expect(page).not_to_have_url(re.compile("view="))


def test_a_map_that_stands_where_it_is_to_stand_is_not_drawn_again(site, opened):
    page = opened(site / "index.html")
    page.evaluate("() => { window.drawn = 0; atlas.map.on('moveend', () => window.drawn++); }")
    for _ in range(2):
        page.evaluate("atlas.show(atlas.home, {animate: false})")
    assert page.evaluate("drawn") == 0
    page.evaluate("atlas.show(atlas.places.get('chechnya'), {animate: false})")
    assert page.evaluate("drawn") > 0
