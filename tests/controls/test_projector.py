import re

import pytest
from playwright.sync_api import expect

from layers.controls.projector import zones_by_key
from tests.asserts import assert_becomes, assert_selected, settle, wait_until
from tests.conftest import LESSONS

UNCUT = """() => {
    const step = document.getElementById("step");
    const half = document.getElementById("map").clientHeight >= window.innerHeight / 2 - 1;
    return half && step.scrollHeight <= step.clientHeight;
}"""
BOXES = """() => {
    const box = (one) => (({left, top, right, bottom}) => [left, top, right, bottom])(one.getBoundingClientRect());
    const covers = [...document.querySelectorAll(".frame [data-covers], .leaflet-control")];
    const names = [...document.querySelectorAll(".label.fits")].map((one) => [one.textContent, ...box(one)]);
    return [names, covers.filter((one) => one.checkVisibility()).map(box)];
}"""
SIZES = "[...document.querySelectorAll('.label.fits')].map((one) => parseFloat(one.style.fontSize))"
ON = "atlas.isIn('projector')"
STEP = "atlas.addressState.step"
SWIPE = """([from, to]) => {
    const touch = {clientY: 9, pointerType: "touch", bubbles: true};
    const finger = (type, clientX) => new PointerEvent(type, {...touch, clientX});
    const text = document.querySelector("#step .step-text");
    for (const event of [finger("pointerdown", from), finger("pointerup", to)]) text.dispatchEvent(event);
}"""


def overlap(one, other):
    return one[0] < other[2] - 1 and one[2] > other[0] + 1 and one[1] < other[3] - 1 and one[3] > other[1] + 1


def test_p_turns_it_on_and_off_and_the_address_keeps_it(site, opened):
    page = opened(site / "index.html")
    page.locator("#map").focus()
    page.keyboard.press("p")
    wait_until(page, ON)
    page.keyboard.press("Escape")  # the lessons that are offered
    expect(page).to_have_url(re.compile("#.*mode=projector"))
    expect(page.locator(".panel, .search, #time, #legend, .inset").filter(visible=True)).to_have_count(0)
    page.keyboard.press("p")
    assert_becomes(page, ON, False)
    expect(page).not_to_have_url(re.compile("#.*mode"))
    expect(page.locator(".panel")).to_be_visible()


def test_letters_grow_with_the_window_and_the_map_keeps_half_of_it(site, opened):
    page = opened(site / "index.html", "#lesson=caucasus&step=5&mode=projector", width=1024, height=768)
    text = "parseFloat(getComputedStyle(document.querySelector('#step .step-text')).fontSize)"
    for width, height in ((800, 600), (1280, 720), (1920, 1080), (3840, 2160), (1024, 768)):
        page.set_viewport_size({"width": width, "height": height})
        wait_until(page, f"{text} >= {height / 30} && Math.min(...{SIZES}) >= {height / 45}")
        settle(page, frames=5)  # after a larger window the letters are large enough before the names have moved
        assert page.evaluate(UNCUT), (width, height)
        names, covers = page.evaluate(BOXES)
        assert names and not [name for name, *box in names for cover in covers if overlap(box, cover)]
    page.evaluate(
        "document.querySelector('[data-lesson=caucasus] li:nth-child(6) .step-text').append(' and on'.repeat(50))"
    )
    page.keyboard.press("PageDown")
    assert page.evaluate(UNCUT)  # in smaller letters


@pytest.mark.parametrize("ident", [LESSONS[0], *(pytest.param(ident, marks=pytest.mark.full) for ident in LESSONS[1:])])
def test_every_step_fits_a_projector_of_800_by_600(ident, site, opened, atlas):
    page = opened(site / "index.html", f"#lesson={ident}&step=1&mode=projector", width=800, height=600)
    for step in atlas.lessons[ident].steps:
        assert page.evaluate(UNCUT), step.heading
        assert page.evaluate("document.getElementById('step').style.getPropertyValue('--letters')") == "1", step.heading
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
    page.keyboard.press("l")
    page.keyboard.press("Escape")
    assert_becomes(page, ON, False)
    expect(page.locator(".label.fits:visible")).not_to_have_count(0)  # hidden on the wall alone


def test_number_keys_choose_zones_and_the_card_of_keys_names_them(site, opened, scene):
    page = opened(site / "index.html", "#mode=projector")
    for digit, ident in zones_by_key(scene).items():
        page.keyboard.press(digit)
        assert_selected(page, ident)
    page.keyboard.press("?")
    assert (
        page.locator("#keys h2").bounding_box()["y"] >= 0
        and page.evaluate("document.getElementById('keys').scrollTop") == 0
    )
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
    page = opened(site / "index.html", "#georgia")
    page.locator("#map").focus()
    page.evaluate(KEYS, [["з", "KeyP"]])
    wait_until(page, ON)
    page.evaluate(KEYS, [["ბ", "KeyB"]])
    expect(page.locator("#blank")).to_be_visible()
    page.evaluate(KEYS, [["и", "KeyB"]])
    page.evaluate(KEYS, [["&", "Digit1"]])
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
    assert page.evaluate(f"[{ON}, atlas.isIn('blank'), atlas.selected]") == [True, False, "abkhazia"]
    page.get_by_role("button", name="Leave", exact=True).click()
    assert_becomes(page, ON, False)


def test_a_presenters_remote_and_a_finger_go_from_step_to_step(site, opened):
    page = opened(site / "index.html", "#lesson=caucasus&step=2&mode=projector", width=1024, height=768)
    for key, step in ((" ", 3), ("Enter", 4), ("PageUp", 3), ("5", 3)):
        page.keyboard.press(key)
        assert page.evaluate(f"[{STEP}, atlas.selected]") == [step, None], key
    assert page.evaluate("getComputedStyle(document.querySelector('#step h2')).outlineStyle") == "none"
    page.keyboard.press(".")
    expect(page.locator("#blank")).to_be_visible()
    page.keyboard.press("PageDown")  # is not to go on where nobody sees it
    expect(page.locator("#blank")).to_be_hidden()
    assert page.evaluate(STEP) == 3
    page.evaluate(SWIPE, [500, 300])
    assert page.evaluate(STEP) == 4
    page.evaluate(SWIPE, [300, 500])
    assert page.evaluate(STEP) == 3
    buttons = [one.bounding_box() for one in page.locator("#projector-buttons button:visible").all()]
    assert min(min(box["width"], box["height"]) for box in buttons) >= 44
    page.get_by_role("button", name="Next").click()
    page.keyboard.press("PageDown")
    assert page.evaluate(STEP) == 5
    page.get_by_role("button", name="on the ground").click()  # as a step may ask for
    assert page.evaluate("document.documentElement.dataset.eyes") == "ground"
    page.keyboard.press("o")
    assert page.evaluate("document.documentElement.dataset.eyes") == "law"
    page.keyboard.press(" ")  # stays that of the step
    assert page.evaluate(f"[{STEP}, document.documentElement.dataset.eyes === 'ground']") == [6, True]
    page.keyboard.press("PageUp")
    page.set_viewport_size({"width": 390, "height": 844})
    edges = page.locator("#projector-buttons button:visible").evaluate_all(
        "(all) => all.map((one) => one.getBoundingClientRect().left)"
    )
    assert min(edges) >= 0  # a phone has them all
    page.set_viewport_size({"width": 1024, "height": 768})
    page.evaluate("atlas.map.panBy([300, 0], {animate: false})")
    page.keyboard.press("r")
    wait_until(page, "!atlas.address().includes('view=')")
    begins = "new KeyboardEvent('keydown', {key: 'F5', bubbles: true, cancelable: true})"
    reloads = f"document.body.dispatchEvent({begins})"
    assert page.evaluate(reloads) is False  # it would end the full screen
    page.get_by_role("button", name="Leave", exact=True).click()
    assert page.evaluate(f"[{reloads}, {ON}]") == [False, True]  # the same button of the remote once more
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Leave the lesson").click()
    assert page.evaluate(f"[{reloads}, {ON}]") == [True, False]
