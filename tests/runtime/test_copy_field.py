from playwright.sync_api import expect


def test_what_is_copied_is_what_the_field_has(site, opened):
    page = opened(site / "index.html", "#georgia", permissions=("clipboard-read", "clipboard-write"))
    page.get_by_role("button", name="Share").first.click()
    for button in page.locator("#share [data-copies]").all():
        field = page.locator(f"#{button.get_attribute('data-copies')}")
        said = button.get_attribute("data-copied")
        button.click()
        expect(button).to_have_text(said)
        assert page.evaluate("navigator.clipboard.readText()") == field.input_value() != ""


def test_what_was_copied_is_not_said_of_what_comes_later(site, opened):
    page = opened(site / "index.html", "#abkhazia", permissions=("clipboard-read", "clipboard-write"))
    page.get_by_role("button", name="Share").first.click()
    copy = page.locator("#share [data-copies]").first
    says = copy.inner_text()
    page.clock.install()
    copy.click()
    expect(copy).not_to_have_text(says)
    page.clock.fast_forward(5000)
    expect(copy).to_have_text(says)


def test_who_copies_by_keyboard_hears_it_and_keeps_the_button(site, opened):
    page = opened(site / "index.html", "#georgia", permissions=("clipboard-read", "clipboard-write"))
    page.get_by_role("button", name="Share").first.click()
    copy = page.locator("#share [data-copies]").first
    copy.press("Enter")
    expect(copy).to_have_text(copy.get_attribute("data-copied"))
    expect(copy).to_be_focused()
    expect(copy).to_have_attribute("aria-live", "polite")  # #news is outside the dialog, and so not heard
