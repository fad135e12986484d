import shutil

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from layers.data.rules.names import RESERVED, RESERVED_BEGINNINGS
from tests.asserts import assert_becomes, wait_until

EDGES = ("kazakhstan", "ukraine")  # the easternmost and the westernmost at home
SCREENS = [(1440, 900), (1024, 768), (390, 844), (320, 568)]


@pytest.mark.parametrize(("width", "height"), SCREENS)
def test_the_page_opens_without_a_network_and_shows_its_subject_whole(reading, scene, width, height):
    page = reading("index.html", width=width, height=height)
    stage = page.locator("#map").bounding_box()
    for ident in {*scene.republics, *scene.zones} - {*scene.atlas.settings.home.runs_off}:
        box = page.locator(f"path[data-place={ident}]").bounding_box()
        assert box["x"] >= stage["x"] - 1 and box["x"] + box["width"] <= stage["x"] + stage["width"] + 1, ident
        assert box["y"] >= stage["y"] - 1 and box["y"] + box["height"] <= stage["y"] + stage["height"] + 1, ident


@pytest.mark.parametrize(("width", "height"), SCREENS)
def test_nothing_scrolls_sideways(reading, width, height):
    for fragment in ("", "#nagorno-karabakh"):
        page = reading("index.html", fragment, width=width, height=height)
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        scroll = "document.querySelector('#scroll')"
        wait_until(page, f"{scroll}.scrollWidth <= {scroll}.clientWidth")


def test_without_javascript_the_page_is_a_text_to_read(site, opened, scene):
    page = opened(site / "index.html", java_script_enabled=False)
    expect(page.locator("article:visible")).to_have_count(len(scene.atlas.features))
    expect(page.locator("#map")).to_be_hidden()
    expect(page.get_by_text("It is a partisan text").first).to_be_visible()


def test_without_javascript_there_is_a_picture_and_no_control(site, opened):
    page = opened(site / "index.html", java_script_enabled=False)
    expect(page.locator("noscript .still")).to_be_visible()
    for control in (".stage", ".tabs", ".search", ".top button"):
        expect(page.locator(control).first).to_be_hidden()


def test_without_javascript_a_claim_says_its_paragraph(site, opened):
    page = opened(site / "index.html", java_script_enabled=False)
    before = page.locator("#abkhazia .claims li").first.evaluate("(one) => getComputedStyle(one, '::before').content")
    assert before in ('"¶ 64"', '"¶ " "64"', '"¶ " attr(data-paragraph)')


def test_the_list_counts_what_it_lists(reading):
    headings = reading("index.html").locator("#places h2")
    counted = [one.locator("span").text_content() for one in headings.all()]
    listed = [str(one.locator("+ ul > li").count()) for one in headings.all()]
    assert counted == listed and len(counted) == 5


def test_the_page_keeps_the_order_of_a_card(reading):
    page = reading("index.html", "#abkhazia")
    headings = page.locator("article#abkhazia h3").all_text_contents()
    words = ["What the text says", "And of what", "Additions", "Since 2012", "What it was", "Who claims what"]
    assert [next(word for word in words if heading.startswith(word)) for heading in headings] == words


@pytest.mark.parametrize("name", ["index.html", "embed.html"])
def test_the_pages_own_ids_are_reserved(name, reading, scene):
    page = reading(name)
    ids = set(page.evaluate("[...document.querySelectorAll('[id]')].map(({id}) => id)"))
    own = {ident for ident in ids - {feature.id for feature in scene.atlas.features} if ident}
    assert {ident for ident in own if not ident.startswith(RESERVED_BEGINNINGS)} <= RESERVED


def test_a_narrower_window_still_shows_the_subject_whole(site, opened, scene):
    page = opened(site / "index.html")
    page.set_viewport_size({"width": 390, "height": 844})
    east, west = (f"document.querySelector('path[data-place={i}]').getBoundingClientRect()" for i in EDGES)
    wait_until(page, f"{west}.left >= 0 && {east}.right <= 390")


def test_a_resized_map_stays_where_the_reader_moved_it(site, opened):
    page = opened(site / "index.html", "#georgia")
    page.evaluate("void atlas.map.panBy([200, 0], {animate: false})")
    before = page.evaluate("atlas.state().view")
    size = page.evaluate("atlas.map.getSize().x")
    page.set_viewport_size({"width": 1300, "height": 800})
    wait_until(page, f"atlas.map.getSize().x !== {size}")
    assert_becomes(page, "atlas.state().view", pytest.approx(before, abs=0.03))


def test_one_heading_and_one_landmark_of_each_kind(reading):
    page = reading("index.html")
    expect(page.locator("h1")).to_have_count(1)
    expect(page.locator("main")).to_have_count(1)
    assert_becomes(page, "document.doctype.name + document.documentElement.lang", "htmlen")


PHONE = {"width": 390, "height": 844}
NIGHT = {"color_scheme": "dark"}
FULL = pytest.mark.full


@pytest.mark.parametrize(
    ("fragment", "options"),
    [
        ("", {}),
        ("#abkhazia&from=1990&to=1995", {}),
        ("#lesson=caucasus&step=5&mode=projector", NIGHT),
        ("#lesson=break-up&step=9", PHONE),
        *(
            pytest.param(fragment, options, marks=FULL)
            for fragment, options in (
                ("#q=xyzzy", {}),
                ("#lesson=caucasus&step=5&mode=projector", {}),
                ("#q=gas", NIGHT),
                ("#q=gas", {}),
                ("#from=1990&to=1995", {}),
                ("#text=62", {}),
                ("#themes=war", {}),
                ("#lesson=caucasus&step=3", {}),
                ("#lesson=workers&step=1", NIGHT),
                ("#mode=projector", NIGHT),
                ("", NIGHT),
                ("#russia&from=1990&to=2014", NIGHT),
                ("", PHONE),
                ("#russia", PHONE),
                ("#from=1990&to=1995", PHONE),
            )
        ),
    ],
)
def test_axe_finds_nothing(site, opened, fragment, options):
    page = opened(site / "index.html", fragment, **options)
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()


@pytest.mark.parametrize(
    "options",
    [
        pytest.param({}, id="day"),
        pytest.param(NIGHT, id="night", marks=FULL),
        pytest.param(PHONE, id="phone", marks=FULL),
    ],
)
def test_axe_finds_nothing_in_the_lessons_and_the_quiz(site, opened, options, campaign):
    page = opened(site / "index.html", **options)
    page.get_by_role("button", name="Lessons").click()
    assert Axe().run(page).violations_count == 0, "the list of lessons"
    page.get_by_role("button", name="Quiz").click()
    assert Axe().run(page).violations_count == 0, "the quiz before it starts"
    for how in campaign(["four"], of=["find", "four", "type"]):
        page.locator(f"[name=quiz-how][value={how}]").check()
        page.get_by_role("button", name="Start", exact=True).click()
        found = Axe().run(page)
        assert found.violations_count == 0, found.generate_report()
        page.get_by_role("button", name="Leave the quiz").click()
        page.get_by_role("button", name="Quiz").click()


@pytest.mark.parametrize("fragment", ["", "#crimea", "#from=1990&to=1995"])
def test_at_200_per_cent_text_nothing_is_lost_sideways(site, opened, fragment):
    page = opened(site / "index.html", fragment, width=1280, height=900)
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert page.evaluate("document.documentElement.scrollWidth") <= 1280
    scroll = "document.querySelector('#scroll')"
    wait_until(page, f"{scroll}.scrollWidth <= {scroll}.clientWidth")
    assert page.locator("#scroll").bounding_box()["height"] > 200


def test_the_head_of_the_page_is_one_row_where_letters_are_wide(site, opened):
    page = opened(site / "index.html", width=1024, height=768)
    page.evaluate("document.querySelector('.top').style.letterSpacing = '0.05em'")
    tops = {
        box["y"] + box["height"] / 2 // 1 for box in (one.bounding_box() for one in page.locator(".top > button").all())
    }
    assert max(tops) - min(tops) < 10


@pytest.mark.parametrize("width", [1024, 1200, 1217, 1300, 1440])
def test_the_subtitle_is_whole_or_not_there(width, reading):
    subtitle = reading("index.html", width=width, height=768).locator(".top > p")
    assert not subtitle.is_visible() or subtitle.evaluate("one => one.scrollWidth <= one.clientWidth")


def test_an_atlas_without_lessons_has_its_map(tiny, page_of, opened):
    shutil.rmtree(tiny / "lessons")
    page = opened(page_of(tiny), "#hill")
    expect(page.locator("#hill h2")).to_be_visible()
    assert page.evaluate("atlas.map.getBounds().contains([52, 44])")
