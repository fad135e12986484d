import pytest
from playwright.sync_api import expect

from tests.asserts import wait_until


def test_the_legend_is_a_strip_below_the_map_that_explains_every_hatch_and_mark(reading, scene):
    page = reading("index.html")
    legend = page.locator("#legend")
    looks = {scene.look(zone) for zone in scene.zones.values()}
    expect(legend.locator(".swatch:visible")).to_have_count(len(looks))
    for look in looks:
        expect(legend.get_by_text(scene.legend[look])).to_be_visible()
    frame, strip = page.locator("#map").bounding_box(), legend.bounding_box()
    assert strip["y"] >= frame["y"] + frame["height"] - 1
    assert strip["height"] < 80


def test_the_legend_lists_what_the_map_of_its_date_has_and_says_what_it_cannot_draw(site, opened):
    page = opened(site / "index.html", "#at=1985")
    legend = page.locator("#legend")
    expect(legend.get_by_text("Soviet Union", exact=True)).to_be_visible()
    expect(legend.get_by_text("annexed; the UN General Assembly")).to_be_hidden()
    page.evaluate("atlas.keep({at: '2024'})")
    expect(legend.get_by_text("annexed; the UN General Assembly")).to_be_visible()
    expect(legend.get_by_text("Luhansk, Zaporizhzhia and Kherson regions")).to_be_visible()
    expect(legend.get_by_text("Soviet Union", exact=True)).to_be_hidden()
    high = legend.bounding_box()["height"]
    page.evaluate("atlas.keep({at: '1985'})")
    expect(legend.get_by_text("Soviet Union", exact=True)).to_be_visible()
    assert legend.bounding_box()["height"] == high  # the map above it does not move with every date
    page.set_viewport_size({"width": 1900, "height": 900})
    wait_until(page, f"document.getElementById('legend').getBoundingClientRect().height < {high}")


def test_of_two_maps_beside_each_other_the_legend_has_both(site, opened):
    legend = opened(site / "index.html", "#at=1985&compare=2024").locator("#legend")
    expect(legend.get_by_text("Soviet Union", exact=True)).to_be_visible()
    expect(legend.get_by_text("annexed; the UN General Assembly")).to_be_visible()


@pytest.mark.parametrize(("width", "height"), [(1024, 768), (390, 844)])
def test_where_there_is_little_room_the_legend_is_folded_beside_the_time_and_opens(site, opened, width, height):
    page = opened(site / "index.html", width=width, height=height)
    expect(page.locator("#legend ul")).to_be_hidden()
    legend, time = page.locator("#legend").bounding_box(), page.locator("#time").bounding_box()
    assert abs(legend["y"] - time["y"]) < 5 and legend["x"] + legend["width"] <= time["x"] + 1
    page.locator("#legend summary").click()
    expect(page.locator("#legend ul")).to_be_visible()


def test_on_a_wall_a_key_and_a_button_show_the_legend_of_what_is_seen_and_no_more(site, opened):
    page = opened(site / "index.html", "#view=43,45,6&mode=projector", width=1024, height=768)
    legend = page.locator("#legend")
    expect(legend).to_be_hidden()
    page.keyboard.press("g")
    expect(legend.get_by_text("republic within Russia")).to_be_visible()
    page.evaluate("atlas.map.setView([47, 29], 6, {animate: false})")
    expect(legend.get_by_text("republic within Russia")).to_be_hidden()
    box = legend.bounding_box()
    names = page.locator(".label.fits").evaluate_all("(all) => all.map((one) => one.getBoundingClientRect().toJSON())")
    assert not [name for name in names if name["right"] > box["x"] + 1 and name["bottom"] > box["y"] + 1]
    page.get_by_role("button", name="Legend").click()
    expect(legend).to_be_hidden()
    page.keyboard.press("g")
    page.keyboard.press("Escape")
    expect(page.locator(".stage > #legend + #step")).to_have_count(1)  # where it ever stands


@pytest.mark.parametrize("name", ["index.html", "embed.html"])
def test_what_lay_in_other_states_is_one_line_however_much_it_is(name, site, opened):
    page = opened(site / name, "#at=1939")
    legend = page.locator("#legend")
    if name == "embed.html":
        legend.locator("summary").click()
    expect(legend.get_by_text("Some land that others held then is drawn as now")).to_be_visible()
    expect(legend.locator(".note:visible")).to_have_count(2)  # and the republic of the Volga Germans
    page.evaluate("atlas.keep({at: '1985'})")
    expect(legend.locator(".note:visible")).to_have_count(0)
