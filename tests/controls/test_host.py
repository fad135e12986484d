def test_a_map_that_is_in_no_frame_hears_nobody(site, opened):
    page = opened(site / "embed.html", "#estonia")
    page.evaluate("postMessage({type: 'atlas:show', id: 'latvia'}, '*')")
    page.wait_for_timeout(200)
    assert page.evaluate("atlas.state().id") == "estonia"


def test_choosing_is_a_step_where_the_map_is_in_no_frame(site, opened):
    page = opened(site / "embed.html", "#estonia")
    page.evaluate("atlas.select('latvia')")
    page.go_back()
    assert page.locator("article#estonia").is_visible()
