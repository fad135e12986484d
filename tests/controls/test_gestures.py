from playwright.sync_api import expect

from tests.asserts import wait_until


def test_a_map_that_is_in_no_frame_has_the_wheel_to_itself(site, opened):
    page = opened(site / "embed.html", width=900, height=500)
    before = page.evaluate("atlas.map.getZoom()")
    page.mouse.move(450, 250)
    page.mouse.wheel(0, -300)
    wait_until(page, f"atlas.map.getZoom() > {before}")
    expect(page.locator("#hint")).to_be_hidden()
