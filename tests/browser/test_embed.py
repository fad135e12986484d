"""The map in a frame of another page, as its reader and its author meet it."""

import itertools
import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.asserts import assert_becomes, assert_selected, settle, wait_until
from tests.browser.conftest import HOSTS
from tests.browser.framed import APART, LISTEN, frame, inside


def over(page, frame, x=0.6, y=0.4):
    """Put the pointer on the map."""
    box = page.locator("iframe").nth(frame).bounding_box()
    page.mouse.move(box["x"] + box["width"] * x, box["y"] + box["height"] * y)


def zoom(frame):
    return frame.evaluate("atlas.map.getZoom()")


def test_the_wheel_scrolls_the_page_and_tells_how_to_zoom(served):
    page = served(frame())
    embed = inside(page)
    before = zoom(embed)
    over(page, 0)
    page.mouse.wheel(0, 150)
    wait_until(page, "scrollY > 50")
    assert zoom(embed) == before
    expect(embed.locator("#hint")).to_have_text("Use Ctrl + scroll to zoom")
    expect(embed.locator("#hint")).to_be_visible()
    expect(embed.locator("#hint")).to_be_hidden()


def test_ctrl_and_the_wheel_zoom_the_map_and_leave_the_page(served):
    page = served(frame())
    embed = inside(page)
    before = zoom(embed)
    over(page, 0)
    page.keyboard.down("Control")
    page.mouse.wheel(0, -300)
    page.keyboard.up("Control")
    wait_until(embed, f"atlas.map.getZoom() > {before}")
    assert_becomes(page, "scrollY", 0)
    expect(embed.locator("#hint")).to_be_hidden()


def test_in_full_screen_the_wheel_is_the_maps(served):
    page = served(f"<style>body {{ margin: 0 }}</style>{frame(width='1000px', height='800px')}")
    embed = inside(page)
    before = zoom(embed)
    over(page, 0)
    page.mouse.wheel(0, -300)
    wait_until(embed, f"atlas.map.getZoom() > {before}")


def touch(page, session, kind, *points):
    session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": [{"x": x, "y": y} for x, y in points]})
    settle(page)  # a finger moves no faster than the screen draws


def test_one_finger_scrolls_the_page_and_two_move_the_map(served):
    page = served(frame(width="100%"), width=390, height=700, has_touch=True, is_mobile=True)
    embed = inside(page)
    session = page.context.new_cdp_session(page)
    before = embed.evaluate("JSON.stringify(atlas.state().view)")
    page.evaluate("addEventListener('scrollend', () => { window.rested = true; })")
    touch(page, session, "touchStart", (180, 300))
    for step in range(1, 11):
        touch(page, session, "touchMove", (180, 300 - 15 * step))
    expect(embed.locator("#hint")).to_have_text("Use two fingers to move the map")
    touch(page, session, "touchEnd")
    wait_until(page, "scrollY > 50")
    assert_becomes(embed, "JSON.stringify(atlas.state().view)", before)
    wait_until(page, "window.rested")
    page.evaluate("scrollTo(0, 0)")
    wait_until(page, "scrollY === 0")
    touch(page, session, "touchStart", (150, 200), (210, 200))
    for step in range(1, 9):
        touch(page, session, "touchMove", (150 - 8 * step, 200), (210 + 8 * step, 200))
    touch(page, session, "touchEnd")
    wait_until(embed, f"JSON.stringify(atlas.state().view) !== {before!r}")


def test_a_click_opens_a_card_over_the_map_and_escape_closes_it(served):
    page = served(frame("#view=42,44,5"))
    embed = inside(page)
    history = page.evaluate("history.length")
    embed.locator("path.republic[data-place=georgia]").focus()
    page.keyboard.press("Enter")
    expect(embed.locator("article#georgia")).to_be_visible()
    assert_becomes(embed, "document.activeElement.closest('article').id", "georgia")
    card, chosen = (embed.locator(one).bounding_box() for one in ("#card", "path[data-place=georgia]"))
    assert chosen["x"] + chosen["width"] / 2 > card["x"] + card["width"]
    page.keyboard.press("Escape")
    expect(embed.locator("#card")).to_be_hidden()
    assert_becomes(embed, "document.activeElement.dataset.place", "georgia")
    embed.evaluate("atlas.select('georgia')")
    embed.locator("article#georgia .nearby a", has_text="Abkhazia").click()
    expect(embed.locator("article#abkhazia")).to_be_visible()
    embed.get_by_role("button", name="Close").click()
    expect(embed.locator("#card")).to_be_hidden()
    assert_becomes(page, "history.length", history)


@pytest.mark.parametrize(
    "fragment",
    ["#abkhazia", "#view=42.5,45.5,6", "#chechnya&view=43,45.5,7&from=1994&to=2009&undated=no&themes=war,repression"],
)
def test_the_picture_is_the_atlass_and_the_link_keeps_it(served, fragment):
    page = served(frame(fragment))
    embed = inside(page)
    link = embed.locator("#open")
    wait_until(embed, "document.getElementById('open').hash.length > 1")
    wanted = embed.evaluate("(fragment) => L.Address.read(fragment)", fragment)
    kept = embed.evaluate("L.Address.read(document.getElementById('open').hash)")
    assert kept.pop("view", None) == pytest.approx(wanted.pop("view", None), abs=0.01)
    assert kept == wanted
    expect(link).to_have_attribute("target", "_blank")
    expect(link).to_have_attribute("rel", "noopener")


def test_what_narrows_the_picture_is_said(served):
    page = served(frame("#from=1990&to=1995&themes=war,pogrom"))
    expect(inside(page).locator("#limits")).to_have_text("1990–1995 · War, Pogrom")
    page = served(frame("#text=62"))
    embed = inside(page)
    expect(embed.locator("#limits")).to_have_text("Paragraph 62")
    expect(embed.locator(".highlighted")).not_to_have_count(0)


def test_a_frame_that_is_shown_later_fits_then(served):
    page = served(f'<div id="tab" style="display: none">{frame("#abkhazia")}</div>{LISTEN}')
    wait_until(page.frames[1], "document.readyState === 'complete'")
    settle(page)
    page.evaluate("document.getElementById('tab').style.display = 'block'")
    embed = inside(page)
    expect(embed.locator("article#abkhazia")).to_be_visible()
    shape, stage = (embed.locator(one).bounding_box() for one in ("path[data-place=abkhazia]", "#map"))
    assert shape["width"] > stage["width"] / 3
    expect(embed.locator(".label.fits")).not_to_have_count(0)
    for display in ("none", "block"):
        page.evaluate("(display) => document.getElementById('tab').style.display = display", display)
        settle(page)
    again = embed.locator("path[data-place=abkhazia]").bounding_box()
    assert again["width"] == pytest.approx(shape["width"], rel=0.02)


@pytest.mark.parametrize(("width", "height"), [(320, 240), (320, 480), (640, 400), (1200, 675)])
@pytest.mark.parametrize("fragment", ["", "#abkhazia"])
def test_everything_has_its_room(served, width, height, fragment):
    page = served(frame(fragment, width=f"{width}px", height=f"{height}px", more=APART), width=width + 40)
    embed = inside(page)
    assert embed.evaluate("document.documentElement.scrollWidth") <= width
    assert embed.evaluate("document.documentElement.scrollHeight") <= height
    expect(embed.locator("#open")).to_be_visible()
    stage = embed.locator("#map").bounding_box()
    assert stage["width"] >= 200 and stage["height"] >= 80
    if fragment:
        shape = embed.locator("path[data-place=abkhazia]").bounding_box()
        assert shape["x"] >= stage["x"] - 1 and shape["y"] >= stage["y"] - 1
        expect(embed.locator("article#abkhazia h2")).to_be_visible()
    assert embed.locator(".over-text").evaluate("text => text.scrollWidth <= text.clientWidth")


# not in a frame apart: there the browser is told too late that it has no scripts
def test_without_javascript_there_is_a_still_picture_and_a_link(served):
    page = served(frame(), java_script_enabled=False)
    embed = page.frame_locator("iframe")
    assert embed.locator("img").bounding_box()["width"] == 640
    wait_until(page.frames[1], "document.querySelector('img').naturalWidth === 1200")
    expect(embed.get_by_role("link", name="Open the atlas")).to_have_attribute("href", "index.html")
    expect(embed.locator("#map")).to_be_hidden()
    expect(embed.locator("article:visible")).to_have_count(0)
    page = served(frame("#abkhazia"), java_script_enabled=False)
    embed = page.frame_locator("iframe")
    expect(embed.locator("article:visible h2")).to_have_text("Abkhazia")
    expect(embed.locator(".still:visible")).to_have_css("background-image", re.compile("pictures/abkhazia.png"))
    expect(embed.get_by_role("link", name="Its own page")).to_be_visible()


AXED = list(itertools.product(("", "#abkhazia", "#from=1990&to=1995&themes=war"), ("light", "dark"), (320, 640, 1200)))


@pytest.mark.parametrize(
    ("fragment", "scheme", "width"),
    [pytest.param(*one, marks=[] if one in (AXED[0], AXED[10]) else pytest.mark.full) for one in AXED],
)
def test_axe_finds_nothing(site, opened, fragment, scheme, width):
    page = opened(site / "embed.html", fragment, width=width, height=480, color_scheme=scheme)
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()


@pytest.mark.parametrize(
    "fragment", ["#nowhere", "#%E0%A4%A", "#__proto__", "#from=19x0&to=", "#layers=bogus", "#view=NaN,0,1"]
)
def test_nonsense_in_the_address_is_ignored(served, fragment):
    page = served(frame(fragment, more=APART))
    embed = inside(page)
    assert_selected(embed, None)
    expect(embed.locator("#card")).to_be_hidden()


def test_the_map_can_be_passed_by(site, opened):
    page = opened(site / "embed.html", width=640, height=400)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert_becomes(page, "document.activeElement.id", "open")


@pytest.mark.parametrize("link", ["#open", "article#abkhazia .own a"])
def test_where_no_link_may_open_a_click_tells_the_address(link, address, chromium):
    """In a page of its own, whose console tells of what was refused."""
    page = chromium.new_page()
    HOSTS["/apart.html"] = frame("#abkhazia", more=APART)
    page.goto(f"{address}/apart.html")
    embed = inside(page)
    assert_selected(embed, "abkhazia")
    wanted = embed.locator(link).evaluate("(link) => link.href")
    embed.locator(link).click()
    expect(embed.get_by_label("lets no link open")).to_have_value(wanted)
    page.close()


def test_where_windows_may_open_but_stay_apart_a_link_opens_and_nothing_is_wrong(served):
    page = served(frame("#abkhazia", more='sandbox="allow-scripts allow-popups"'))
    embed = inside(page)
    with page.expect_popup() as opened:
        embed.locator("#open").click()
    wait_until(opened.value, "window.atlas?.selected === 'abkhazia'")
    expect(embed.locator("#outward")).to_be_hidden()


def test_a_map_that_opens_on_a_place_takes_no_page_along(served):
    page = served(f"<p style='height: 2000px'>Text</p>{frame('#abkhazia')}<p style='height: 2000px'>Text</p>")
    embed = inside(page)
    assert_selected(embed, "abkhazia")
    settle(page, frames=10)
    assert page.evaluate("scrollY") == 0


def test_a_frame_that_is_higher_than_the_screen_lets_the_page_scroll(served):
    page = served(f"<style>body {{ margin: 0 }}</style>{frame(width='100%', height='475px')}", width=844, height=390)
    page.evaluate("scrollTo(0, 0)")
    assert inside(page).evaluate("[innerWidth >= 800, innerHeight]") == [True, 475]
    assert inside(page).locator("#map.shared").count() == 1


@pytest.mark.parametrize("width", [320, 460, 600, 720])
def test_what_narrows_the_picture_stands_off_its_date(served, width):
    page = served(frame("#from=1990&to=1993&themes=war,economy,protest", width=f"{width}px", height="405px"))
    embed = inside(page)
    embed.locator("#limits").wait_for()
    limits, date = (embed.locator(one).bounding_box() for one in ("#limits", "#date"))
    assert limits["y"] > date["y"] + date["height"]
