"""A page that somebody saved as it stood, opened again: one map, at the same place, lesson and years."""

import pytest
from playwright.sync_api import expect

from tests.asserts import STANDS, assert_selected, wait_until

AS_SAVED = """() => {
  for (const link of document.querySelectorAll("a[href]")) link.href = link.href;
  for (const one of document.querySelectorAll("template")) one.innerHTML = "";
}"""  # what Chromium does to what it saves: links lead back to where it lay, and templates are empty


def saved(page, file):
    """Save the page as a browser does: its document as it stands, but for what it changes."""
    wait_until(page, STANDS)
    page.evaluate(AS_SAVED)
    file.write_text(f"<!doctype html>\n{page.evaluate('document.documentElement.outerHTML')}", encoding="utf-8")
    return file


@pytest.mark.parametrize("name", ["index.html", "embed.html"])
def test_a_saved_page_is_one_map_at_the_same_place(name, site, opened, tmp_path):
    first = opened(site / name, "#abkhazia&from=1990&to=1995")
    wait_until(first, STANDS)
    within = "a[href^='#']"
    links = first.locator(within).count()
    page = opened(saved(first, tmp_path / "first.html"))
    wait_until(page, STANDS)
    assert_selected(page, "abkhazia")
    assert page.url.endswith("first.html#abkhazia&from=1990&to=1995")
    for part in (".leaflet-map-pane", "#map [data-place=chechnya]", "#abkhazia", ".leaflet-control-zoom-in, .legend"):
        there, drawn = (one.locator(part).count() for one in (first, page))
        assert drawn == there, part
    assert page.locator(within).count() == links  # which lead within the copy
    assert page.locator("article:visible .own a").get_attribute("href").startswith((site / "places").as_uri())
    again = opened(saved(page, tmp_path / "again.html"))
    wait_until(again, STANDS)
    expect(again.locator(".leaflet-map-pane")).to_have_count(1)
    assert_selected(again, page.evaluate("atlas.selected"))


def test_what_was_drawn_before_the_articles_came_is_not_in_the_copy_twice(site, opened, tmp_path):
    first = opened(site / "index.html")
    page = opened(saved(first, tmp_path / "first.html"))
    wait_until(page, STANDS)
    for part in (".leaflet-map-pane", "#map path.republic", ".flow-key", ".insets", "#map .mark"):
        there, drawn = (one.locator(part).count() for one in (first, page))
        assert drawn == there > 0, part


def test_a_saved_lesson_on_a_wall_goes_on_where_it_was(site, opened, tmp_path):
    page = opened(saved(opened(site / "index.html", "#lesson=caucasus&step=3&mode=projector"), tmp_path / "a.html"))
    wait_until(page, "atlas.isIn('projector') && atlas.addressState.step === 3")
    expect(page.locator("#step")).to_be_visible()
    page.keyboard.press("PageDown")
    wait_until(page, "location.hash.includes('step=4')")
    page = opened(tmp_path / "a.html", "#georgia")  # an address that somebody gives is the one that is meant
    assert_selected(page, "georgia")


@pytest.fixture
def in_one_file(chromium, tmp_path):
    """Save a page as Chromium does in one file, without what is hidden; open it in a page of its own, for its parts."""
    pages = []

    def copy(page):
        wait_until(page, STANDS)
        copied = page.context.new_cdp_session(page).send("Page.captureSnapshot", {"format": "mhtml"})
        file = tmp_path / "copy.mhtml"
        file.write_text(copied["data"], encoding="utf-8")
        pages.append(chromium.new_page(viewport=page.viewport_size))
        pages[-1].goto(file.as_uri())
        return pages[-1]

    yield copy
    for page in pages:
        page.close()


@pytest.mark.parametrize("name", ["index.html", "embed.html"])
def test_a_copy_in_one_file_which_has_no_script_says_what_it_is(name, site, opened, in_one_file):
    first = opened(site / name, "#abkhazia")
    expect(first.locator(".copy-note")).to_be_hidden()
    expect(in_one_file(first).get_by_text("A saved copy")).to_be_visible()


def test_a_copy_of_a_lesson_in_one_file_has_the_panel_beside_it(site, opened, in_one_file):
    first = opened(site / "index.html", "#lesson=caucasus&step=3")
    panel = first.locator("#panel").inner_text()
    assert "Conflicts in the Caucasus" in panel
    assert in_one_file(first).locator("#panel").inner_text() == panel


def test_a_copy_in_one_file_has_the_ticks_and_the_years_that_were_seen(site, opened, in_one_file):
    first = opened(site / "index.html", "#from=1990&to=1995&themes=war")
    ticked = "[...document.querySelectorAll('#themes input, #time input')].map(({value, checked}) => [value, checked])"
    wait_until(first, STANDS)
    first.get_by_role("checkbox", name="Secession").check()
    seen = first.evaluate(ticked)
    assert sum(checked for _, checked in seen) == 3  # with what has no date
    assert in_one_file(first).evaluate(ticked) == seen


@pytest.mark.parametrize("name", ["index.html", "embed.html", "presenter.html", "handout.html", "places/abkhazia.html"])
def test_no_rule_loses_a_part_when_a_browser_writes_it_into_a_copy(name, reading):
    """As Chromium does of a border whose colour is a variable's and of which the same rule then changes the width."""
    rules = """() => {
        const inner = (rule) => (rule.cssRules?.length ? [...rule.cssRules].flatMap(inner) : [rule.cssText]);
        return [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules].flatMap(inner));
    }"""
    found = reading(name).evaluate(rules)
    assert len(found) > 40 and [rule for rule in found if ": ;" in rule] == []


def test_a_dialog_in_a_copy_without_scripts_lies_over_the_page_and_closes(site, opened, tmp_path):
    first = opened(site / "index.html")
    first.locator(".inset path").first.wait_for(state="attached")
    first.get_by_role("button", name="About").click()
    file = saved(first, tmp_path / "about.html")
    (tmp_path / "pictures").symlink_to(site / "pictures")
    page = opened(file, java_script_enabled=False)
    about = page.get_by_role("dialog")
    expect(about).to_be_in_viewport(ratio=0.99)
    about.get_by_role("button", name="Close").click()  # which nothing covers
    expect(about).to_be_hidden()


def test_a_saved_page_whose_scripts_are_gone_shows_what_was_seen(site, opened, tmp_path):
    first = opened(site / "index.html", "#abkhazia")
    expect(first.locator(".copy-note")).to_be_hidden()
    file = saved(first, tmp_path / "still.html")
    (tmp_path / "pictures").symlink_to(site / "pictures")
    page = opened(file, java_script_enabled=False)
    was, still = (one.locator("path[data-place=chechnya]").bounding_box() for one in (first, page))
    assert still == pytest.approx(was, abs=1)
    expect(page.locator("article:visible")).to_have_count(1)
    expect(page.get_by_text("A saved copy")).to_be_visible()
    expect(page.locator("noscript img")).to_be_hidden()
