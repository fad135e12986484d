import re
from urllib.parse import quote

import pytest
from playwright.sync_api import expect

from tests.asserts import assert_address, assert_becomes, assert_selected, wait_until


def test_every_place_has_an_article_with_a_heading(reading, scene):
    page = reading("index.html")
    for feature in scene.atlas.features:
        article = page.locator(f"article#{feature.id}[data-kind={feature.about.kind}]")
        expect(article.locator("h2")).to_have_text(feature.about.name)


def test_every_annotation_stands_in_its_article(reading, scene):
    page = reading("index.html")
    there = page.evaluate(
        """() => [...document.querySelectorAll("[data-annotation]")].map(({dataset, parentElement}) =>
            [parentElement.closest("article").id, dataset.annotation, Number(dataset.paragraph), dataset.theme])"""
    )
    expected = [[feature.id, a.id, a.paragraph, a.theme] for feature, a in scene.atlas.annotations()]
    assert sorted(there) == sorted(expected)


def test_every_annotation_has_the_sign_of_its_family(reading, scene):
    settings = scene.atlas.settings
    sign_of = {ident: settings.families[theme.family].sign for ident, theme in settings.themes.items()}
    seen = reading("index.html").evaluate(
        """() => [...document.querySelectorAll("[data-annotation]")].map(({dataset, children}) =>
            [dataset.theme, getComputedStyle(children[0], "::before").content])"""
    )
    assert len(seen) == len(list(scene.atlas.annotations()))
    assert {(theme, content[:3]) for theme, content in seen} <= {
        (theme, f'"{sign}"') for theme, sign in sign_of.items()
    }


def test_a_place_chosen_in_the_list_is_shown_on_the_map_and_in_the_address(site, opened):
    page = opened(site / "index.html")
    page.locator("#places a", has_text="Transnistria").click()
    assert_address(page, "#transnistria")
    expect(page.locator("article:visible")).to_have_count(1)
    expect(page.locator("article#transnistria")).to_be_visible()
    expect(page.locator("path[data-place=transnistria]")).to_contain_class("selected")
    assert_selected(page, "transnistria")
    lat, lng, zoom = page.evaluate("atlas.state().view")
    assert (46 < lat < 48.5, 28 < lng < 30.5, zoom > 5) == (True, True, True)


def test_a_shape_chosen_on_the_map_opens_its_card(site, opened):
    page = opened(site / "index.html", "#belarus")
    page.evaluate(
        "document.querySelector('path[data-place=ukraine]').dispatchEvent(new MouseEvent('click', {bubbles: true}))"
    )
    expect(page.locator("article#ukraine")).to_be_visible()
    expect(page).to_have_title("Ukraine – Post-Soviet conflicts")


def test_back_and_forward_follow_the_places(site, opened):
    page = opened(site / "index.html")
    page.locator("#places a", has_text="Georgia").click()
    page.locator("article#georgia .nearby a", has_text="Abkhazia").click()
    expect(page.locator("article#abkhazia")).to_be_visible()
    page.go_back()
    expect(page.locator("article#georgia")).to_be_visible()
    page.go_back()
    expect(page.locator("#places")).to_be_visible()
    page.go_forward()
    expect(page.locator("article#georgia")).to_be_visible()


def test_a_card_s_link_to_two_dates_shows_both(site, opened):
    page = opened(site / "index.html", "#abkhazia")
    link = page.locator("article#abkhazia .nearby a[href*='at=']").first
    wanted = link.get_attribute("href")
    link.click()
    expect(page.locator("#compare")).to_be_visible()
    page.wait_for_url(lambda url: all(part in url for part in wanted.split("&")[1:]))


@pytest.mark.parametrize("fragment", ["#nowhere", "#%E0%A4%A", "#abkhazia'", "#__proto__", "#constructor", "#&&&"])
def test_nonsense_in_the_address_is_ignored(site, opened, fragment):
    page = opened(site / "index.html", fragment)
    expect(page.locator("#places")).to_be_visible()
    assert_selected(page, None)


def test_what_rides_behind_the_place_does_not_hide_it(reading):
    page = reading("index.html", "#chechnya&view=1,2,3&nonsense")
    expect(page.locator("article#chechnya")).to_be_visible()


def test_a_place_is_opened_and_closed_by_keyboard_and_the_focus_comes_back(site, opened):
    page = opened(site / "index.html")
    page.locator("path.republic[data-place=estonia]").focus()
    page.keyboard.press("Enter")
    assert_becomes(page, "document.activeElement.closest('article').id", "estonia")
    page.keyboard.press("Escape")
    expect(page.locator("#places")).to_be_visible()
    assert_becomes(page, "document.activeElement.dataset.place", "estonia")


def test_everything_on_the_map_is_reached_by_tab_and_named(site, opened, scene):
    page = opened(site / "index.html")
    page.locator("#map").focus()
    gathered = ", ".join(page.locator(".gathering").evaluate_all("(all) => all.map(({title}) => title)")).split(", ")
    reached = {}
    for _ in range(110):
        page.keyboard.press("Tab")
        ident, name = page.evaluate(
            "[document.activeElement.dataset.place, document.activeElement.getAttribute('aria-label')]"
        )
        if ident:
            reached[ident] = name
    places = {place.id for place, _ in scene.places if place.name not in gathered}
    assert gathered
    assert set(reached) == {*scene.republics, *scene.zones, *places}
    assert reached["abkhazia"].startswith("Abkhazia, zone in Georgia, ")
    assert reached["abkhazia"].endswith(" annotations")


STOPS = """[...document.querySelectorAll("a[href], button, input, summary, [tabindex='0']")]
  .filter((one) => one.tabIndex === 0 && one.checkVisibility())
  .map((one) => (one.closest(".stage") ? "stage" : one.closest("#panel") ? "panel" : "header"))"""


@pytest.mark.parametrize("width", [390, 1440])
def test_tab_comes_to_the_map_before_the_list_which_is_as_long_again(width, reading):
    """As a phone has them one below the other; a skip link leads to either."""
    stops = reading("index.html", width=width).evaluate(STOPS)
    assert stops == sorted(stops, key=("header", "stage", "panel").index)
    assert stops.count("header") + stops.count("stage") < 80 < len(stops)


def test_what_was_chosen_is_said_aloud(reading):
    page = reading("index.html", "#south-ossetia")
    expect(page.locator("#news")).to_have_text(re.compile("^South Ossetia, zone in Georgia"))


def test_the_focus_is_never_lost(site, opened):
    page = opened(site / "index.html")

    def focused():
        return page.evaluate("document.activeElement.getAttribute('href') ?? document.activeElement.tagName")

    link = page.locator("#places a[href='#georgia']")
    link.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Escape")
    assert focused() == "#georgia"
    page.keyboard.press("Enter")
    page.locator("article#georgia .nearby a", has_text="Abkhazia").focus()
    page.keyboard.press("Enter")
    page.locator("article#abkhazia .back").focus()
    page.keyboard.press("Enter")
    assert focused() == "#abkhazia"


def test_the_focus_is_never_out_of_sight(site, opened):
    page = opened(site / "index.html", "#abkhazia")
    page.locator("#map").focus()
    for _ in range(40):
        page.keyboard.press("Tab")
        seen = page.evaluate(
            """() => {
                const element = document.activeElement;
                if (!element.dataset.place) return true;
                const {left, right, top, bottom, width: w} = element.getBoundingClientRect();
                const frame = document.getElementById("map").getBoundingClientRect();
                return w > 0 && right > frame.left && left < frame.right && bottom > frame.top && top < frame.bottom;
            }"""
        )
        assert seen


def test_a_folded_panel_unfolds_for_a_card(site, opened):
    page = opened(site / "index.html")
    page.get_by_role("button", name="Fold away").click()
    expect(page.locator("#panel")).to_be_hidden()
    page.locator("path.republic[data-place=estonia]").focus()
    page.keyboard.press("Enter")
    expect(page.locator("article#estonia")).to_be_visible()


def test_the_full_sheet_of_a_phone_covers_map_and_time(site, opened):
    page = opened(site / "index.html", "#georgia&from=1990&to=2000", width=390, height=844)
    page.get_by_role("button", name="Taller").click()
    assert page.locator("#panel").bounding_box()["height"] > 650
    expect(page.locator("#time-from")).to_be_hidden()
    page.get_by_role("button", name="Lower").click()
    page.get_by_role("button", name="Taller").click()
    expect(page.locator("path[data-place=georgia]")).to_be_visible()


def test_the_browsers_own_search_opens_the_card_in_which_it_finds(site, opened):
    """Chromium tells of what it finds by beforematch, and shows what is hidden until found."""
    page = opened(site / "index.html")
    cards = page.locator("#panel article")
    expect(cards.filter(visible=True)).to_have_count(0)
    assert page.evaluate(
        "[...document.querySelectorAll('#panel article')].every(({hidden}) => hidden === 'until-found')"
    )
    page.evaluate("document.getElementById('chechnya').dispatchEvent(new Event('beforematch', {bubbles: true}))")
    assert_selected(page, "chechnya")
    expect(cards.filter(visible=True)).to_have_count(1)
    words = page.evaluate(
        "document.querySelector('#donbas .meta + p').textContent.trim().split(/\\s+/).slice(0, 8).join(' ')"
    )
    page = opened(site / "index.html", f"#:~:text={quote(words)}")
    assert_selected(page, "donbas")


def test_the_browsers_own_search_finds_in_a_low_sheet_and_raises_it(site, opened, scene):
    """Of what a low sheet hides the keyboard finds nothing, the search all."""
    words = " ".join(scene.atlas.by_id["donbas"].about.annotations[0].says.split()[:8])
    page = opened(site / "about.html", width=390, height=844)
    page.add_init_script("addEventListener('DOMContentLoaded', () => { sheet.click(); sheet.click(); })")  # full, low
    page.goto(f"{(site / 'index.html').as_uri()}#:~:text={quote(words)}")
    assert_selected(page, "donbas")
    expect(page.locator("#main")).to_have_attribute("data-sheet", "half")
    page = opened(site / "index.html", "#lesson=caucasus", width=390, height=844)
    expect(page.locator("#main")).to_have_attribute("data-sheet", "low")
    page.evaluate("document.querySelector('#places a').focus()")
    assert page.evaluate("document.activeElement.closest('#places')") is None


def test_a_place_chosen_in_a_full_sheet_is_there_once_the_map_is(site, opened):
    page = opened(site / "index.html", width=390, height=844, reduced_motion="no-preference")
    sheet = page.locator("#sheet")
    sheet.click()  # full
    page.locator("#places a[href='#chechnya']").click()
    page.wait_for_timeout(1000)  # as long as a flight takes
    assert_address(page, "/index.html#chechnya")
    for _ in range(2):  # low, then half
        sheet.click()
    seen = "atlas.map.getBounds().contains(atlas.places.get('chechnya').middle) && atlas.map.getZoom() > 3"
    assert_becomes(page, seen, True)
    assert_address(page, "/index.html#chechnya")


def test_what_a_low_sheet_is_asked_for_comes_up(site, opened):
    page = opened(site / "index.html", width=390, height=844)
    for tab in ("Text", "Lessons", "Places"):
        for _ in range(2):  # full, low
            page.locator("#sheet").click()
        page.get_by_role("button", name=tab, exact=True).click()
        expect(page.locator("#main")).to_have_attribute("data-sheet", "half")


def test_what_is_chosen_low_on_a_tall_map_is_seen_above_the_sheet_that_comes_up(site, opened):
    page = opened(site / "index.html", "#view=46,45,4.5", width=390, height=844)
    for _ in range(2):  # full, low
        page.locator("#sheet").click()
    shape = page.locator("#map path[data-place=armenia]")
    at = shape.bounding_box()
    page.mouse.click(at["x"] + at["width"] / 2, at["y"] + at["height"] / 2)
    expect(page.locator("#main")).to_have_attribute("data-sheet", "half")
    below = page.locator("#map").bounding_box()
    at = shape.bounding_box()
    assert below["y"] < at["y"] and at["y"] + at["height"] < below["y"] + below["height"]
    page.locator("#sheet").click()
    page.locator("#sheet").click()
    page.evaluate("atlas.map.setView([60, 60], 3.5, {animate: false})")
    before = page.evaluate("atlas.map.getCenter().lng")
    page.locator("#map path[data-place=russia]").dispatch_event("click")  # of which a part is seen
    expect(page.locator("#main")).to_have_attribute("data-sheet", "half")
    assert page.evaluate("atlas.map.getCenter().lng") == pytest.approx(before, abs=0.5)


@pytest.mark.parametrize("fragment", ["#quiz=zones", "#mode=projector"])
def test_a_full_sheet_is_no_lid_on_the_map_of_a_mode_that_has_no_panel(fragment, site, opened):
    page = opened(site / "index.html", width=390, height=844)
    page.locator("#sheet").click()  # full
    page.evaluate("(to) => void (location.hash = to)", fragment)
    if "quiz" in fragment:
        page.get_by_role("button", name="Start", exact=True).click()
    wait_until(page, "atlas.map.getSize().y > 150")
    land = page.locator("#map path[data-place=kazakhstan]")
    expect(land).to_be_visible()
    page.evaluate("history.back()")
    expect(page.locator("#main")).to_have_attribute("data-sheet", "full")  # as the reader left it
    expect(land).to_be_hidden()
