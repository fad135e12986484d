import itertools
import math
import re

import pytest
from playwright.sync_api import expect
from pyproj import Geod

from tests.asserts import NAMED, assert_becomes, assert_selected, settle, wait_until

NAMES = ["Caucasus", "Dniester", "Fergana Valley"]
# what of the subject of the home view lies under an inset, and which of the letters do: ids and letters
COVERED = """() => {
    const frame = document.getElementById("map").getBoundingClientRect();
    const insets = [...document.querySelectorAll(".inset")].map((inset) => {
        const {left, top, right, bottom} = inset.getBoundingClientRect();
        return L.bounds([left - frame.left, top - frame.top], [right - frame.left, bottom - frame.top]);
    });
    const areas = ["republics", "zones"].flatMap((name) => [...atlas.topology.areas(name, {coarse: true})]);
    const under = areas.filter(([id, polygons]) =>
        !atlas.home.runsOff.includes(id) && polygons.flat().some((ring) => insets.some((inset) =>
            L.PolyUtil.clipPolygon(ring.map((at) => atlas.map.latLngToContainerPoint(at)), inset).length)));
    const letters = [...document.querySelectorAll(".inset-letter b")].filter((letter) => {
        const {left, top} = letter.getBoundingClientRect();
        return insets.some((inset) => inset.contains([left - frame.left, top - frame.top]));
    });
    return [...under.map(([id]) => id), ...letters.map((letter) => letter.textContent)];
}"""

# how many insets are in the list when it is first shown
WATCHED = """addEventListener("readystatechange", () => new MutationObserver((changes, observer) => {
    if (!document.querySelector("#panel[data-shown]")) return;
    observer.disconnect();
    window.there = document.querySelectorAll("#places .inset").length;
}).observe(document, {subtree: true, attributes: true, childList: true}), {once: true, capture: true});"""

# ids of what belongs to the home view and whose middle is not in the window
SEEN = """() => [...atlas.places].filter(([id, {middle}]) => {
    const {kind} = document.getElementById(id).dataset;
    if (!["republic", "zone", "place"].includes(kind) || atlas.home.runsOff.includes(id)) return false;
    return !L.bounds([0, 0], atlas.map.getSize()).contains(atlas.map.latLngToContainerPoint(middle));
}).map(([id]) => id)"""


@pytest.mark.parametrize(("width", "height"), [(1440, 900), (1024, 768), (1920, 1080), (1366, 768), (1280, 800)])
def test_insets_lie_on_the_map_where_nothing_of_its_subject_is(reading, width, height):
    page = reading("index.html", width=width, height=height)
    assert_becomes(page, "document.querySelectorAll('.on-map .inset').length", 3)
    assert page.evaluate(COVERED) == []
    boxes = [inset.bounding_box() for inset in page.locator(".inset").all()]
    frame = page.locator("#map").bounding_box()
    for box in boxes:
        assert box["x"] >= frame["x"] and box["x"] + box["width"] <= frame["x"] + frame["width"]
        assert box["y"] >= frame["y"] and box["y"] + box["height"] <= frame["y"] + frame["height"]


# a long legend, or a date in two lines, leaves so little room that the map's edge keeps it from where insets want it
@pytest.mark.parametrize(
    ("width", "height", "fragment"),
    [(1366, 768, "#eyes=ground&at=2022-11"), (1200, 800, ""), (1024, 768, "#at=1930"), (1366, 768, "#at=1930")],
)
def test_where_the_map_cannot_stand_beside_insets_nothing_lies_under_one(site, opened, width, height, fragment):
    page = opened(site / "index.html", fragment, width=width, height=height)
    assert_becomes(page, SEEN, [])
    assert page.evaluate(COVERED) == []


def test_another_date_by_hand_brings_no_land_under_an_inset(site, opened):
    page = opened(site / "index.html", width=1366, height=768)
    page.get_by_role("button", name="on the ground").click()
    page.get_by_placeholder("Year").fill("2022")
    page.keyboard.press("Enter")
    assert_becomes(page, SEEN, [])
    assert page.evaluate(COVERED) == []


def test_an_inset_has_a_letter_a_name_a_scale_and_a_frame_on_the_map(reading):
    page = reading("index.html")
    titles = [" ".join(title.inner_text().split()) for title in page.locator(".inset-title").all()]
    for title, letter, name in zip(titles, "ABC", NAMES, strict=True):
        assert re.fullmatch(rf"{letter} {name} ?\d+ km", title)
    assert page.locator(".inset-letter").all_inner_texts() == ["A", "B", "C"]
    expect(page.locator("path.inset-frame")).to_have_count(3)
    # one stop of the keyboard each, drawn in the looks of the map
    assert page.locator(".insets [tabindex], .insets button").count() == 3
    assert page.locator(".inset:first-child path.zone.status-breakaway").count() >= 2
    texts = page.locator(".inset:first-child .inset-name").all_text_contents()
    assert {"Abkhazia", "South Ossetia", "Chechnya", "Dagestan", "Georgia"} <= set(texts)


def test_the_scale_of_an_inset_is_as_long_as_it_says(reading, scene):
    page = reading("index.html")
    inset = page.locator(".inset").first
    inset.locator(".inset-bar").wait_for()
    one, other = "adygea", "south-ossetia"  # whose names stand where the data put them
    at = {ident: inset.locator(f".inset-name[data-of={ident}]") for ident in (one, other)}
    x, y = (float(at[other].get_attribute(axis)) - float(at[one].get_attribute(axis)) for axis in ("x", "y"))
    names = scene.atlas.settings.insets[0].names
    *_, metres = Geod(ellps="WGS84").inv(*names[one], *names[other])
    wide = inset.locator(".inset-bar").evaluate("(bar) => parseFloat(bar.style.width)")
    length = int(inset.locator(".inset-bar").text_content().removesuffix(" km").strip())
    assert length / wide == pytest.approx(metres / 1000 / math.hypot(x, y), rel=0.05)


@pytest.mark.parametrize(("name", "ident"), [("Caucasus", "chechnya"), ("Dniester", "transnistria")])
def test_an_inset_takes_the_reader_there_and_goes(name, ident, site, opened):
    page = opened(site / "index.html")
    page.get_by_role("button", name=f"Go there: {name}").press("Enter")
    wait_until(page, "atlas.map.getZoom() > 4")
    wait_until(page, f"atlas.map.getBounds().contains(atlas.places.get('{ident}').middle)")
    assert_becomes(page, "document.activeElement.id", "map")
    expect(page.locator(".inset:visible")).to_have_count(0)
    expect(page.locator("path.inset-frame")).to_have_count(0)
    page.get_by_role("button", name="Back to the first view").click()
    expect(page.locator(".inset:visible")).to_have_count(3)


def test_what_is_clicked_in_an_inset_is_chosen_and_a_lesson_and_a_place_take_their_room(site, opened):
    page = opened(site / "index.html")
    page.locator(".inset [data-of=south-ossetia]").first.click()
    assert_selected(page, "south-ossetia")
    expect(page.locator(".inset:visible")).to_have_count(0)
    page.evaluate("location.hash = '#lesson=caucasus'")
    expect(page.locator("#step")).to_be_visible()
    expect(page.locator(".inset:visible")).to_have_count(0)


def test_insets_follow_the_filters(site, opened):
    page = opened(site / "index.html", "#from=1985&to=1990")
    looks = """[...document.querySelectorAll(".inset path[data-of=chechnya], #map path[data-place=chechnya]")]
        .map((one) => one.classList.contains("earlier"))"""
    wait_until(page, "document.querySelectorAll('.inset').length === 3")
    settle(page)
    before = page.evaluate(looks)
    assert len(set(before)) == 1
    page.evaluate("atlas.filter({themes: ['trade']})")
    pale = looks.replace("earlier", "no-content")
    assert page.evaluate(pale) == [True, True]


def test_where_the_map_is_small_they_are_thumbnails_above_the_list(site, opened):
    page = opened(site / "index.html", width=390, height=844)
    expect(page.locator("#places .inset")).to_have_count(3)
    first, *_ = page.locator("#places > *:visible").all()
    assert first.get_attribute("class") == "insets"
    expect(page.locator("path.inset-frame")).to_have_count(0)
    page.get_by_role("button", name="Go there: Fergana Valley").click()
    wait_until(page, "atlas.map.getBounds().contains(atlas.places.get('fergana-valley').middle)")


@pytest.mark.parametrize(("name", "width"), [("index.html", 390), ("ru/index.html", 320), ("fr/index.html", 800)])
def test_thumbnails_push_nothing_down_when_they_come(site, opened, name, width):
    """They stand in the list before it is seen, and are as high before they are drawn as after."""
    page = opened(site / "about.html", width=width, height=844)
    page.add_init_script(WATCHED)
    page.goto((site / name).as_uri())
    wait_until(page, "document.querySelectorAll('#places .inset svg').length === 3")
    assert page.evaluate("window.there") == 3
    lead = page.locator("#places .lead")
    after = lead.bounding_box()["y"]
    page.evaluate("() => { for (const {firstChild} of document.querySelectorAll('.inset')) firstChild.remove(); }")
    assert lead.bounding_box()["y"] == pytest.approx(after, abs=1)


def test_a_date_on_which_an_inset_is_what_it_was_draws_nothing_in_it_anew(site, opened):
    page = opened(site / "index.html")
    page.locator(".insets path.zone").first.wait_for(state="attached")
    changed = page.evaluate(
        """async () => {
            const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
            await frame();
            const seen = [];
            const observer = new MutationObserver((records) => seen.push(...records));
            observer.observe(document.querySelector(".insets"), {subtree: true, attributes: true});
            const counts = [];
            for (const at of ["2012-03", "1992"]) {
                atlas.keep({at});
                await frame();
                counts.push(seen.splice(0).length);
            }
            return counts;
        }"""
    )
    assert changed[0] == 0 and changed[1] > 0


@pytest.mark.parametrize("window", [(1440, 900), (1280, 800), (1280, 720), (1024, 768)])
def test_the_first_view_names_all_republics_and_nothing_lies_on_another(site, opened, window):
    width, height = window
    page = opened(site / "index.html", width=width, height=height)
    wait_until(page, NAMED)
    named = set(page.locator(".republic-label.fits").all_text_contents())
    assert named >= {"Estonia", "Latvia", "Lithuania", "Moldova", "Georgia", "Armenia", "Azerbaijan", "Tajikistan"}
    over = page.locator(".inset:visible, .locator-map:visible, .date, .leaflet-control-scale, .leaflet-bar:visible")
    left = page.locator("#map").bounding_box()["x"]
    on_map = [box for box in (one.bounding_box() for one in over.all()) if box["x"] > left]
    for one, other in itertools.combinations(on_map, 2):
        aside = one["x"] + one["width"] <= other["x"] or other["x"] + other["width"] <= one["x"]
        above = one["y"] + one["height"] <= other["y"] or other["y"] + other["height"] <= one["y"]
        assert aside or above, (one, other)


@pytest.mark.parametrize(("name", "width"), [("ru/index.html", 844), ("ru/index.html", 320), ("fr/index.html", 768)])
def test_no_word_above_a_thumbnail_is_broken(reading, name, width):
    page = reading(name, width=width, height=400 if width > 800 else 844)
    wait_until(page, "document.querySelectorAll('#places .inset svg').length === 3")
    broken = """(all) => all.flatMap((title) => [...title.lastChild.data.matchAll(/\\p{L}+/gu)].filter((word) => {
        const range = document.createRange();
        range.setStart(title.lastChild, word.index);
        range.setEnd(title.lastChild, word.index + word[0].length);
        return range.getClientRects().length > 1;
    }).map(String))"""
    assert page.locator("#places .inset-title").evaluate_all(broken) == []
