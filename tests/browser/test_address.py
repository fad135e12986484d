"""The address keeps the whole view, and opening a copied one gives it again."""

import re

import pytest
from playwright.sync_api import expect

from tests.asserts import assert_address, assert_becomes, settle, wait_until


def state(page):
    found = page.evaluate("atlas.state()")
    return {**found, "view": [round(number, 3) for number in found["view"]]}


@pytest.mark.parametrize(
    "fragment",
    [
        "#chechnya&view=43,45.5,7&from=1994&to=2009&undated=no&themes=war,repression",
        "#abkhazia",
        "#view=42.5,45.5,6",
        "#from=1990&to=1995",
        "#themes=war,pogrom",
        "#q=gas",
        "#text=62",
        "#layers=zones,places",
        "#at=2020-11-10&eyes=ground",
    ],
)
def test_every_part_makes_the_round_trip(site, opened, fragment):
    page = opened(site / "index.html", fragment)
    there = page.evaluate("location.hash")
    wanted, kept = (dict(part.partition("=")[::2] for part in one[1:].split("&")) for one in (fragment, there))
    for name, value in wanted.items():
        if name == "view":
            assert list(map(float, kept[name].split(","))) == pytest.approx(
                list(map(float, value.split(","))), abs=0.01
            )
        else:
            assert kept[name] == value, name
    assert kept.keys() <= {*wanted, "view"}
    before = page.evaluate("location.hash")
    page.mouse.move(1150, 350)  # on the map, clear of what was found
    page.mouse.wheel(0, -300)
    wait_until(page, f"location.hash !== {before!r}")
    again = opened(site / "index.html", page.evaluate("location.hash"))
    was, now = state(page), state(again)
    assert now.pop("view") == pytest.approx(was.pop("view"), abs=0.03)
    assert now == was


@pytest.mark.parametrize(
    "nonsense",
    [
        "#from=19x0&to=",
        "#view=1,2",
        "#view=a,b,c",
        "#view=99,10,3",
        "#themes=",
        "#text=%E0%A4%A",
        "#unknown=1&&&=&",
        "#view=NaN,0,1",
        "#from=99999",
        "#from=2000&to=1990",
        "#from=3000",
        "#themes=gossip",
        "#themes=,",
        "#text=9999",
        "#layers=bogus",
    ],
)
def test_nonsense_is_ignored(site, opened, reading, nonsense):
    assert state(opened(site / "index.html", nonsense)) == state(reading("index.html"))


@pytest.mark.parametrize(("words", "there"), [("Skip to the map", "map"), ("Skip to the places", "scroll")])
def test_a_skip_link_keeps_the_place_and_the_filters(words, there, site, opened):
    page = opened(site / "index.html", "#abkhazia&from=1990&to=1995&themes=war")
    page.get_by_role("link", name=words).focus()
    page.keyboard.press("Enter")
    assert_becomes(page, "document.activeElement.id", there)
    assert_becomes(page, "location.hash", "#abkhazia&from=1990&to=1995&themes=war")


@pytest.mark.parametrize("fragment", ["#mode=projector", "#quiz=caucasus&how=find"])
def test_where_there_is_no_panel_no_skip_link_leads_to_it(fragment, site, opened):
    page = opened(site / "index.html", fragment)
    expect(page.locator("#panel")).to_be_hidden()
    expect(page.locator(".skip[href='#map']")).to_be_visible()
    expect(page.locator(".skip[href='#scroll']")).to_be_hidden()


def test_looking_at_the_whole_from_a_card_is_kept(site, opened):
    page = opened(site / "index.html", "#abkhazia")
    page.get_by_role("button", name="The whole former Union").click()
    wait_until(page, "location.hash.startsWith('#abkhazia&view=')")


def test_moving_the_map_is_followed_and_choosing_again_is_a_step(site, opened):
    page = opened(site / "index.html", "#georgia")
    page.locator("#map").focus()
    page.keyboard.press("ArrowRight")
    wait_until(page, "location.hash.startsWith('#georgia&view=')")
    page.evaluate("atlas.select('armenia')")
    assert_address(page, "#armenia")
    page.go_back()
    wait_until(page, "location.hash.startsWith('#georgia&view=')")
    expect(page.locator("article#georgia")).to_be_visible()


def test_layers_in_the_address_choose_what_is_drawn(site, opened):
    page = opened(site / "index.html", "#layers=zones,places")
    expect(page.locator("path.zone").first).to_be_visible()
    expect(page.locator(".place-mark.mark:visible").first).to_be_visible()  # others are gathered
    expect(page.locator("path.republic").first).to_be_hidden()
    expect(page.locator(".label:visible")).to_have_count(0)
    assert_becomes(page, "location.hash", "#layers=zones,places")


def test_an_address_that_the_browser_does_not_take_now_is_kept_later(site, opened):
    """Safari takes a hundred in half a minute, which a drag of a time handle uses up."""
    page = opened(site / "index.html")
    page.evaluate("atlas.filter({from: 1990, to: 1999})")
    steps = page.evaluate("history.length")
    page.evaluate(
        "() => { for (const name of ['pushState', 'replaceState']) history[name] = () => { throw new Error(); }; }"
    )
    page.evaluate("atlas.filter({from: 1991})")
    page.evaluate("atlas.select('georgia')")
    page.evaluate("atlas.filter({from: 1992})")
    assert_address(page, "#from=1990&to=1999")
    page.evaluate("() => { for (const name of ['pushState', 'replaceState']) delete history[name]; }")
    wait_until(page, "location.hash.startsWith('#georgia&from=1992&to=1999')")
    assert_becomes(page, "history.length", steps + 1)
    page.go_back()
    wait_until(page, "atlas.selected === null")


def test_a_step_back_to_the_whole_shows_the_whole(site, opened):
    page = opened(site / "index.html")
    home = state(page)["view"]
    page.evaluate("atlas.select('georgia')")
    wait_until(page, "location.hash === '#georgia'")
    page.go_back()
    wait_until(page, "atlas.selected === null")
    assert state(page)["view"] == pytest.approx(home, abs=0.1)


def test_a_step_back_to_a_lesson_that_was_left_shows_it(site, opened):
    page = opened(site / "index.html", "#lesson=caucasus&step=3")
    page.get_by_role("button", name="Leave the lesson").click()
    expect(page).not_to_have_url(re.compile("lesson"))
    page.go_back()
    wait_until(page, "location.hash.includes('lesson=caucasus&step=3')")
    expect(page.locator("#step")).to_be_visible()


@pytest.mark.parametrize(("width", "height"), [(1440, 900), (1024, 768)])
def test_a_view_from_afar_is_the_same_when_its_address_is_opened(site, opened, width, height):
    page = opened(site / "index.html", "#from=1917&to=2026", width=width, height=height)
    page.get_by_role("button", name="Farther").click()
    wait_until(page, "location.hash.includes('view=')")
    settle(page)
    first = page.evaluate("[atlas.map.getZoom(), atlas.map.getCenter().lat, atlas.map.getCenter().lng]")
    again = opened(site / "index.html", page.evaluate("location.hash"), width=width, height=height)
    settle(again)
    second = again.evaluate("[atlas.map.getZoom(), atlas.map.getCenter().lat, atlas.map.getCenter().lng]")
    assert second[0] == first[0]
    assert second == pytest.approx(first, abs=0.15)  # degrees: less than a pixel at this zoom


def test_back_leads_out_of_a_quiz_whose_address_names_a_place(site, opened):
    page = opened(site / "index.html")
    page.evaluate("location.hash = 'crimea&quiz=capitals&how=type'")
    page.locator(".quiz").wait_for()
    page.go_back()
    expect(page.locator(".quiz")).to_have_count(0)
    assert_address(page, "")


def test_back_leads_from_a_quiz_to_the_card_beside_which_it_was_begun(site, opened):
    page = opened(site / "index.html", "#crimea")
    page.get_by_role("button", name="Quiz").click()
    page.locator("#quiz-start button[value=start]").click()
    page.locator(".quiz").wait_for()
    page.go_back()
    expect(page.locator(".quiz")).to_have_count(0)
    assert_address(page, "#crimea")
