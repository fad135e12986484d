import json
import re
from datetime import date

import pytest
from playwright.sync_api import expect

from layers.geometry.project import area_km2
from tests.asserts import assert_becomes, assert_selected, settle, wait_until

# what each mark means, a gathering's members too, and how far its middle is from theirs, in pixels
MEANT = """() => {
    const marks = [...document.querySelectorAll(".mark")].filter((mark) => mark.checkVisibility());
    const frame = document.getElementById("map").getBoundingClientRect();
    const called = (names) => [...atlas.places].filter(([, {name}]) => names.includes(name)).map(([id]) => id);
    return marks.map((mark) => {
        const {x, y, width, height} = mark.getBoundingClientRect();
        const {place} = mark.dataset;
        return {
            ids: place ? [place] : called(mark.title.split(", ")),
            number: place ? null : Number(mark.textContent),
            x: x - frame.x + width / 2,
            y: y - frame.y + height / 2,
            side: Math.min(width, height),
        };
    });
}"""


def test_every_zone_too_small_to_hit_has_a_mark_of_24_pixels_unless_an_inset_shows_it(reading, scene):
    for width, height in ((1440, 900), (1024, 768), (390, 844)):
        page = reading("index.html", width=width, height=height)
        settle(page)
        marks = page.evaluate(MEANT)
        assert marks
        metres = page.evaluate("atlas.metres()")
        small = {i for i in scene.zones if area_km2(scene.map.shapes[i]) * 1e6 / metres**2 < 24**2}
        small -= set(page.evaluate("[...atlas.inInsets]"))
        places = {place.id for place, _ in scene.places} if page.evaluate("atlas.map.getZoom()") >= 2.6 else set()
        assert sorted(ident for mark in marks for ident in mark["ids"]) == sorted(small | places)
        assert all(mark["side"] >= 24 for mark in marks)
        assert all(mark["number"] in (None, len(mark["ids"])) for mark in marks)


def test_no_mark_is_led_away_from_what_it_means(reading, scene):
    for width, height in ((1440, 900), (1920, 1080), (390, 844)):
        page = reading("index.html", width=width, height=height)
        settle(page)
        assert page.locator(".marks .lead").count() == 0
        meant = page.evaluate(MEANT)
        assert meant
        for mark in meant:
            homes = [
                page.evaluate(
                    "([at]) => { const {x, y} = atlas.map.latLngToContainerPoint(at); return [x, y]; }",
                    [scene.map.anchors[ident].at],
                )
                for ident in mark["ids"]
            ]
            away = [((mark["x"] - x) ** 2 + (mark["y"] - y) ** 2) ** 0.5 for x, y in homes]
            assert min(away) < (2 if len(homes) == 1 else 30), mark


def test_a_status_is_told_by_the_shape_of_its_mark(site, opened):
    page = opened(site / "index.html", "#view=43,44,3")
    looks = page.evaluate(
        """() => ["breakaway", "annexed", "member", "dissolved", "region"].map((status) => {
            const sign = document.querySelector(`.legend .status-${status} .mark-sign`);
            const {borderRadius, clipPath, borderStyle} = getComputedStyle(sign, "::before");
            return [borderRadius, clipPath, borderStyle].join(" ");
        })"""
    )
    assert len(set(looks)) == 5


def test_marks_do_not_lie_on_each_other(reading):
    for width, height in ((1440, 900), (1024, 768), (390, 844)):
        page = reading("index.html", width=width, height=height)
        spots = [(box["x"], box["y"]) for box in (mark.bounding_box() for mark in page.locator(".mark:visible").all())]
        for i, (x, y) in enumerate(spots):
            assert all(((x - x2) ** 2 + (y - y2) ** 2) ** 0.5 >= 22 for x2, y2 in spots[i + 1 :])


STAND = """() => {
    const frame = document.getElementById("map").getBoundingClientRect();
    return [...atlas.markerPoints].filter(([id]) => atlas.places.has(id)).every(([id, spot]) => {
        const at = atlas.map.layerPointToContainerPoint(spot);
        const box = document.querySelector(`.mark[data-place="${id}"]`).getBoundingClientRect();
        const [x, y] = [box.x + box.width / 2 - frame.x, box.y + box.height / 2 - frame.y];
        return Math.hypot(x - at.x, y - at.y) < 1.5;
    });
}"""


def test_a_mark_stands_where_it_was_put_at_any_size_of_text(site, opened):
    page = opened(site / "index.html")
    for size in ("100%", "200%"):
        page.evaluate("(size) => { document.documentElement.style.fontSize = size; }", size)
        settle(page)
        assert_becomes(page, STAND, True)


def test_every_mark_is_in_the_picture_at_the_start(reading):
    for width, height in ((1440, 900), (390, 844), (320, 568)):
        page = reading("index.html", width=width, height=height)
        frame = page.locator("#map").bounding_box()
        for mark in page.locator(".mark:visible").all():
            box = mark.bounding_box()
            assert box["x"] >= frame["x"] - 1 and box["y"] >= frame["y"] - 1
            assert box["x"] + box["width"] <= frame["x"] + frame["width"] + 1


def test_a_mark_opens_its_zone_and_goes_when_the_zone_is_large_enough(site, opened):
    page = opened(site / "index.html", "#view=43,42,4")
    page.locator(".mark[data-place=abkhazia]").click()
    expect(page.locator("article#abkhazia")).to_be_visible()
    page.evaluate("atlas.show(atlas.places.get('abkhazia'))")
    wait_until(page, "document.querySelector('.mark[data-place=abkhazia]').hidden")


def test_a_gathering_tells_what_is_in_it_and_opens_it(site, opened):
    page = opened(site / "index.html", width=390, height=844)
    gathering = page.locator(".gathering").first
    number = int(gathering.inner_text())
    names = gathering.get_attribute("title").split(", ")
    assert len(names) == number > 1
    expect(gathering).to_have_attribute(
        "aria-label", re.compile(rf"^{number} together, open them, {re.escape(names[0])}")
    )
    zoom = page.evaluate("atlas.map.getZoom()")
    gathering.click()
    wait_until(page, f"atlas.map.getZoom() > {zoom}")
    assert_selected(page, None)


def test_too_many_places_gather_in_marks_that_tell_their_number(tiny, page_of, opened):
    (place,) = (tiny / "places").glob("*.geojson")
    for number in range(300):
        feature = json.loads(place.read_text(encoding="utf-8"))
        feature["id"] = feature["properties"]["id"] = f"place-{number}"
        feature["geometry"]["coordinates"] = [40.2 + 9.6 * (number % 20) / 20, 50.2 + 4.6 * (number // 20) / 15]
        feature["properties"] |= {"annotations": [], "silence": "None."}
        (tiny / "places" / f"place-{number}.geojson").write_text(json.dumps(feature), encoding="utf-8")
    page = opened(page_of(tiny))
    gatherings = page.locator(".gathering:visible")
    singles = page.locator(".place-mark:visible").count()
    assert gatherings.count() + singles < 150
    assert sum(int(number) for number in gatherings.all_inner_texts()) + singles == 301


HIT = """() => [...document.querySelectorAll(".mark")].filter((mark) => mark.checkVisibility()).flatMap((mark) => {
    const {left, right, top, bottom} = mark.getBoundingClientRect();
    const corners = [left + 1, right - 1].flatMap((x) => [top + 1, bottom - 1].map((y) => [x, y]));
    return corners.map(([x, y]) => document.elementFromPoint(x, y)).filter((one) => one?.closest("#map"))
        .map((one) => one.closest(".mark, .leaflet-control") ?? one)
        .filter((one) => one !== mark && !one.matches(".leaflet-control"))
        .map((one) => `${mark.title}: ${one.getAttribute("aria-label") ?? one.className}`);
})"""


@pytest.mark.parametrize("fragment", ["", "#view=42.8,44.5,4.5"])
def test_a_finger_hits_every_mark_within_24_pixels_of_its_own(fragment, reading):
    for width, height in ((390, 844), (320, 568)):
        page = reading("index.html", fragment, width=width, height=height)
        settle(page)
        assert page.evaluate(HIT) == []


def test_a_zone_s_mark_has_the_one_status_of_the_map_s_date(site, opened, scene):
    page = opened(site / "index.html", "#at=2012-02-01")
    statuses = """() => [...document.querySelectorAll(".mark[data-status]")].map((mark) =>
        [mark.dataset.place, [...mark.classList].filter((name) => name.startsWith("status-"))])"""
    looks = {}
    for day in ("2012-02-01", "1950-06-01", "1995-06-01"):
        page.evaluate("(day) => { location.hash = `#at=${day}`; }", day)
        looks[day] = {i: [f"status-{scene.look(z, date.fromisoformat(day))}"] for i, z in scene.zones.items()}
        assert_becomes(page, f"() => Object.fromEntries(({statuses})())", looks[day])
    assert looks["1950-06-01"] != looks["1995-06-01"] != looks["2012-02-01"]


def test_a_gathering_that_the_keyboard_finds_beyond_the_window_is_brought_into_it_and_keeps_the_focus(site, opened):
    page = opened(site / "index.html", "#abkhazia", width=390, height=844, reduced_motion="reduce")
    page.locator(".mark:visible:not(.gathering)").last.focus()
    page.keyboard.press("Tab")
    expect(page.locator(".gathering:focus")).to_be_in_viewport()


def test_where_the_mark_that_had_the_focus_goes_the_map_has_it(site, opened):
    page = opened(site / "index.html", "#view=43,44,4.2", has_touch=True, reduced_motion="reduce")
    page.locator(".mark[data-place='nagorno-karabakh']").tap()
    expect(page.locator(".mark[data-place='nagorno-karabakh']")).to_be_hidden()  # it is large enough to hit by now
    expect(page.locator("#map")).to_be_focused()
