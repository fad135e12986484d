def test_the_legend_explains_every_hatch_on_the_map(site, opened, scene):
    page = opened(site / "index.html")
    legend = page.locator("#legend")
    assert legend.locator(".swatch").count() == len({zone.status for zone in scene.zones.values()})
    for status in {zone.status for zone in scene.zones.values()}:
        assert legend.get_by_text(scene.words(f"status.{status}")).is_visible()


def test_the_legend_makes_room_for_a_chosen_place_unless_the_reader_opens_it(site, opened):
    page = opened(site / "index.html")
    page.locator("#places a[href='#crimea']").click()
    assert not page.locator("#legend ul").first.is_visible()
    page.locator("#legend summary").click()
    page.locator("article#crimea .nearby a", has_text="Ukraine").click()
    assert page.locator("#legend ul").first.is_visible()


def test_on_a_phone_the_legend_is_folded_and_opens(site, opened):
    page = opened(site / "index.html", width=390, height=844)
    assert not page.locator("#legend ul").first.is_visible()
    page.locator("#legend summary").click()
    assert page.locator("#legend ul").first.is_visible()
