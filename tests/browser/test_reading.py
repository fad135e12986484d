"""A whole reading: by keyboard alone, and by touch on a phone."""


def test_a_whole_reading_by_keyboard_alone(site, opened):
    page = opened(site / "index.html")

    def press(*keys):
        for key in keys:
            page.keyboard.press(key)

    def tab_to(selector):
        for _ in range(200):
            if page.evaluate("(selector) => document.activeElement.matches(selector)", selector):
                return
            press("Tab")
        raise AssertionError(f"Tab does not reach {selector}")

    press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the map"
    tab_to("#query")
    page.keyboard.type("Приднестровье")
    press("ArrowDown", "Enter")
    assert page.evaluate("document.activeElement.textContent") == "Transnistria"
    tab_to("article.shown .locator")
    press("Enter")
    assert page.locator(".paragraph.chosen").get_attribute("data-number") == "64"
    tab_to("#time summary")
    press("Enter")
    tab_to("#time-from")
    press(*["ArrowRight"] * (1990 - 1917))
    tab_to("#time-to")
    press(*["ArrowLeft"] * (2026 - 1995))
    assert page.locator("#window").text_content() == "1990–1995"
    address = page.evaluate("location.hash")
    again = opened(site / "index.html", address)
    assert again.locator("#window").text_content() == "1990–1995"
    assert again.locator(".paragraph.chosen").get_attribute("data-number") == "64"
    assert again.evaluate("atlas.state().id") == "transnistria"


def test_a_whole_reading_by_touch(site, opened):
    page = opened(site / "index.html", width=390, height=844, has_touch=True, is_mobile=True)
    page.locator("#query").tap()
    page.locator("#query").fill("Приднестровье")
    page.get_by_role("option").first.tap()
    assert page.locator("article#transnistria").is_visible()
    page.get_by_role("button", name="Taller").tap()
    page.locator("article#transnistria .locator").first.tap()
    assert page.locator(".paragraph.chosen").get_attribute("data-number") == "64"
    page.get_by_role("button", name="Lower").tap()
    page.locator("#time summary").tap()
    page.evaluate("atlas.filter({from: 1990, to: 1995})")
    assert page.locator("#window").is_visible()


def test_on_a_phone_buttons_are_44_pixels_high_and_links_24(site, opened):
    for fragment in ("", "#transnistria", "#text=62"):
        page = opened(site / "index.html", fragment, width=390, height=844)
        sizes = page.evaluate(
            """() => [...document.querySelectorAll("button, summary, .panel a")]
                .filter((one) => one.checkVisibility() && !one.closest(".marks, .leaflet-control, .reading li"))
                .map((one) => [one.tagName, one.textContent.trim(), one.getBoundingClientRect().height])"""
        )
        assert len(sizes) > 6
        small = [size for size in sizes if size[2] < (24 if size[0] == "A" else 44)]
        assert small == []
