import re

from playwright.sync_api import expect


def test_the_last_word_is_the_one_that_is_heard(site, opened):
    page = opened(site / "index.html")
    page.locator("#places a[href='#georgia']").click()
    expect(page.locator("#news")).to_contain_text("Georgia")
    page.locator("#map").focus()
    page.keyboard.press("p")
    expect(page.locator("#news")).to_contain_text("Projector mode")
    expect(page.locator("#news")).not_to_contain_text("Georgia")


def test_what_is_said_of_one_change_is_all_heard(site, opened, atlas):
    """A step of a lesson has its filters, dates and what they count; what was selected is so no more."""
    page = opened(site / "index.html", "#lesson=caucasus&step=5")
    heard = page.locator("#news")
    expect(heard).to_contain_text(f"5 of 12: {atlas.lessons['caucasus'].steps[4].heading}")
    page.keyboard.press("ArrowRight")
    expect(heard).to_have_text(re.compile(r"6 of 12: The line of 1994 · \d+ annotations in .* · Left of the slider"))
    page.evaluate("atlas.select('abkhazia')")
    expect(heard).to_have_text(re.compile("^Abkhazia, zone"))
    page.keyboard.press("ArrowRight")
    expect(heard).to_contain_text(f"7 of 12: {atlas.lessons['caucasus'].steps[6].heading}")
