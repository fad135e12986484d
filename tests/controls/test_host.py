from playwright.sync_api import expect

from tests.asserts import assert_selected, hear_out


def test_a_map_that_is_in_no_frame_hears_nobody(site, opened):
    page = opened(site / "embed.html", "#estonia")
    page.evaluate("postMessage({type: 'atlas:show', id: 'latvia'}, '*')")
    hear_out(page)
    assert_selected(page, "estonia")


def test_choosing_is_a_step_where_the_map_is_in_no_frame(site, opened):
    page = opened(site / "embed.html", "#estonia")
    page.evaluate("atlas.select('latvia')")
    page.go_back()
    expect(page.locator("article#estonia")).to_be_visible()
