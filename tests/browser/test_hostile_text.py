"""Whatever stands in a property comes out as itself, and nothing in it runs."""

from playwright.sync_api import expect

from tests.hostile import TEXT, planted


def test_hostile_text_is_shown_as_itself(tiny, page_of, opened):
    planted(tiny)
    page = opened(page_of(tiny), "#hill")
    card = page.locator("article#hill")
    assert card.locator("h2").text_content() == f"Hill {TEXT}"
    for text in ("The text says that the quarrel over the hill goes on.", "The quarrel ended.", "Hillmen"):
        assert f"{text} {TEXT}" in card.text_content()
    assert page.locator("path[data-place=hill]").get_attribute("aria-label").startswith(f"Hill {TEXT}, zone in")
    assert page.locator(".zone-label").text_content() == f"Hill {TEXT}"
    assert page.title().startswith("Hill </script><b> | ${1+1} | {{7*6}}")
    expect(page.locator("img")).to_have_count(0)
