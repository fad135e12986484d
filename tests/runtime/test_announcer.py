from playwright.sync_api import expect


def test_the_last_word_is_the_one_that_is_heard(site, opened):
    page = opened(site / "index.html")
    page.locator("#places a[href='#georgia']").click()
    expect(page.locator("#news")).to_contain_text("Georgia")
    page.locator("#map").focus()
    page.keyboard.press("p")
    expect(page.locator("#news")).to_contain_text("Projector mode")
    expect(page.locator("#news")).not_to_contain_text("Georgia")
