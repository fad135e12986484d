from playwright.sync_api import expect

from tests.asserts import wait_until

# the extent of what the map shows, on the little map: from where to where, as parts of its width
HERE = """() => {
    const box = (selector) => document.querySelector(selector).getBoundingClientRect();
    const [here, land] = [box(".locator-here"), box(".locator-map svg")];
    return [(here.left - land.left) / land.width, (here.right - land.left) / land.width];
}"""


def test_the_locator_says_where_one_is_and_leads_to_the_whole(site, opened):
    page = opened(site / "index.html")
    locator = page.get_by_role("button", name="The whole former Union")
    box, frame = locator.bounding_box(), page.locator("#map").bounding_box()
    assert box["x"] - frame["x"] < 20 and box["y"] - frame["y"] < 20
    wait_until(page, "document.querySelector('.locator-here')?.getAttribute('d').length > 10")
    page.evaluate("atlas.select('fergana-valley')")
    left, right = page.evaluate(HERE)
    assert 0.2 < left < right < 0.5  # of the Union's width
    page.evaluate("atlas.select(null)")
    locator.click()
    wait_until(page, "atlas.map.getZoom() === atlas.map.getMinZoom()")
    left, right = page.evaluate(HERE)
    assert left < 0.1 and right > 0.9


def test_a_narrow_map_has_a_button_in_its_place(reading):
    for width, height, beside in ((1440, 900, False), (1024, 768, True), (390, 844, True)):
        page = reading("index.html", width=width, height=height)
        expect(page.locator(".locator-map")).to_be_visible(visible=not beside)
        expect(page.locator(".zoom-whole")).to_be_visible(visible=beside)
        expect(page.get_by_role("button", name="The whole former Union")).to_have_count(1)
