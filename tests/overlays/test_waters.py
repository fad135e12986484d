def test_the_aral_sea_is_seen_over_the_republics_and_cannot_be_chosen(site, opened):
    page = opened(site / "index.html", "#kazakhstan")
    assert page.locator("#map path.water").count() == 2
    assert page.locator("#map path.water[data-place]").count() == 0
    above = page.evaluate(
        """() => {
            const paths = [...document.querySelectorAll("#map path")];
            const last = paths.findLastIndex((path) => path.classList.contains("republic"));
            return paths.findIndex((path) => path.classList.contains("water")) > last;
        }"""
    )
    assert above
