"""Projector, lesson and quiz: what makes room for them, and what does not."""

import pytest
from playwright.sync_api import expect

from tests.controls.test_lessons import STEP
from tests.controls.test_quiz import begin

HIDDEN = """(mode) => [...document.querySelectorAll(`[data-hidden-in~="${mode}"]`)]
    .filter((one) => one.checkVisibility())
    .map((one) => one.id || one.className)"""
MODES = "document.documentElement.dataset.modes"


@pytest.mark.parametrize(
    ("mode", "fragment"), [("projector", "#mode=projector"), ("lesson", "#lesson=caucasus&step=1")]
)
def test_what_says_so_is_not_there_in_a_mode_and_there_again_after(mode, fragment, site, opened):
    page = opened(site / "index.html", fragment)
    assert page.evaluate(MODES) == mode
    assert page.evaluate(HIDDEN, mode) == []
    page.evaluate("location.hash = ''")
    expect(page.locator("html")).to_have_attribute("data-modes", "")
    assert "panel" in page.evaluate(HIDDEN, "projector")


def test_a_quiz_leaves_the_map_alone_and_keeps_the_layers_of_the_address(site, opened):
    page = opened(site / "index.html", "#layers=republics,places")
    layers = "document.getElementById('map').dataset.layers"
    begin(page, "zones", "find")
    assert page.evaluate(HIDDEN, "quiz") == []
    assert page.evaluate(layers) == "republics zones"
    page.keyboard.press("Escape")
    assert page.evaluate(layers) == "republics places"
    assert page.evaluate(MODES) == ""


def test_modes_that_can_be_beside_each_other_are(site, opened):
    page = opened(site / "index.html", "#lesson=caucasus&step=1&mode=projector")
    assert sorted(page.evaluate(MODES).split()) == ["lesson", "projector"]
    assert page.evaluate(HIDDEN, "projector") == page.evaluate(HIDDEN, "lesson") == []


def test_a_lesson_begun_on_a_phone_leaves_the_sheets_button_saying_what_it_does(site, opened):
    page = opened(site / "index.html", width=390, height=844)
    sheet = page.locator("#sheet")
    page.get_by_role("button", name="Lessons").click()
    sheet.click()
    assert sheet.inner_text() == "Lower"
    page.locator("[data-starts=caucasus]").click()
    before = page.locator("#panel").bounding_box()["height"]
    assert sheet.inner_text() == "Taller"
    sheet.click()
    assert page.locator("#panel").bounding_box()["height"] > before
    assert page.evaluate(STEP)
