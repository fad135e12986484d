"""What style sheets promise, measured as the browser works it out: focus, what is hidden, signs that need no colour."""

import io

import pytest
from coloraide import Color
from PIL import Image
from playwright.sync_api import expect

from tests.asserts import settle

STYLE = """([selector, name, pseudo]) => {
  const element = document.querySelector(selector);
  return element && getComputedStyle(element, pseudo).getPropertyValue(name);
}"""
FOCUSED = """() => {
  const {outlineStyle, outlineWidth, outlineColor} = getComputedStyle(document.activeElement);
  const {top, bottom, width} = document.activeElement.getBoundingClientRect();
  return [document.activeElement.outerHTML.slice(0, 60), outlineStyle, outlineWidth, outlineColor,
    width > 0 && top >= 0 && bottom <= innerHeight];
}"""
# as WCAG 1.4.12 has it, by a sheet that the policy of the page lets in
SET_APART = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("* {line-height: 1.5; letter-spacing: 0.12em !important; word-spacing: 0.16em !important}");
  document.adoptedStyleSheets = [sheet];
}"""
# areas that no rule gives a colour: SVG fills them with black
UNTOLD = """() => {
  const straight = /^M[^A-Z]*[LHV][^A-Z]*$/i; // which has no area
  return [...document.querySelectorAll("svg path, svg rect, svg circle")]
    .filter((shape) => shape.closest("pattern") || shape.checkVisibility())
    .filter((shape) => getComputedStyle(shape).fill === "rgb(0, 0, 0)" && !straight.test(shape.getAttribute("d")))
    .map((shape) => `${shape.closest("pattern")?.id ?? ""} ${shape.outerHTML.slice(0, 60)}`);
}"""


def style(page, selector, name, pseudo=None):
    """What one property of an element comes to; None where there is no such element."""
    return page.evaluate(STYLE, [selector, name, pseudo])


def test_whoever_goes_by_keyboard_sees_where_they_are(site, opened):
    page = opened(site / "index.html")
    accent = page.locator("a.skip").first.evaluate("(link) => getComputedStyle(link).color")
    seen = []
    for _ in range(6):  # two skip links, the search, buttons
        page.keyboard.press("Tab")
        element, *look, in_sight = page.evaluate(FOCUSED)
        assert look == ["solid", "2px", accent] and in_sight, element
        seen.append(element)
    assert len(set(seen)) == 6 and any("<button" in one for one in seen)
    page.locator("#places a[href='#georgia']").focus()
    assert page.evaluate(FOCUSED)[1:4] == ["solid", "2px", accent]
    page.locator("path.republic[data-place=estonia]").focus()
    assert style(page, "path.republic[data-place=estonia]", "stroke") == accent


def test_a_shape_that_has_the_focus_has_a_far_wider_line_than_any_other_whatever_its_colour(site, opened):
    page = opened(site / "index.html", "#chechnya&at=1995&eyes=ground")
    width = "(shapes) => Math.max(...shapes.map((shape) => parseFloat(getComputedStyle(shape).strokeWidth)))"
    widest = page.locator("path[data-place]").evaluate_all(width)
    for ident in ("chechnya", "abkhazia", "estonia"):
        shape = page.locator(f"path[data-place={ident}]").first
        shape.focus()
        assert shape.evaluate(f"(one) => ({width})([one])") >= 2 * widest, ident


def test_what_only_a_screen_reader_hears_is_there_for_it_and_what_is_not_asked_for_is_not(site, opened):
    page = opened(site / "index.html")
    assert style(page, "#news", "display") != "none" and style(page, "#news", "visibility") == "visible"
    for hidden in ("#step", "#compare", "#limits", "#unread", "#quiz-band", ".copy-note", "noscript"):
        assert style(page, hidden, "display") in ("none", None), hidden
    page.evaluate("atlas.enter('quiz')")
    expect(page.locator("#panel")).to_be_hidden()


def test_what_the_filters_leave_nothing_of_is_pale_and_the_rest_is_not(site, opened):
    page = opened(site / "index.html", "#themes=pogrom")
    pale, clear = "path.zone.no-content:not(.outlined)", "path.zone:not(.no-content):not(.outlined)"
    settle(page)
    assert (style(page, pale, "opacity"), style(page, clear, "opacity")) == ("0.35", "1")
    silent = page.locator("#places li.none")
    assert silent.count() == page.locator("#places a .count").get_by_text("0", exact=True).count() > 10
    page.evaluate("atlas.filter({themes: null})")
    assert page.locator("path.zone").evaluate_all("(all) => all.every((one) => getComputedStyle(one).opacity === '1')")


def test_lines_and_marks_say_without_colour_what_they_are(site, opened):
    page = opened(site / "index.html", "#themes=deportation,trade&view=44,44,4")
    dashes = {
        family: style(page, f"path.{family}-flow", "stroke-dasharray") for family in ("violence", "economy", "life")
    }
    assert dashes["violence"] == "9px, 5px" and dashes["economy"] == "none"
    assert style(page, "path.flow", "marker-end") == 'url("#arrow")'
    of = "path.zone[data-place={}]".format
    assert style(page, of("fergana-valley"), "stroke-dasharray") == "2px, 3px"  # conventional
    assert style(page, of("abkhazia"), "stroke-dasharray") == "6px, 4px"  # approximate
    assert style(page, "path.zone.status-quiet", "stroke-dasharray") == "0px, 4.2px"
    assert style(page, ".marks .mark", "width") == style(page, ".marks .mark", "height") == "24px"
    triangle = ".status-member > .mark-sign"
    assert style(page, triangle, "clip-path", "::before").startswith("polygon(")
    assert style(page, ".status-breakaway > .mark-sign", "clip-path", "::before") == "none"
    page.evaluate("atlas.keep({at: '2016'})")
    assert style(page, of("crimea"), "stroke-dasharray") == "none"  # surveyed


def test_what_is_chosen_and_the_union_are_seen_on_the_map(site, opened):
    page = opened(site / "index.html", "#ukraine&at=1950")
    assert float(style(page, "path.halo", "stroke-opacity")) > 0.3
    fills = {one: style(page, f"path.republic[data-place={one}]", "fill") for one in ("ukraine", "estonia", "georgia")}
    assert len(set(fills.values())) == 1
    assert page.locator("path.union-line").get_attribute("d") not in (None, "M0 0")
    page.evaluate("atlas.keep({at: '2012'})")
    assert style(page, "path.republic[data-place=ukraine]", "fill") != fills["ukraine"]
    assert style(page, "#hatch-annexed .held", "display") == "none"
    page.evaluate("atlas.keep({eyes: 'ground'})")
    assert style(page, "#hatch-annexed .held", "display") == "inline"


@pytest.mark.parametrize("fragment", ["#at=1943", "", "#at=1991-10-01&eyes=ground", "#at=2026&compare=1950"])
@pytest.mark.parametrize("name", ["index.html", "embed.html"])
def test_every_area_has_a_colour_of_the_atlas(site, opened, name, fragment):
    assert opened(site / name, fragment).evaluate(UNTOLD) == []


def test_a_republic_under_occupation_is_hatched_on_the_union_s_own_colour(site, opened):
    page = opened(site / "index.html", "#at=1943")
    box = page.locator("path[data-place=belarus]").bounding_box()
    middle = {"x": box["x"] + box["width"] / 2 - 15, "y": box["y"] + box["height"] / 2 - 15, "width": 30, "height": 30}
    seen = Image.open(io.BytesIO(page.screenshot(clip=middle))).convert("L").resize((1, 1)).getpixel((0, 0))
    assert seen > 130  # of 255: a hatch on black comes to 114


def test_at_night_the_page_is_dark(site, opened):
    by_day, by_night = (opened(site / "about.html", color_scheme=scheme) for scheme in ("light", "dark"))
    grounds = [style(page, "body", "background-color") for page in (by_day, by_night)]
    lights = [sum(int(part) for part in ground.removeprefix("rgb(").rstrip(")").split(",")) for ground in grounds]
    assert lights[0] > 600 and lights[1] < 200


def test_the_map_flies_and_where_motion_is_unwanted_it_is_there_at_once(site, opened):
    there = """() => {
      atlas.select("estonia");
      const {lat, lng} = atlas.map.getCenter();
      return Math.hypot(lat - 58.6, lng - 25.5) < 3;
    }"""
    page = opened(site / "index.html", reduced_motion="reduce")
    assert page.evaluate(there), "no motion"
    page.emulate_media(reduced_motion="no-preference")
    page.goto("about:blank")
    page.goto((site / "index.html").as_uri())
    assert not page.evaluate(there), "it is on its way"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_word_in_an_empty_field_is_read_and_its_edge_is_seen(scheme, site, opened):
    page = opened(site / "index.html", color_scheme=scheme)
    page.locator(".top [data-opens=quiz-start]").click()
    for field in ("#date-year", ".search input", "[name=quiz-asks]"):
        ground = Color(style(page, field, "background-color"))
        assert Color(style(page, field, "color", "::placeholder")).contrast(ground) >= 4.5, field
        around = Color(style(page, ".date", "background-color"))
        assert Color(style(page, field, "border-top-color")).contrast(around) >= 3, field


@pytest.mark.parametrize("language", ["ru", "", "fr"])
def test_the_subtitle_is_whole_wherever_it_is_there_however_far_a_reader_sets_letters_apart(language, site, opened):
    page = opened(site / language / "index.html", width=1217)
    room = "(one) => one.clientWidth - one.scrollWidth"
    assert page.locator(".top > p").evaluate(room) == 0
    page.evaluate(SET_APART)
    assert page.locator(".top > p").evaluate(room) == 0
