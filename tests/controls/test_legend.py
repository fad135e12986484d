from playwright.sync_api import expect


def test_the_legend_explains_every_hatch_on_the_map(reading, scene):
    page = reading("index.html")
    legend = page.locator("#legend")
    looks = {scene.look(zone) for zone in scene.zones.values()}
    expect(legend.locator(".swatch:visible")).to_have_count(len(looks))
    for look in looks:
        expect(legend.get_by_text(scene.legend[look])).to_be_visible()


def test_the_legend_lists_what_the_map_of_its_date_has_and_says_what_it_cannot_draw(site, opened):
    page = opened(site / "index.html", "#at=1985")
    legend = page.locator("#legend")
    expect(legend.get_by_text("Soviet Union", exact=True)).to_be_visible()
    expect(legend.get_by_text("annexed; the UN General Assembly")).to_be_hidden()
    page.evaluate("atlas.keep({at: '2024'})")
    expect(legend.get_by_text("annexed; the UN General Assembly")).to_be_visible()
    expect(legend.get_by_text("the Zaporizhzhia and Kherson regions")).to_be_visible()
    expect(legend.get_by_text("Soviet Union", exact=True)).to_be_hidden()


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
