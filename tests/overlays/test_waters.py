from playwright.sync_api import expect


def test_the_aral_sea_is_seen_over_the_republics_and_cannot_be_chosen(reading):
    page = reading("index.html", "#kazakhstan")
    expect(page.locator("#map path.water")).to_have_count(2)
    expect(page.locator("#map path.water[data-place]")).to_have_count(0)
    above = page.evaluate(
        """() => {
            const paths = [...document.querySelectorAll("#map path")];
            const last = paths.findLastIndex((path) => path.classList.contains("republic"));
            return paths.findIndex((path) => path.classList.contains("water")) > last;
        }"""
    )
    assert above
