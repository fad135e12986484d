"""Every dialog of the page opens and closes in the same ways."""

import pytest
from playwright.sync_api import expect

# where what opens it is seen
DIALOGS = {
    "about": "",
    "embed": "",
    "quiz-start": "",
    "share": "#crimea",
    "keys": "#mode=projector",
    "offer": "#mode=projector",
    "evidence": "#lesson=caucasus&step=2",
}


def expect_focus_on_opener(page, ident):
    expect(page.locator(f"[data-opens={ident}]:focus")).to_be_visible()


@pytest.fixture
def dialog(site, opened):
    """Open the atlas and one of its dialogs."""

    def go(ident):
        page = opened(site / "index.html", DIALOGS[ident])
        page.locator(f"[data-opens={ident}]:visible").first.click()
        box = page.locator(f"dialog#{ident}")
        expect(box).to_be_visible()
        return page, box

    return go


def test_these_are_all_and_each_has_what_opens_it(site, opened):
    page = opened(site / "index.html")
    there = page.evaluate("[...document.querySelectorAll('dialog')].map(({id}) => id)")
    openers = page.evaluate("[...document.querySelectorAll('[data-opens]')].map((one) => one.dataset.opens)")
    assert sorted(there) == sorted(DIALOGS) == sorted(set(openers))


@pytest.mark.parametrize("ident", DIALOGS)
def test_a_click_beside_a_dialog_closes_it(ident, dialog):
    page, box = dialog(ident)
    page.mouse.click(4, 450)
    expect(box).to_be_hidden()
    expect_focus_on_opener(page, ident)


@pytest.mark.parametrize("ident", DIALOGS)
def test_its_button_and_escape_close_it_and_a_click_into_it_does_not(ident, dialog):
    page, box = dialog(ident)
    box.locator("h2").click()
    expect(box).to_be_visible()
    box.get_by_role("button", name="Close").click()
    expect(box).to_be_hidden()
    expect_focus_on_opener(page, ident)
    page.keyboard.press("Enter")
    expect(box).to_be_visible()
    page.keyboard.press("Escape")
    expect(box).to_be_hidden()
    expect_focus_on_opener(page, ident)


@pytest.mark.parametrize("ident", ["about", *(one for one in DIALOGS if one != "about")])
def test_a_dialog_is_read_from_its_title_on_and_the_focus_is_in_sight(ident, dialog):
    _, box = dialog(ident)
    expect(box.locator("h2")).to_be_focused()
    expect(box.locator("h2")).to_be_in_viewport()


def test_a_quiz_once_begun_does_not_begin_again_by_closing_its_dialog(dialog):
    page, box = dialog("quiz-start")
    box.get_by_role("button", name="Start").click()
    page.locator(".quiz").wait_for()
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Quiz", exact=True).click()
    page.mouse.click(4, 450)
    expect(box).to_be_hidden()
    expect_focus_on_opener(page, "quiz-start")
    expect(page.locator(".quiz")).to_have_count(0)


def test_an_address_that_is_opened_closes_what_tells_of_another_step(site, opened):
    page = opened(site / "index.html", "#lesson=caucasus&step=2")
    page.get_by_role("button", name="Next").click()
    page.locator("[data-opens=evidence]:visible").first.click()
    expect(page.locator("#evidence")).to_be_visible()
    page.go_back()
    expect(page.locator("#evidence")).to_be_hidden()


def test_an_address_that_opens_a_dialog_closes_the_one_that_is_open(site, opened):
    page = opened(site / "index.html")
    page.locator("[data-opens=about]").first.click()
    page.evaluate("location.hash = 'quiz=both'")
    expect(page.locator("dialog[open]")).to_have_id("quiz-start")
    page.evaluate("location.hash = 'quiz=towns'")
    expect(page.locator("#quiz-set")).to_have_value("towns")
    expect(page.locator("dialog[open]")).to_have_id("quiz-start")
    page.evaluate("new Promise(requestAnimationFrame)")  # what closed it has been told
    assert page.evaluate("location.hash") == "#quiz=towns"
    page.keyboard.press("Escape")
    expect_focus_on_opener(page, "about")
