import pytest
from playwright.sync_api import expect

from tests.asserts import assert_address, assert_selected, wait_until


def test_an_address_that_is_not_understood_is_told_and_left_as_it_was(site, opened):
    page = opened(site / "index.html", "#nowhere&from=1990&to=19x0?fbclid=A")
    line = page.locator("#unread")
    expect(line).to_have_text("Not understood in this address: “nowhere, to=19x0”. The map shows the rest.")
    wait_until(page, "atlas.filters.from === 1990")
    page.evaluate("atlas.filter({from: 1991})")
    assert_address(page, "#nowhere&from=1991&to=19x0&fbclid=A")
    page.evaluate("atlas.select('georgia')")
    expect(line).to_be_hidden()
    page.evaluate("atlas.select(null)")
    wait_until(page, "location.hash.includes('fbclid=A') && !location.hash.includes('nowhere')")


def test_a_touched_address_opens_its_place_without_a_word(site, opened):
    page = opened(site / "embed.html", "#Abkhazia%26from%3D1990.?utm_source=a#?secret=b1", width=640, height=400)
    assert_selected(page, "abkhazia")
    wait_until(page, "atlas.filters.from === 1990")
    expect(page.locator("#unread")).to_be_hidden()


@pytest.mark.parametrize(("width", "height"), [(320, 640), (390, 844), (1440, 900)])
def test_the_map_still_says_its_date_and_whose_eyes_it_has(site, opened, width, height):
    page = opened(site / "index.html", "#abkhazia&at=1992&themes=wars", width=width, height=height)
    line, date = (page.locator(one).bounding_box() for one in ("#unread", "#date"))
    assert line["y"] > date["y"] + date["height"]


def test_of_much_that_is_not_understood_the_place_is_told_and_that_there_is_more(site, opened):
    parts = "at=1991-13&themes=foo,bar,baz,wars,pogroms,deportations"
    line = opened(site / "index.html", f"#{parts}&abkhazija").locator("#unread")
    expect(line).to_contain_text("“abkhazija, at=1991-13, ")
    expect(line).to_contain_text("…”")


@pytest.mark.parametrize("part", ["themes=war,foo", "layers=zones,foo", "step=99", "step=1a"])
def test_what_is_understood_in_part_is_told(site, opened, part):
    page = opened(site / "index.html", f"#abkhazia&{part}" if "step" not in part else f"#lesson=caucasus&{part}")
    expect(page.locator("#unread")).to_have_text(f"Not understood in this address: “{part}”. The map shows the rest.")


def test_an_address_that_is_understood_is_no_news(site, opened):
    page = opened(site / "index.html", "#lesson=caucasus&step=2&themes=pogrom,war,&layers=zones,places")
    wait_until(page, "atlas.filters.themes?.length === 2")
    expect(page.locator("#unread")).to_be_hidden()


@pytest.mark.parametrize("part", ["q=gas", "mode=projector", "mode=embed", "lesson=caucasus", "quiz=towns"])
def test_what_a_frame_has_not_is_told_there(site, opened, part):
    page = opened(site / "embed.html", f"#abkhazia&{part}")
    expect(page.locator("#unread")).to_have_text(f"Not understood in this address: “{part}”. The map shows the rest.")
    expect(page.locator("#open")).to_have_attribute("href", f"index.html#abkhazia&{part}")


@pytest.mark.parametrize("name", ["themes", "layers", "step"])
def test_a_part_that_comes_twice_and_cannot_be_decoded_breaks_nothing(site, opened, name):
    first = {"themes": "war", "layers": "zones", "step": "2"}[name]
    page = opened(site / "index.html", f"#lesson=caucasus&{name}={first}&{name}=%E0%A4%A")
    expect(page.locator("#unread")).to_contain_text(f"“{name}=%E0%A4%A”")
    expect(page.locator("#step")).to_be_visible()


def test_the_line_leaves_what_has_the_focus_beside_the_map(site, opened):
    page = opened(site / "index.html", "#nowhere")
    expect(page.locator("#unread")).to_be_visible()
    page.get_by_label("Another year").focus()
    expect(page.locator("#unread")).to_be_hidden()
