"""Two dates side by side: what each half of the map shows, how the slider is used, what is said of it."""

import io
import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from PIL import Image
from playwright.sync_api import expect

from tests.asserts import NAMED, assert_address, wait_until
from tests.runtime.test_saved_copy import saved

# how a zone is hatched on the map's own date, and on the one beside it
LOOKS = """(id) => ["#map > .leaflet-map-pane", "#map > .second"].map((map) =>
    getComputedStyle(document.querySelector(`${map} path.zone[data-place="${id}"]`)).fill)"""
# where a zone stands on both, in pixels of the window
STANDS = """(id) => ["#map > .leaflet-map-pane", "#map > .second"].map((map) => {
    const {x, y} = document.querySelector(`${map} path.zone[data-place="${id}"]`).getBoundingClientRect();
    return [x, y];
})"""

# names that the line between the two cuts
ON_THE_LINE = """() => {
    const {left, right} = document.querySelector("#compare .line").getBoundingClientRect();
    return [...document.querySelectorAll("#map .label.fits")].filter((name) => {
        const box = name.getBoundingClientRect();
        return box.left < right && box.right > left;
    }).map((name) => name.textContent);
}"""


@pytest.fixture
def compared(site, opened):
    return opened(site / "index.html", "#crimea&at=2013&compare=2014", reduced_motion="reduce")


def test_two_dates_stand_side_by_side_and_a_slider_wipes_from_one_to_the_other(compared):
    page, slider = compared, compared.get_by_role("slider", name="How much is seen of each date")
    expect(page.locator("#date-shown")).to_have_text("The map shows 2013 | 2014")
    expect(page.locator("#compare p:not(.unseen)")).to_have_text(["2013", "2014"])
    own, other = page.evaluate(LOOKS, "crimea")
    assert "hatch" not in own and other == 'url("#hatch-annexed")'
    assert page.evaluate(ON_THE_LINE) == []
    second = page.locator("#map > .second")
    expect(second).to_have_css("clip-path", "inset(0px 0px 0px 50%)")
    slider.focus()
    page.keyboard.press("Home")
    expect(second).to_have_css("clip-path", "inset(0px 0px 0px 0%)")
    assert slider.get_attribute("aria-valuetext") == "2013 0 %"
    expect(slider).to_have_accessible_description(
        "Left of the slider 2013, right of it 2014. Not the same then: Crimea, Donbas."
    )
    assert second.evaluate("(map) => map.inert")


def test_both_maps_stand_and_move_as_one_and_what_is_chosen_is_so_in_both(compared):
    page = compared
    for move in ("panBy([60, 40], {animate: false})", "setZoom(6, {animate: false})"):
        page.evaluate(f"() => void atlas.map.{move}")
        one, other = page.evaluate(STANDS, "crimea")
        assert max(abs(a - b) for a, b in zip(one, other, strict=True)) <= 1, move
    page.evaluate("atlas.select('donbas')")
    expect(page.locator("#map > .second path.halo")).to_have_count(1)


@pytest.mark.parametrize(("fragment", "mark"), [("#crimea", "selected"), ("#text=62", "highlighted")])
def test_what_was_chosen_before_dates_were_compared_is_so_on_both(fragment, mark, site, opened):
    page = opened(site / "index.html", f"{fragment}&at=2013")
    page.get_by_role("button", name="Compare").click()
    first, second = (
        sorted(one.get_attribute("data-place") for one in page.locator(f"#map > {half} path.{mark}[role=button]").all())
        for half in (".leaflet-map-pane", ".second")
    )
    assert first and second == first


def slide(page, slider, far):
    """Take the slider's handle with a finger and lead it along."""
    box = slider.bounding_box()
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    finger = page.context.new_cdp_session(page)
    for kind, points in (
        ("touchStart", [{"x": x, "y": y}]),
        ("touchMove", [{"x": x + far / 2, "y": y}]),
        ("touchMove", [{"x": x + far, "y": y}]),
        ("touchEnd", []),
    ):
        finger.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})


def test_what_moved_has_its_name_where_its_line_is_drawn(site, opened):
    page = opened(site / "index.html", "#lesson=caucasus&step=2&compare=1994", reduced_motion="reduce")
    wait_until(page, NAMED)
    first, second = (f"#map > {of} .label.fits" for of in (".leaflet-map-pane", ".second"))
    expect(page.locator(first, has_text="Deportation")).not_to_have_count(0)
    expect(page.locator(second)).not_to_have_count(0)
    expect(page.locator(second, has_text="Deportation")).to_have_count(0)


def test_it_is_used_with_a_finger_in_forced_colours_and_from_a_saved_copy(site, opened, tmp_path):
    fragment = "#view=45,34,6&at=2013&compare=2014&eyes=ground"
    phone = {"width": 390, "height": 844, "has_touch": True, "forced_colors": "active"}
    page = opened(site / "index.html", fragment, **phone)
    before = page.evaluate("atlas.state().view")
    slide(page, page.get_by_role("slider", name="How much is seen of each date"), -100)
    wait_until(page, "document.querySelector('#compare input').value < 40")
    assert page.evaluate("atlas.state().view") == before  # the map stays where it is
    line = page.locator("#compare .line").bounding_box()
    shot = Image.open(io.BytesIO(page.locator("#map").screenshot())).convert("L")
    x = round(line["x"] + line["width"] / 2 - page.locator("#map").bounding_box()["x"])
    column = [shot.getpixel((x, y)) for y in range(shot.height)]
    ink = page.evaluate("getComputedStyle(document.body).color")  # black or white: the line has the letters' colour
    assert sum(abs(value - int(re.search(r"\d+", ink)[0])) < 60 for value in column) > 0.4 * len(column)
    expect(page.locator("#compare p:not(.unseen)")).to_have_text(["2013", "2014"])
    assert Axe().run(page).violations_count == 0
    pressed, other = page.locator("#date-eyes"), page.locator(".date button:not([aria-pressed]):visible").first
    ground = "(button) => getComputedStyle(button).backgroundColor"
    assert pressed.evaluate(ground) != other.evaluate(ground), "what is pressed is not seen"
    copy = opened(saved(page, tmp_path / "copy.html"), **phone)
    expect(copy.locator("#date-shown")).to_have_text("The map shows 2013 | 2014")
    expect(copy.locator("#map > .second")).to_have_count(1)
    expect(copy.locator("#date-eyes")).to_have_attribute("aria-pressed", "true")
    assert copy.evaluate(LOOKS, "crimea")[1] == 'url("#hatch-annexed")'


def test_who_cannot_drag_presses_a_date_and_sees_all_of_it(site, opened):
    page = opened(site / "index.html", "#abkhazia&compare=1991")
    before, after = page.locator("#compare .before"), page.locator("#compare .after")
    for date, value in ((before, 100), (before, 50), (after, 0), (after, 50)):  # all of it, and then both again
        date.click(timeout=5000)
        expect(page.locator("#compare input")).to_have_value(f"{value}")
        assert page.evaluate("document.querySelector('.frame').style.getPropertyValue('--wipe')") == f"{value}%"


def test_the_earlier_date_stands_left_and_the_comparison_ends(site, opened):
    page = opened(site / "index.html")
    button, dates = page.get_by_role("button", name="Compare"), page.locator("#compare p:not(.unseen)")
    button.click()
    assert_address(page, "compare=2012-02")
    expect(dates).to_have_text(["February 2012", "2026"])
    expect(page.locator("#map > .second")).to_have_css("clip-path", "inset(0px 50% 0px 0px)")
    expect(page.locator(".insets")).to_be_hidden()
    page.get_by_label("Another year").fill("1990")
    page.keyboard.press("Enter")
    expect(dates).to_have_text(["1990", "February 2012"])
    button.click()
    expect(page.locator("#map > .second")).to_have_count(0)
    expect(page.locator("#compare")).to_be_hidden()
    assert "compare" not in page.url


def test_a_zones_card_offers_its_before_and_after(site, opened):
    page = opened(site / "index.html", "#crimea")
    page.locator("article#crimea").get_by_role("link", name="2013 | 2014").click()
    expect(page.locator("#date-shown")).to_have_text("The map shows 2013 | 2014")


def test_a_frame_compares_too(reading):
    page = reading("embed.html", "#crimea&at=2013&compare=2014", width=640, height=420)
    expect(page.locator("#compare p:not(.unseen)")).to_have_text(["2013", "2014"])
    assert page.evaluate(LOOKS, "crimea")[1] == 'url("#hatch-annexed")'


@pytest.mark.parametrize(("width", "height"), [(900, 600), (390, 844)])
def test_beside_a_card_the_line_stands_where_the_maps_divide(site, opened, width, height):
    page = opened(site / "embed.html", "#crimea&at=2015&compare=2013", width=width, height=height)
    line, map = (page.locator(one).bounding_box() for one in ("#compare", "#map"))
    assert [line[side] for side in ("x", "width", "y", "height")] == [
        map[side] for side in ("x", "width", "y", "height")
    ]
    date = page.locator(".compare .before")
    expect(date).to_be_in_viewport(ratio=0.9)


@pytest.mark.parametrize("mode", ["", "&mode=projector"])
def test_a_place_beside_a_step_has_the_half_that_is_seen_and_its_address_the_same_picture(mode, site, opened):
    for place in ("russia", "kazakhstan"):  # the one wants more than all of the width, the other is seen in half of it
        page = opened(site / "index.html", f"#{place}&lesson=whose-border&step=3{mode}")
        view = page.evaluate("atlas.state().view")
        assert "&compare=" in page.url and "view=" not in page.url
        again = opened(site / "index.html", page.evaluate("location.hash"))
        assert again.evaluate("atlas.state().view") == pytest.approx(view, abs=0.05)
        assert again.url.partition("#")[2] == page.url.partition("#")[2]
