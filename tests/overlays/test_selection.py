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
    assert page.locator("path.outline").count() == 0


def test_a_region_is_outlined_by_its_members(site, opened):
    page = opened(site / "index.html", "#baltic-states")
    assert page.locator("path.outline").count() == 3
    chosen = {path.get_attribute("data-place") for path in page.locator("path.selected").all()}
    assert chosen == {"estonia", "latvia", "lithuania"}
