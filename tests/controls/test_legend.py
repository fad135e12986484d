from playwright.sync_api import expect


def test_the_legend_explains_every_hatch_on_the_map(reading, scene):
    page = reading("index.html")
    legend = page.locator("#legend")
    expect(legend.locator(".swatch")).to_have_count(len({zone.status for zone in scene.zones.values()}))
    for status in {zone.status for zone in scene.zones.values()}:
        expect(legend.get_by_text(scene.words(f"status.{status}"))).to_be_visible()


def test_the_legend_makes_room_for_a_chosen_place_unless_the_reader_opens_it(site, opened):
    page = opened(site / "index.html")
    page.locator("#places a[href='#crimea']").click()
    expect(page.locator("#legend ul").first).to_be_hidden()
    page.locator("#legend summary").click()
    page.locator("article#crimea .nearby a", has_text="Ukraine").click()
    expect(page.locator("#legend ul").first).to_be_visible()


def test_on_a_phone_the_legend_is_folded_and_opens(site, opened):
    page = opened(site / "index.html", width=390, height=844)
    expect(page.locator("#legend ul").first).to_be_hidden()
    page.locator("#legend summary").click()
    expect(page.locator("#legend ul").first).to_be_visible()
