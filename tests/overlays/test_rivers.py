def test_rivers_are_seen_below_the_zones_and_cannot_be_chosen(site, opened):
    page = opened(site / "index.html")
    river = page.locator("#map path.river")
    assert river.count() == 1 and len(river.get_attribute("d")) > 500
    assert river.get_attribute("data-place") is None
    below = page.evaluate(
        """() => {
            const paths = [...document.querySelectorAll("#map path")];
            const at = (name) => paths.findIndex((path) => path.classList.contains(name));
            return at("republic") < at("river") && at("river") < at("zone");
        }"""
    )
    assert below
