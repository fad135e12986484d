import re

import pytest
from playwright.sync_api import expect

from layers.controls.projector import zones_by_key
from tests.asserts import assert_becomes, assert_selected, wait_until
from tests.conftest import LESSONS

SIZES = "[...document.querySelectorAll('.label.fits')].map((one) => parseFloat(one.style.fontSize))"
ON = "atlas.isIn('projector')"


def test_p_turns_it_on_and_off_and_the_address_keeps_it(site, opened):
    page = opened(site / "index.html")
    page.locator("#map").focus()
    page.keyboard.press("p")
    wait_until(page, ON)
    expect(page).to_have_url(re.compile("#.*mode=projector"))
    expect(page.locator(".panel, .search, #time, #legend").filter(visible=True)).to_have_count(0)
    page.keyboard.press("p")
    assert_becomes(page, ON, False)
    expect(page).not_to_have_url(re.compile("#.*mode"))
    expect(page.locator(".panel")).to_be_visible()


def test_type_and_labels_are_larger_by_more_than_half(site, opened):
    page = opened(site / "index.html", "#lesson=caucasus&step=5", width=1024, height=768)
    text = "parseFloat(getComputedStyle(document.querySelector('#step .step-text')).fontSize)"
    small, least = page.evaluate(text), min(page.evaluate(SIZES))
    page.locator("#map").focus()
    page.keyboard.press("p")
    wait_until(page, f"{text} >= {1.6 * small}")
    wait_until(page, f"Math.min(...{SIZES}) >= {1.59 * least}")


@pytest.mark.parametrize("ident", [LESSONS[0], *(pytest.param(ident, marks=pytest.mark.full) for ident in LESSONS[1:])])
def test_every_step_fits_a_projector_of_1024_by_768(ident, site, opened, atlas):
    page = opened(site / "index.html", f"#lesson={ident}&step=1&mode=projector", width=1024, height=768)
    for step in atlas.lessons[ident].steps:
        box = page.locator("#step")
        assert box.evaluate("(box) => box.scrollHeight <= box.clientHeight + 1"), step.heading
        assert box.bounding_box()["y"] >= 330, f"{step.heading}: little map is left"
        page.keyboard.press("PageDown")


def test_the_map_fills_the_wall_when_an_address_opens_it(site, opened):
    page = opened(site / "index.html", "#mode=projector", width=1024, height=768)
    assert page.locator("#map").bounding_box()["width"] == 1024
    wait_until(page, "atlas.map.getZoom() === atlas.zoomFor(atlas.home)")


def test_b_blanks_l_hides_names_and_escape_leaves(site, opened):
    page = opened(site / "index.html", "#mode=projector")
    page.keyboard.press("b")
    assert page.locator("#blank").bounding_box()["width"] == 1440
    page.get_by_text("brings the map back").click()
    expect(page.locator("#blank")).to_be_hidden()
    page.keyboard.press("b")
    page.keyboard.press("Escape")
    expect(page.locator("#blank")).to_be_hidden()
    wait_until(page, ON)
    page.keyboard.press("l")
    expect(page.locator(".label.fits:visible")).to_have_count(0)
    page.keyboard.press("l")
    expect(page.locator(".label.fits:visible")).not_to_have_count(0)
    page.keyboard.press("Escape")
    assert_becomes(page, ON, False)


def test_number_keys_choose_zones_and_the_card_of_keys_names_them(site, opened, scene):
    page = opened(site / "index.html", "#mode=projector")
    for digit, ident in zones_by_key(scene).items():
        page.keyboard.press(digit)
        assert_selected(page, ident)
    page.keyboard.press("?")
    listed = page.locator("#keys").inner_text()
    assert all(scene.zones[ident].name in listed for ident in zones_by_key(scene).values())


def test_a_ring_follows_the_pointer(site, opened):
    page = opened(site / "index.html", "#mode=projector")
    page.mouse.move(500, 300)
    wait_until(page, "!document.getElementById('ring').hidden")
    box = page.locator("#ring").bounding_box()
    assert (box["x"] + box["width"] / 2, box["y"] + box["height"] / 2) == pytest.approx((500, 300), abs=2)


def test_letters_typed_into_the_search_are_no_keys(site, opened):
    page = opened(site / "index.html")
    page.locator("#query").fill("")
    page.locator("#query").press("p")
    assert_becomes(page, ON, False)


def test_paper_has_the_text_in_projector_mode_too(site, opened):
    page = opened(site / "index.html", "#mode=projector")
    page.emulate_media(media="print")
    expect(page.locator("#panel")).to_be_visible()
    expect(page.locator("#projector-keys")).to_be_hidden()


KEYS = """(keys) => {
  for (const [key, code] of keys)
    document.activeElement.dispatchEvent(new KeyboardEvent("keydown", {key, code, bubbles: true, cancelable: true}));
}"""


def test_keys_are_those_of_the_place_on_every_layout(site, opened, scene):
    """Russian, Georgian and French keyboards: what they write where P, B and 1 stand."""
    page = opened(site / "index.html")
    page.locator("#map").focus()
    page.evaluate(KEYS, [["з", "KeyP"]])
    wait_until(page, ON)
    page.evaluate(KEYS, [["ბ", "KeyB"]])
    expect(page.locator("#blank")).to_be_visible()
    page.evaluate(KEYS, [["и", "KeyB"], ["&", "Digit1"]])
    expect(page.locator("#blank")).to_be_hidden()
    assert_selected(page, zones_by_key(scene)["1"])


def test_no_single_key_acts_where_nobody_asked_for_it(site, opened):
    page = opened(site / "index.html", "#abkhazia")
    for focused in ("body", "article#abkhazia h2", "#unfold", "[data-opens=quiz-start]"):
        page.evaluate("(one) => document.querySelector(one).focus()", focused)
        page.evaluate(KEYS, [["p", "KeyP"], ["b", "KeyB"], ["1", "Digit1"], ["?", "Slash"]])
    assert page.evaluate(f"[{ON}, atlas.selected, document.querySelector('dialog[open]')]") == [False, "abkhazia", None]
    page.locator("[data-projects]").click()
    wait_until(page, ON)
    page.locator("#projector-keys").click()
    page.get_by_label("Single letters and digits act").uncheck()
    page.keyboard.press("Escape")
    for key in ("p", "b", "1", "?"):
        page.keyboard.press(key)
    assert page.evaluate(f"[{ON}, document.getElementById('blank').hidden, atlas.selected]") == [True, True, "abkhazia"]
    page.get_by_role("button", name="Leave", exact=True).click()
    assert_becomes(page, ON, False)
