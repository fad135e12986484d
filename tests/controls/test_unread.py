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
