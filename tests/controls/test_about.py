from playwright.sync_api import expect


def test_about_opens_and_closes_by_keyboard(site, opened):
    page = opened(site / "index.html")
    page.get_by_role("button", name="About").focus()
    page.keyboard.press("Enter")
    dialog = page.get_by_role("dialog", name="About this atlas")
    expect(dialog).to_be_visible()
    expect(dialog).to_contain_text("February 2012")
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()


def test_escape_in_the_dialog_keeps_the_place_that_was_chosen(site, opened):
    page = opened(site / "index.html", "#crimea")
    page.get_by_role("button", name="About").click()
    page.keyboard.press("Escape")
    expect(page.locator("article#crimea")).to_be_visible()
