from playwright.sync_api import expect

from tests.asserts import wait_until


def test_nearer_farther_back_home_and_the_whole(site, opened):
    page = opened(site / "index.html", width=1024, height=768)
    home = page.evaluate("atlas.map.getZoom()")
    page.get_by_role("button", name="Nearer").click()
    wait_until(page, f"atlas.map.getZoom() > {home}")
    third = page.locator(".leaflet-control-zoom a").nth(2)
    expect(third).to_have_attribute("aria-label", "Back to the first view")
    third.click()
    wait_until(page, f"atlas.map.getZoom() === {home}")
    page.get_by_role("button", name="Farther").click()
    wait_until(page, f"atlas.map.getZoom() < {home}")
    page.get_by_role("button", name="The whole former Union").click()
    wait_until(page, "atlas.map.getZoom() === atlas.map.getMinZoom()")
    assert (
        page.evaluate("Math.abs(atlas.map.latLngToContainerPoint(atlas.whole.middle).x * 2 - atlas.map.getSize().x)")
        < 8  # twice what rounding may be off
    )


def test_they_are_pressed_with_the_space_bar_too(site, opened):
    page = opened(site / "index.html", width=1024, height=768)
    home = page.evaluate("atlas.map.getZoom()")
    page.get_by_role("button", name="Nearer").press("Space")
    wait_until(page, f"atlas.map.getZoom() > {home}")
    page.get_by_role("button", name="Back to the first view").press("Space")
    wait_until(page, f"atlas.map.getZoom() === {home}")
