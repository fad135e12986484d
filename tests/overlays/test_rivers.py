import re

from playwright.sync_api import expect


def test_rivers_are_seen_below_the_zones_and_cannot_be_chosen(reading):
    page = reading("index.html")
    river = page.locator("#map path.river")
    expect(river).to_have_count(1)
    assert len(river.get_attribute("d")) > 500
    expect(river).not_to_have_attribute("data-place", re.compile(""))
    below = page.evaluate(
        """() => {
            const paths = [...document.querySelectorAll("#map path")];
            const at = (name) => paths.findIndex((path) => path.classList.contains(name));
            return at("republic") < at("river") && at("river") < at("zone");
        }"""
    )
    assert below
