from playwright.sync_api import expect


def test_what_is_chosen_is_outlined_above_every_neighbour(site, opened):
    page = opened(site / "index.html", "#moldova")
    above = page.evaluate(
        """() => {
            const paths = [...document.querySelectorAll("#map path")];
            const last = paths.findLastIndex((path) => path.matches(".republic, .zone"));
            return paths.findIndex((path) => path.matches(".outline")) > last;
        }"""
    )
    assert above
    page.evaluate("atlas.select(null)")
    expect(page.locator("path.outline")).to_have_count(0)


def test_a_region_is_outlined_by_its_members(reading):
    page = reading("index.html", "#baltic-states")
    expect(page.locator("path.outline")).to_have_count(3)
    chosen = {path.get_attribute("data-place") for path in page.locator("path.selected").all()}
    assert chosen == {"estonia", "latvia", "lithuania"}
