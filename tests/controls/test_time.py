from collections import Counter

import pytest
from playwright.sync_api import expect

from layers.model.moment import earliest
from tests.asserts import assert_address, wait_until


def test_time_is_off_until_it_is_opened_and_off_again_when_closed(site, opened):
    page = opened(site / "index.html")
    expect(page.locator("#window")).to_be_hidden()
    page.locator("#time summary").click()
    wait_until(page, "document.getElementById('window').textContent === '1917–2026'")
    wait_until(page, "document.querySelectorAll('.strip rect').length > 50")
    page.locator("#time summary").click()
    wait_until(page, "document.getElementById('window').hidden")
    assert "from=" not in page.url


def test_the_handles_move_by_keyboard_and_push_each_other(site, opened):
    page = opened(site / "index.html", "#from=1990&to=1991")
    begin = page.get_by_role("slider", name="From the year")
    begin.focus()
    for _ in range(3):
        page.keyboard.press("ArrowRight")
    expect(page.locator("#window")).to_have_text("1993")
    assert_address(page, "#from=1993&to=1993")
    expect(begin).to_have_attribute("aria-valuetext", "1993")


def test_who_cannot_drag_presses_a_year_and_the_nearer_handle_goes_there(site, opened):
    page = opened(site / "index.html", "#from=1960&to=2000")
    strip = page.locator("#time .strip")
    for year, shown in ((1985, "#from=1960&to=1985"), (1950, "#from=1950&to=1985"), (2026, "#from=1950&to=2026")):
        box = strip.bounding_box()
        page.mouse.click(box["x"] + box["width"] * (year - 1917 + 0.5) / 110, box["y"] + box["height"] - 6)
        assert_address(page, shown)


def test_after_february_2012_only_what_came_since_is_shown_and_the_page_says_so(site, opened, scene):
    page = opened(site / "index.html", "#crimea&from=2014&to=2016")
    expect(page.get_by_text("After February 2012 the text is silent")).to_be_visible()
    expect(page.locator("[data-annotation]:not([hidden])")).to_have_count(0)
    notes = page.locator("article#crimea .since li:visible")
    expected = [s for s in scene.atlas.by_id["crimea"].about.since if 2014 <= int(str(s.date)[:4]) <= 2016]
    assert notes.count() == len(expected) > 0
    page.evaluate("atlas.filter({from: 1990, to: 1995})")
    expect(page.locator("#silent")).to_be_hidden()


def test_the_years_of_the_scale_stand_where_a_handle_on_them_would(reading):
    page = reading("index.html", "#from=1990&to=1995")
    line = page.locator("#time-to").bounding_box()
    first, told, last = (one.bounding_box() for one in page.locator(".scale span").all())
    middle = told["x"] + told["width"] / 2
    assert middle == pytest.approx(line["x"] + 12 + (line["width"] - 24) * (2012 - 1917) / (2026 - 1917), abs=2)
    assert first["x"] == pytest.approx(line["x"], abs=2)
    assert last["x"] + last["width"] == pytest.approx(line["x"] + line["width"], abs=2)


def test_undated_claims_have_their_own_switch(site, opened, scene):
    page = opened(site / "index.html", "#from=1990&to=1995")
    dated = page.evaluate("atlas.claims.all.filter(({from, element}) => from && !element.hidden).length")
    page.get_by_label("Undated too").uncheck()
    expect(page.locator("[data-annotation]:not([hidden])")).to_have_count(dated)
    assert_address(page, "undated=no")
    undated = sum(claim.from_ is None for _, claim in scene.atlas.annotations())
    expect(page.locator("[data-count-undated]")).to_have_text(str(undated))


def test_the_strip_draws_each_year_and_family_as_high_as_the_data_count(site, opened, scene):
    drawn = (
        opened(site / "index.html", "#from=1990&to=1995")
        .locator(".strip rect")
        .evaluate_all(
            "(all) => all.map(({x, height, classList}) => [1917 + x.baseVal.value, classList[0], height.baseVal.value])"
        )
    )
    family = {ident: f"family-{theme.family}" for ident, theme in scene.atlas.settings.themes.items()}
    counts = Counter()
    for _, claim in scene.atlas.annotations():
        if claim.from_ is not None:
            last = earliest(claim.to).year if claim.to else scene.atlas.told_until
            counts.update(
                (year, family[claim.theme]) for year in range(max(1917, earliest(claim.from_).year), last + 1)
            )
    dates = (since.date for feature in scene.atlas.features for since in feature.about.since)
    counts.update((earliest(date).year, "came-since") for date in dates)
    years = Counter()
    for (year, _), number in counts.items():
        years[year] += number
    wanted = {bar: 30 * number / max(years.values()) for bar, number in counts.items()}
    assert {(int(x), name): height for x, name, height in drawn} == pytest.approx(wanted, abs=0.01)


@pytest.mark.full  # a window that plays is in the ordinary run
def test_play_goes_through_the_years_where_all_are_chosen(site, opened):
    page = opened(site / "index.html")
    page.locator("#time summary").click()
    page.get_by_role("button", name="Play").click()
    expect(page.locator("#window")).to_have_text("1917–1927")
    wait_until(page, "document.getElementById('window').textContent === '1919–1929'")
    expect(page.get_by_role("button", name="Pause")).to_be_visible()


def test_play_moves_the_window_on_and_pause_stops_it(site, opened):
    page = opened(site / "index.html", "#from=1990&to=1991")
    page.get_by_role("button", name="Play").click()
    expect(page.locator("#window")).not_to_have_text("1990–1991")
    page.get_by_role("button", name="Pause").click()
    years = page.locator("#window").text_content()
    begin, end = map(int, years.split("–"))
    assert end - begin == 1 and 1991 <= begin < 2000
    page.wait_for_timeout(1300)  # longer than a year is shown: nothing but time tells that none follows
    expect(page.locator("#window")).to_have_text(years)


def test_play_ends_with_the_last_year(site, opened):
    page = opened(site / "index.html", "#from=2023&to=2025")
    page.get_by_role("button", name="Play").click()
    expect(page.get_by_role("button", name="Play")).to_be_visible()  # again, once it has ended
    expect(page.locator("#window")).to_have_text("2024–2026")


def test_an_address_with_years_leaves_a_phone_its_map(site, opened):
    """The list keeps half of the height, as nobody has unfolded the years: the date makes itself small instead."""
    page = opened(site / "index.html", "#from=1990&to=1995", width=390, height=844)
    expect(page.locator("#window")).to_have_text("1990–1995")
    expect(page.locator("#date-shown")).to_be_visible()
    expect(page.locator("#date-compare")).to_be_hidden()
    date, frame = (page.locator(one).bounding_box() for one in ("#date", ".frame"))
    assert date["height"] < frame["height"] / 4


@pytest.mark.parametrize("fragment", ["", "#at=1995"])
def test_who_opens_the_years_finds_the_map_of_the_same_date_and_who_closes_them_too(fragment, site, opened):
    page = opened(site / "index.html", fragment)
    said = page.locator("#date-shown")
    before = said.text_content()
    page.locator("#time summary").click()
    expect(page.locator("#window")).to_have_text("1917–2026")
    assert_address(page, "from=1917")
    expect(said).to_have_text(before)
    page.get_by_role("slider", name="From the year").press("ArrowRight")
    expect(page.locator("#window")).to_have_text("1918–2026")
    expect(said).to_have_text(before)
    page.locator("#time summary").click()
    assert_address(page, f"index.html{fragment}")
    expect(said).to_have_text(before)


def test_the_date_follows_where_the_years_are_made_to_end(site, opened):
    page = opened(site / "index.html", "#at=1995&from=1950")
    page.get_by_role("slider", name="To the year").press("ArrowLeft")
    expect(page.locator("#date-shown")).to_have_text("The map shows 2025")
    page.get_by_role("button", name="The text’s date").click()
    assert_address(page, "at=2012-02&from=1950&to=2025")
    page.locator("#time summary").click()
    assert_address(page, "index.html")
