import math

import pytest
from playwright.sync_api import expect

from layers.model.landscape import Town
from layers.overlays.labels import Labels
from layers.scene import Scene
from layers.words import Words
from tests.asserts import NAMED, assert_selected, look_at, settle, wait_until
from tests.browser.test_local_names import assert_second_names


class Russian(Words):
    """The English catalogue, with names in Russian."""

    def __init__(self, language):
        super().__init__(language)
        self.language = "ru"


def boxes(page):
    return page.evaluate(
        """() => [...document.querySelectorAll(".label.fits")].map((label) => {
            const {left, right, top, bottom} = label.getBoundingClientRect();
            return [label.textContent, left, top, right, bottom];
        })"""
    )


@pytest.mark.parametrize("fragment", ["", "#south-caucasus", "#north-caucasus", "#central-asia", "#baltic-states"])
def test_no_label_lies_on_another(reading, fragment):
    page = reading("index.html", fragment)
    shown = boxes(page)
    assert len(shown) >= 3
    for i, (name, left, top, right, bottom) in enumerate(shown):
        for other, left2, top2, right2, bottom2 in shown[i + 1 :]:
            apart = right <= left2 or right2 <= left or bottom <= top2 or bottom2 <= top
            assert apart, f"{name} lies on {other}"


# of every name of a republic or a zone: how much of it is on its own land, how far it is from the edge of the map,
# whether a line leads to it, the size of its letters
STAND = """() => {
    const named = new Map([...atlas.places].map(([id, {name}]) => [name, id]));
    const frame = document.getElementById("map").getBoundingClientRect();
    return [...document.querySelectorAll(":is(.republic-label, .zone-label).fits")].map((label) => {
        const {left, right, top, bottom, width, height} = label.getBoundingClientRect();
        let own = 0;
        for (let x = 0.5; x < 16; x++) {
            for (let y = 0.5; y < 4; y++) {
                const there = document.elementsFromPoint(left + (x / 16) * width, top + (y / 4) * height);
                const kind = label.matches(".republic-label") ? "path.republic" : "path.zone";
                const lands = there.filter((one) => one.matches(kind)).map((one) => one.dataset.place);
                const id = named.get(label.firstChild.textContent);
                own += id === atlas.selected ? lands.includes(id) : lands[0] === id;
            }
        }
        const edge = Math.min(left - frame.left, frame.right - right, top - frame.top, frame.bottom - bottom);
        const under = document.elementsFromPoint(left + width / 2, top + height / 2);
        return {
            id: named.get(label.firstChild.textContent), own: own / 64, edge,
            on: under.find((one) => one.matches("path.republic"))?.dataset.place, led: label.classList.contains("led"),
            type: parseFloat(getComputedStyle(label).fontSize),
        };
    });
}"""


# of every name of a place or a town: how much of it lies on another republic or zone than that, or on a state around
ASTRAY = """(homes) => {
    for (const land of document.querySelectorAll("path.land")) land.style.pointerEvents = "fill";
    return [...document.querySelectorAll(":is(.place-label, .town-label).fits")].map((label) => {
        const {left, top, width, height} = label.getBoundingClientRect();
        const [republic, zones] = homes[label.textContent];
        let astray = 0;
        for (let x = 0.5; x < 8; x++) {
            for (let y = 0.5; y < 3; y++) {
                const there = document.elementsFromPoint(left + (x / 8) * width, top + (y / 3) * height);
                const lands = there.filter((one) => one.matches("path:is(.zone, .republic)"));
                const [upper] = lands.map((one) => one.dataset.place);
                const off = lands.length ? !lands.some((one) => one.dataset.place === republic)
                    : there.some((one) => one.matches("path.land"));
                astray += off || Boolean(upper) && ![zones, republic].flat().includes(upper);
            }
        }
        return [label.textContent, astray / 24];
    });
}"""


def homes(scene):
    """Give where each name of a place or a town lies: its republic, and the zones there."""
    sites = [*scene.places, *scene.atlas.landmarks(Town)]
    return {
        name: [site.republic, [zone for zone in scene.zones if scene.map.shapes[zone].contains(point)]]
        for site, point in sites
        for name in (scene.words.name(site), *(one.name for one in site.formerly))
    }


def stand(page):
    return {one["id"]: one for one in page.evaluate(STAND)}


def assert_on_own_land(page, where):
    named = stand(page)
    for ident, one in named.items():
        least = 0.45 if ident == where else 0.8  # the chosen one's name stands on its land, as large as it is
        assert one["led"] or one["own"] >= least, f"{where}: {ident} stands elsewhere: {one['own']:.0%} is its own"
        assert one["edge"] >= 4, f"{where}: {ident} is cut by the edge"
    for line in page.locator(".label-lead").all():
        ends = [float(line.get_attribute(name)) for name in ("x1", "y1", "x2", "y2")]
        assert math.dist(ends[:2], ends[2:]) <= 44, f"{where}: a long line leads to a name"
    return named


def assert_beside_its_place(page, where, lie):
    for name, astray in page.evaluate(ASTRAY, lie):
        assert astray <= 0.5, f"{where}: the name of {name} stands on another's land: {astray:.0%} of it"


def test_a_name_stands_on_its_own_land_in_every_view(site, opened, scene, campaign):
    page = opened(site / "index.html", reduced_motion="reduce")
    lie = homes(scene)
    assert set(scene.republics) <= set(assert_on_own_land(page, "home")), "the first view names all fifteen republics"
    for ident, parents in [
        *((zone.id, zone.parents) for zone in scene.zones.values()),
        *((republic, (republic,)) for republic in campaign(list(scene.republics)[::4], of=scene.republics)),
    ]:
        page.evaluate("(id) => atlas.select(id)", ident)
        named = assert_on_own_land(page, ident)
        assert_beside_its_place(page, ident, lie)
        assert_second_names(page, ident, scene.map.containing)
        assert {ident, *parents} <= set(named), f"{ident}: its view does not name it and the state it is in"
        for zone in scene.zones.keys() & named.keys():
            states = (None, *scene.zones[zone].parents)
            assert not named[zone]["led"] or named[zone]["on"] in states, f"{ident}: {zone} is named on another's land"
        others = [one["type"] for other, one in named.items() if other != ident]
        if ident in scene.zones:
            assert not named[ident]["led"], f"{ident}: its own view names it beside"
            assert named[ident]["type"] >= 18, f"{ident}: its own view names it small"
        assert max(others, default=12) <= max(12, named[ident]["type"]), f"{ident} has not the largest name"


def test_the_states_around_a_zone_are_named_where_they_can_be_seen(site, opened):
    page = opened(site / "index.html", reduced_motion="reduce")
    for zone, states in {
        "crimea": {"ukraine", "russia"},
        "adygea": {"russia"},
        "fergana-valley": {"kyrgyzstan", "uzbekistan", "tajikistan"},
        "nagorno-karabakh": {"armenia", "azerbaijan"},
    }.items():
        page.evaluate("(id) => atlas.select(id)", zone)
        assert states <= set(stand(page)), zone


def test_a_name_comes_along_when_the_map_is_moved(site, opened):
    page = opened(site / "index.html", "#view=50,60,5", reduced_motion="reduce")
    for latitude, longitude in [(50, 60), (47, 80), (50, 52)]:  # Kazakhstan's middle, its east, its west
        look_at(page, latitude, longitude, 5, animate=False)
        assert "kazakhstan" in assert_on_own_land(page, (latitude, longitude))


def test_no_name_lies_under_what_covers_the_map(reading):
    page = reading("index.html")
    covers = [one.bounding_box() for one in page.locator("[data-covers]:visible, .leaflet-control:visible").all()]
    assert covers
    for name, left, top, right, bottom in boxes(page):
        for cover in covers:
            beside = right <= cover["x"] or left >= cover["x"] + cover["width"]
            assert beside or bottom <= cover["y"] or top >= cover["y"] + cover["height"], name


def test_no_label_lies_under_a_mark(reading):
    for width in (1440, 1024, 390):
        page = reading("index.html", width=width)
        marks = [mark.bounding_box() for mark in page.locator(".mark-sign:visible").all()]
        assert marks
        for name, left, top, right, bottom in boxes(page):
            for mark in marks:
                x, y = mark["x"] + mark["width"] / 2, mark["y"] + mark["height"] / 2
                assert not (left < x < right and top < y < bottom), name


def test_more_names_appear_as_one_zooms_in(site, opened):
    page = opened(site / "index.html")
    wait_until(page, NAMED)
    few = {name for name, *_ in boxes(page)}
    assert "Russia" in few and "Abkhazia" not in few
    page.evaluate("atlas.select('abkhazia')")
    wait_until(page, "[...document.querySelectorAll('.label.fits')].some((l) => l.textContent === 'Abkhazia')")


def test_towns_rivers_seas_and_mountains_are_named_as_one_zooms_in(site, opened):
    page = opened(site / "index.html")
    wait_until(page, NAMED)
    far = {name for name, *_ in boxes(page)}
    assert "Black Sea" in far and not {"Odesa", "Dniester"} & far
    look_at(page, 47.5, 29, 5.75)
    near = {name for name, *_ in boxes(page)}
    assert {"Odesa", "Chișinău", "Dniester", "Carpathians"} <= near


def test_a_river_s_name_lies_along_it_and_reads_upright(reading):
    page = reading("index.html", "#view=47.5,29,5.75")
    for label in page.locator(".river-label.fits, .sea-label.fits, .range-label.fits").all():
        turn = label.evaluate("(element) => Number(/rotate\\(([-\\d.e]+)rad/.exec(element.style.transform)?.[1] ?? 0)")
        assert abs(turn) <= 1.58, label.text_content()


def test_a_town_s_dot_and_its_name_come_together(reading):
    page = reading("index.html", "#view=42,44,6")
    dots = page.locator(".town-dot.fits").count()
    assert dots == page.locator(".town-label.fits").count() and dots > 8


def test_labels_follow_the_language(atlas):
    labels = Labels(Scene(atlas, Russian("en"))).data(Scene(atlas, Russian("en")))["names"].split("\n")
    assert {"Днестр", "Чёрное море", "Турция"} <= set(labels)


def test_the_states_around_are_named_but_never_on_a_republic(reading):
    page = reading("index.html", "#view=42,44,4")
    names = {name for name, *_ in boxes(page)}
    assert {"Turkey", "Iran"} <= names
    on_republic = page.evaluate(
        """() => [...document.querySelectorAll(".neighbour-label.fits")].filter((label) => {
            const {left, right, top, bottom} = label.getBoundingClientRect();
            const [l, r, t, b] = [left + 4, right - 4, top + 4, bottom - 4]; // to a square of the survey of lands
            return [[l, t], [r, b], [l, b], [r, t]].some(([x, y]) =>
                document.elementsFromPoint(x, y).some((one) => one.matches("path.republic")));
        }).map((label) => label.textContent)"""
    )
    assert on_republic == []


def test_no_name_lies_under_the_small_map_of_the_whole(site, opened):
    page = opened(site / "index.html", "#view=63,90,2.2", width=1440, height=900)
    page.locator(".locator-map svg").wait_for()
    under = page.evaluate(
        """() => {
            const cover = document.querySelector(".locator-map").getBoundingClientRect();
            return [...document.querySelectorAll(".label.fits")].filter((label) => {
                const {left, right, top, bottom} = label.getBoundingClientRect();
                return left < cover.right && right > cover.left && top < cover.bottom && bottom > cover.top;
            }).map((label) => label.textContent);
        }"""
    )
    assert under == []


@pytest.mark.parametrize("fragment", ["#quiz=caucasus&how=find", "#layers=republics,zones", "#mode=projector"])
def test_names_that_were_hidden_at_first_lie_apart_when_they_come(site, opened, fragment):
    page = opened(site / "index.html", fragment)
    if "quiz" in fragment:
        expect(page.locator(".quiz.band")).to_be_visible()
        page.keyboard.press("Escape")
    elif "layers" in fragment:
        page.evaluate("location.hash = '#abkhazia'")
    else:
        page.locator(".projector-buttons").wait_for()
        page.keyboard.press("l")
        page.set_viewport_size({"width": 1920, "height": 1080})
        settle(page)
        page.keyboard.press("l")
    wait_until(page, NAMED)
    expect(page.locator(".label.fits").first).to_be_visible()
    shown = boxes(page)
    assert all(right - left > 10 for _, left, _, right, _ in shown)
    for i, (name, left, top, right, bottom) in enumerate(shown):
        lain_on = [
            other
            for other, left2, top2, right2, bottom2 in shown[i + 1 :]
            if left < right2 and left2 < right and top < bottom2 and top2 < bottom
        ]
        assert not lain_on, f"{name} lies on {lain_on}"


def test_a_town_bears_the_name_of_the_map_s_date(site, opened):
    page = opened(site / "index.html", "#view=59.5,30.5,5.75&at=1985")
    wait_until(page, "[...document.querySelectorAll('.label.fits')].some((l) => l.textContent === 'Leningrad')")
    page.evaluate("atlas.keep({at: '1991-09-06'})")
    wait_until(page, "[...document.querySelectorAll('.label.fits')].some((l) => l.textContent === 'Saint Petersburg')")


def test_only_names_that_may_stand_on_the_map_are_measured(site, opened):
    page = opened(site / "index.html")
    wait_until(page, NAMED)
    page.evaluate(
        """() => {
            window.measured = new Set();
            new MutationObserver((changes) => {
                for (const {addedNodes} of changes)
                    for (const {className} of addedNodes)
                        if (/ probe/.test(className)) measured.add(className.split(" ")[1]);
            }).observe(document.querySelector(".labels"), {childList: true});
        }"""
    )
    page.evaluate("location.hash = '#mode=projector'")
    wait_until(page, "measured.has('republic-label')")
    settle(page)
    assert not page.evaluate("measured.has('flow-label')")
    page.evaluate("location.hash = '#lesson=workers&step=4'")
    wait_until(page, "measured.has('flow-label')")


def test_the_names_of_the_map_seek_their_places_once_when_a_place_is_chosen(site, opened):
    page = opened(site / "index.html", reduced_motion="reduce")
    page.evaluate(
        """() => {
            window.surveys = 0;
            const {initialize} = L.LandSurvey.prototype;
            L.LandSurvey.prototype.initialize = function (...all) { window.surveys++; initialize.apply(this, all); };
        }"""
    )
    page.evaluate("atlas.select('abkhazia')")
    assert_selected(page, "abkhazia")
    assert page.evaluate("window.surveys") == 1
    frame = "new Promise((done) => requestAnimationFrame(() => setTimeout(done)))"
    painted = f"(at) => {{ atlas.keep({{at}}); return {frame}; }}"
    page.evaluate(painted, "2024")  # the legend grows, and the map makes room for it
    surveys = page.evaluate("window.surveys")
    page.evaluate(painted, "1995")  # no land moves with the date: what was seen of each still holds
    assert page.evaluate("window.surveys") == surveys


def test_on_a_phone_too_what_is_chosen_is_named(site, opened, scene):
    page = opened(site / "index.html", width=390, height=844, reduced_motion="reduce")
    unnamed = []
    for land in scene.lands:
        page.evaluate("(id) => atlas.select(id)", land.id)
        if land.id not in stand(page):
            unnamed.append(land.id)
    assert unnamed == []


def test_a_zone_that_is_no_conflict_on_the_map_s_date_says_below_its_name_when_it_is_one(site, opened, scene):
    page = opened(site / "index.html", "#crimea&at=2012-02-01")
    label = page.locator("#map .zone-label.fits", has_text=scene.zones["crimea"].name)
    expect(label.locator("small")).to_have_text(scene.standing(scene.zones["crimea"]))
    page.evaluate("location.hash = '#crimea&at=2020-01-01'")
    expect(label.locator("small")).to_have_count(0)


def test_a_place_that_is_chosen_from_afar_is_named_and_the_others_are_not(site, opened, scene):
    page = opened(site / "index.html", width=390, height=844)
    names = page.locator("#map .place-label.fits")
    expect(names).to_have_count(0)
    page.evaluate("atlas.select('yekaterinburg', {fly: false})")
    expect(names).to_have_text(scene.atlas.by_id["yekaterinburg"].about.name)


@pytest.mark.parametrize("folder", ["", "fr/", "ru/"])
def test_the_name_of_what_is_chosen_leaves_its_chief_town_room_for_its_own(reading, folder):
    page = reading(f"{folder}index.html", "#nagorno-karabakh")
    wait_until(page, NAMED)
    name = page.locator(".town-label.fits", has_text="(Khankendi)" if folder != "ru/" else "(Ханкенди)")
    expect(name).to_be_visible()


@pytest.mark.parametrize("folder", ["", "fr/"])
def test_what_is_chosen_is_seen_below_its_name_on_a_phone(reading, folder):
    page = reading(f"{folder}index.html", "#karabakh-line-of-contact", width=390, height=844)
    wait_until(page, NAMED)
    name, land = page.evaluate(
        """() => [...document.querySelectorAll(".zone-label.fits, #map path.zone.selected")].map((one) => {
            const {width, height} = one.getBoundingClientRect();
            return {name: one.textContent, area: width * height};
        }).filter(({name}) => !name || name.includes("1994")).sort((one, other) => one.area - other.area)"""
    )
    assert name["area"] < land["area"] / 4
