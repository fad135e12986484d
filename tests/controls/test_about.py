def test_about_opens_and_closes_by_keyboard(site, opened):
    page = opened(site / "index.html")
    page.get_by_role("button", name="About").focus()
    page.keyboard.press("Enter")
    dialog = page.get_by_role("dialog", name="About this atlas")
    assert dialog.is_visible()
    assert "February 2012" in dialog.text_content()
    page.keyboard.press("Escape")
    assert not dialog.is_visible()


def test_escape_in_the_dialog_keeps_the_place_that_was_chosen(site, opened):
    page = opened(site / "index.html", "#crimea")
    page.get_by_role("button", name="About").click()
    page.keyboard.press("Escape")
    assert page.locator("article#crimea").is_visible()
