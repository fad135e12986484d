"""A whole reading: by keyboard alone, and by touch on a phone."""

import pytest
from playwright.sync_api import expect

from tests.asserts import assert_becomes, assert_selected, wait_until


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
    assert_becomes(page, "document.activeElement.textContent", "Skip to the map")
    tab_to("#query")
    page.keyboard.type("Приднестровье")
    press("ArrowDown", "Enter")
    assert_becomes(page, "document.activeElement.textContent", "Transnistria")
    tab_to("article.shown .locator")
    press("Enter")
    expect(page.locator(".paragraph.selected")).to_have_attribute("data-number", "64")
    tab_to("#time summary")
    press("Enter")
    tab_to("#time-from")
    press(*["ArrowRight"] * (1990 - 1917))
    tab_to("#time-to")
    press(*["ArrowLeft"] * (2026 - 1995))
    expect(page.locator("#window")).to_have_text("1990–1995")
    address = page.evaluate("location.hash")
    again = opened(site / "index.html", address)
    expect(again.locator("#window")).to_have_text("1990–1995")
    expect(again.locator(".paragraph.selected")).to_have_attribute("data-number", "64")
    assert_selected(again, "transnistria")


def test_a_whole_reading_by_touch(site, opened):
    page = opened(site / "index.html", width=390, height=844, has_touch=True, is_mobile=True)
    page.locator("#query").tap()
    page.locator("#query").fill("Приднестровье")
    page.get_by_role("option").first.tap()
    expect(page.locator("article#transnistria")).to_be_visible()
    page.get_by_role("button", name="Taller").tap()
    page.locator("article#transnistria .locator").first.tap()
    expect(page.locator(".paragraph.selected")).to_have_attribute("data-number", "64")
    page.get_by_role("button", name="Lower").tap()
    page.locator("#time summary").tap()
    wait_until(page, "document.getElementById('time').open && !document.getElementById('window').hidden")
    drag(page, "#time-from", 1990)
    drag(page, "#time-to", 1995)
    years = page.locator("#window").text_content()
    assert [int(year) for year in years.split("–")] == pytest.approx([1990, 1995], abs=1)  # three pixels are a year
    again = opened(site / "index.html", page.evaluate("location.hash"), width=390, height=844)
    expect(again.locator("#window")).to_have_text(years)
    assert_selected(again, "transnistria")


def drag(page, handle, year):
    """Drag a handle of the slider to a year with one finger."""
    here, there, y = page.evaluate(
        """([handle, year]) => {
            const input = document.querySelector(handle);
            const {left, width, top, height} = input.getBoundingClientRect();
            const thumb = 44;
            const at = (value) => left + thumb / 2 + ((width - thumb) * (value - input.min)) / (input.max - input.min);
            return [at(input.value), at(year), top + height / 2];
        }""",
        [handle, year],
    )
    finger = page.context.new_cdp_session(page)
    finger.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [{"x": here, "y": y}]})
    for step in range(1, 11):
        point = {"x": here + (there - here) * step / 10, "y": y}
        finger.send("Input.dispatchTouchEvent", {"type": "touchMove", "touchPoints": [point]})
    finger.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})


def test_on_a_phone_buttons_are_44_pixels_high_and_links_24(reading):
    for fragment in ("", "#transnistria", "#text=62"):
        page = reading("index.html", fragment, width=390, height=844)
        sizes = page.evaluate(
            """() => [...document.querySelectorAll("button, summary, .panel a")]
                .filter((one) => one.checkVisibility() && !one.closest(".marks, .leaflet-control, .reading li"))
                .map((one) => [one.tagName, one.textContent.trim(), one.getBoundingClientRect().height])"""
        )
        assert len(sizes) > 6
        small = [size for size in sizes if size[2] < (24 if size[0] == "A" else 44)]
        assert small == []


def test_a_card_is_read_from_its_beginning_wherever_the_list_was_left(site, opened):
    page = opened(site / "index.html")
    page.locator("#scroll").evaluate("(box) => { box.scrollTop = box.scrollHeight; }")
    page.evaluate("atlas.select('russia')")
    expect(page.locator("#russia h2")).to_be_in_viewport()
