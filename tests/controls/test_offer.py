import re

from playwright.sync_api import expect

from tests.asserts import assert_becomes


def test_a_wall_begins_with_the_lessons_and_a_lesson_ends_with_them(site, opened, atlas):
    page = opened(site / "index.html")
    page.locator("[data-projects]").click()
    offer = page.get_by_role("dialog", name="What shall be on the wall?")
    expect(offer.get_by_role("link")).to_have_count(len(atlas.lessons) + 1)
    page.keyboard.press("2")
    expect(offer).to_be_hidden()
    ident = list(atlas.lessons)[1]
    expect(page).to_have_url(re.compile(f"#.*lesson={ident}&step=1&mode=projector"))
    page.keyboard.press("End")
    page.keyboard.press("PageDown")
    end = page.get_by_role("dialog", name=f"The end: {atlas.lessons[ident].title}")
    expect(end).to_be_visible()
    page.keyboard.press("PageUp")
    expect(end).to_be_hidden()
    assert page.evaluate("atlas.addressState.step") == len(atlas.lessons[ident].steps)
    page.keyboard.press("PageDown")
    end.get_by_role("button", name="quiz").click()
    expect(page.get_by_role("dialog", name="A blank map")).to_be_visible()
    page.get_by_role("button", name="Close").click()
    page.keyboard.press("m")
    page.get_by_role("link", name="The map alone").click()
    assert_becomes(page, "[atlas.isIn('lesson'), atlas.isIn('projector')]", [False, True])


def test_who_makes_a_chosen_place_large_is_offered_nothing(site, opened):
    page = opened(site / "index.html", "#abkhazia")
    page.locator("[data-projects]").click()
    assert_becomes(page, "atlas.isIn('projector')", True)
    expect(page.locator("#offer")).to_be_hidden()
