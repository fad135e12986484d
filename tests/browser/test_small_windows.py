"""Where there is least room: the smallest phone, and a phone whose letters are twice as large."""

import shutil

import pytest
from playwright.sync_api import expect

from tests.asserts import wait_until
from tests.conftest import CHROMIUM

BOXES = """() => Object.fromEntries(["#map", "#date", ".leaflet-control-zoom", "#open"].map((part) => {
    const box = document.querySelector(part)?.getBoundingClientRect();
    return [part, box && {left: box.left, right: box.right, top: box.top, bottom: box.bottom, height: box.height}];
}))"""
# the name of what has the focus on the map, if no point of a net over it is seen
COVERED = """() => {
    const element = document.activeElement;
    if (!element.dataset.place) return null;
    const {left, top, width, height} = element.getBoundingClientRect();
    const net = Array.from({length: 400}, (_, i) => [(i % 20) + 0.5, Math.floor(i / 20) + 0.5]);
    const hit = ([x, y]) => document.elementFromPoint(left + (x * width) / 20, top + (y * height) / 20);
    const seen = net.map(hit).some((one) => one?.id === "map" || one?.closest("#map .leaflet-map-pane"));
    return seen ? null : element.dataset.place;
}"""


def boxes(page):
    """Where the map, its date, its buttons and the frame's way out are."""
    wait_until(page, "Boolean(window.atlas?.map._loaded && document.querySelector('.label.fits'))")
    return page.evaluate(BOXES)


@pytest.fixture(scope="module")
def large(chromium, site):
    """Open a page on a phone in a browser whose letters are of 32 pixels."""
    flags = ["--no-sandbox", "--disable-gpu", "--blink-settings=defaultFontSize=32"]
    path = next(filter(None, map(shutil.which, CHROMIUM)))
    with chromium.browser_type.launch(executable_path=path, args=flags) as browser:

        def opened(name, fragment="", *, width=390, height=844):
            size = {"width": width, "height": height}
            page = browser.new_page(viewport=size, is_mobile=width < height, reduced_motion="reduce")
            page.goto((site / name).as_uri() + fragment)
            return page

        yield opened


def test_with_letters_of_32_pixels_the_map_is_seen_and_nothing_lies_over_it(large):
    page = large("index.html")
    seen = boxes(page)
    assert seen["#map"]["height"] > 400
    assert seen["#date"]["bottom"] <= seen["#map"]["top"] + 1
    assert page.evaluate("document.documentElement.scrollWidth") == 390


def test_so_it_is_in_a_frame_whose_way_out_is_whole(large):
    page = large("embed.html")
    seen = boxes(page)
    assert seen["#date"]["height"] < seen["#map"]["height"] / 4
    assert seen["#date"]["right"] <= seen[".leaflet-control-zoom"]["left"]
    assert seen["#open"]["right"] <= page.evaluate("innerWidth") == 390


def test_on_a_wall_the_whole_date_is_seen_with_such_letters(large):
    page = large("index.html", "#lesson=caucasus&step=3&mode=projector", width=600, height=500)
    boxes(page)
    date = page.locator("#date").bounding_box()
    assert date["x"] >= 0 and date["x"] + date["width"] <= 600


def test_on_a_low_wall_the_legend_is_read_to_its_end_and_the_question_with_it(large):
    page = large("index.html", "#lesson=five-maps&step=6&mode=projector&view=45,55,3.5&at=1993", width=1280, height=720)
    boxes(page)
    page.locator("#projector-legend").click()
    legend = page.locator("#legend")
    assert legend.bounding_box()["y"] >= page.locator("#date").bounding_box()["height"]
    for line in legend.locator("li:visible").all():
        line.scroll_into_view_if_needed()
        expect(line).to_be_in_viewport(ratio=0.99)
    expect(page.locator("#step .step-question")).to_be_in_viewport(ratio=0.99)


@pytest.mark.parametrize("folder", ["", "fr/", "ru/"])
def test_a_frame_of_the_smallest_phone_scrolls_nowhere_sideways(site, opened, folder):
    page = opened(site / f"{folder}embed.html", "#crimea", width=320, height=480)
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    assert page.evaluate("(link => link.scrollWidth <= link.clientWidth)(document.querySelector('.caption a'))")


def test_on_the_smallest_phone_the_map_is_more_than_what_lies_on_it(reading):
    seen = boxes(reading("index.html", width=320, height=568))
    assert seen["#map"]["height"] > 190
    assert seen["#date"]["height"] < seen["#map"]["height"] / 2
    assert seen[".leaflet-control-zoom"]["bottom"] <= seen["#map"]["bottom"]


@pytest.mark.parametrize("unfolded", [["legend"], ["time"], ["legend", "time"]])
def test_a_place_chosen_on_the_smallest_phone_leaves_a_map_of_what_is_unfolded_below_it(unfolded, site, opened):
    page = opened(site / "index.html", width=320, height=640)
    for one in unfolded:
        page.locator(f"#{one} > summary").click()
    page.evaluate("atlas.select('abkhazia')")
    seen = page.evaluate(BOXES)
    assert seen["#map"]["height"] >= 160
    assert seen[".leaflet-control-zoom"]["bottom"] <= seen["#map"]["bottom"]
    page.locator("#time > summary").scroll_into_view_if_needed()
    expect(page.locator("#time > summary")).to_be_in_viewport(ratio=0.9)
    assert page.evaluate("document.documentElement.scrollHeight") == 640


@pytest.mark.parametrize("folder", ["", "fr/", "ru/"])
@pytest.mark.parametrize("width", [320, 360])
def test_the_tabs_of_a_phone_stand_in_one_row_and_a_low_sheet_can_be_raised(site, opened, folder, width):
    page = opened(site / f"{folder}index.html", width=width, height=640)
    tops = "new Set([...document.querySelectorAll('.tabs button')].map((tab) => tab.offsetTop).filter(Boolean)).size"
    assert page.evaluate(tops) == 1
    sheet = page.locator("#sheet")
    for _ in range(2):  # full, then low
        sheet.click()
    expect(page.locator("#main")).to_have_attribute("data-sheet", "low")
    box = sheet.bounding_box()
    assert box["y"] + box["height"] <= 640


@pytest.mark.parametrize("fragment", ["", "#abkhazia"])
def test_what_has_the_focus_on_the_map_lies_under_nothing(fragment, site, opened):
    page = opened(site / "index.html", fragment, width=320, height=640)
    page.locator("#map").focus()
    hidden = []
    for _ in range(40):
        page.keyboard.press("Tab")
        covered = page.evaluate(COVERED)
        if covered:
            hidden.append(covered)
    assert hidden == []


def test_the_keyboard_finds_nothing_in_a_low_sheet_but_a_skip_link_raises_it(site, opened):
    page = opened(site / "index.html", "#lesson=caucasus&step=2", width=390, height=844)
    page.locator("#sheet").focus()
    page.keyboard.press("Tab")
    assert not page.evaluate("document.getElementById('scroll').contains(document.activeElement)")
    page.locator(".skip[href='#scroll']").evaluate("(link) => link.click()")
    expect(page.locator("#scroll")).to_be_focused()
    expect(page.locator("#main")).to_have_attribute("data-sheet", "half")


@pytest.mark.parametrize("width", [320, 360])
@pytest.mark.parametrize("folder", ["ru/", "", "fr/"])
def test_on_a_narrow_phone_all_that_changes_the_date_stands_in_one_row(site, opened, folder, width):
    page = opened(site / f"{folder}index.html", width=width, height=740)
    assert boxes(page)["#date"]["height"] < 80
    tops = "new Set([...document.querySelectorAll('.date :is(button, input)')].map((one) => one.offsetTop)).size"
    assert page.evaluate(tops.replace("(button", "(button:not([hidden])")) == 1


@pytest.mark.parametrize(("width", "height"), [(320, 256), (640, 360)])  # enlarged to 400 %, and a phone that lies
def test_where_the_page_scrolls_a_card_is_read(reading, width, height):
    page = reading("index.html", "#abkhazia", width=width, height=height)
    assert page.locator("#scroll").bounding_box()["height"] >= 0.79 * height


def test_where_the_page_scrolls_a_step_is_read(site, opened):
    page = opened(site / "index.html", "#lesson=caucasus&step=2", width=320, height=256)
    step = page.locator("#step")
    expect(step.locator(".step-text")).not_to_be_empty()
    assert step.evaluate("(band) => band.scrollHeight <= band.clientHeight")
    words, buttons = step.locator(".step-rests").bounding_box(), step.locator(".band-buttons").bounding_box()
    assert words["y"] + words["height"] <= buttons["y"]


@pytest.mark.parametrize(("width", "height"), [(740, 360), (844, 390), (667, 375), (932, 430)])
def test_on_a_phone_that_lies_a_step_stands_beside_its_map(site, opened, width, height):
    page = opened(site / "index.html", "#lesson=caucasus&step=2", width=width, height=height)
    step = page.locator("#step")
    expect(step.locator(".step-text")).not_to_be_empty()
    shown, told, buttons = (
        page.locator(one).bounding_box() for one in ("#map", "#step > :first-child", "#step .band-buttons")
    )
    for box in (shown, told):
        assert box["width"] > 0.4 * width and box["height"] > 0.55 * height
    assert shown["x"] + shown["width"] <= told["x"]
    assert told["y"] + told["height"] <= buttons["y"]
    for button in step.locator("button:visible").all():
        box = button.bounding_box()
        assert box["y"] + box["height"] <= height and box["x"] + box["width"] <= width
    step.locator(".step-rests").scroll_into_view_if_needed()
    rests = step.locator(".step-rests").bounding_box()
    assert rests["y"] + rests["height"] <= told["y"] + told["height"] + 1
    step.locator(".step-rests a").first.click()  # what the panel tells comes below both
    expect(page.locator("#text .paragraph.selected")).to_be_in_viewport()


@pytest.mark.parametrize("folder", ["", "fr/", "ru/"])
@pytest.mark.parametrize(("width", "height"), [(360, 740), (320, 568), (740, 360)])
def test_the_question_of_every_step_is_seen_on_a_phone_before_anything_is_scrolled(site, opened, folder, width, height):
    page = opened(site / f"{folder}index.html", "#lesson=caucasus&step=1", width=width, height=height)
    expect(page.locator("#step .step-question")).not_to_be_empty()
    hidden = page.evaluate("""() => [...atlas.lessons].flatMap(([lesson, steps]) => {
        const hidden = [];
        for (let step = 1; step <= steps; step++) {
            location.hash = `lesson=${lesson}&step=${step}`;
            window.dispatchEvent(new HashChangeEvent("hashchange"));
            const [question, box] = [".step-question", ":scope > :first-child"].map((part) =>
                document.querySelector("#step").querySelector(part).getBoundingClientRect());
            const leaves = question.top - box.top; // to what is read before it
            if (question.bottom > box.bottom || leaves < 60) hidden.push(`${lesson} ${step}`);
        }
        return hidden;
    })""")
    assert hidden == []


def test_a_paragraph_that_a_step_rests_on_is_read_on_a_phone_and_the_map_is_seen(site, opened):
    page = opened(site / "index.html", "#lesson=caucasus&step=2", width=390, height=844)
    page.locator(".step-rests a").first.click()
    expect(page.locator("#text .paragraph.selected button")).to_be_in_viewport()
    seen = boxes(page)
    assert seen["#map"]["height"] > 150
    assert page.locator("#step").bounding_box()["height"] > 150
    page.get_by_role("button", name="Next", exact=True).click()  # where the map is looked at again
    expect(page.locator("#main")).to_have_attribute("data-sheet", "low")


@pytest.mark.parametrize(("name", "height", "free"), [("time", 640, 50), ("time", 844, 200), ("legend", 640, 100)])
def test_what_is_unfolded_below_the_map_of_a_phone_leaves_the_map_to_be_seen(site, opened, name, height, free):
    page = opened(site / "index.html", width=360, height=height)
    summary = page.locator(f"#{name} summary")
    summary.click()
    seen = boxes(page)
    assert seen["#map"]["bottom"] - seen["#date"]["bottom"] > free
    summary.click()
    expect(page.locator("#main")).to_have_attribute("data-sheet", "half")


def test_legend_and_time_are_equally_high_on_a_phone(reading):
    page = reading("index.html", width=390, height=844)
    legend, time = (page.locator(f"#{name} summary").bounding_box() for name in ("legend", "time"))
    assert (legend["y"], legend["height"]) == (time["y"], time["height"])


def test_above_unfolded_years_the_line_of_the_legend_is_as_long_as_theirs(site, opened):
    page = opened(site / "index.html", width=390, height=844)
    page.locator("#time > summary").click()
    legend, time = (page.locator(f"#{name}").bounding_box() for name in ("legend", "time"))
    assert legend["width"] == time["width"] and legend["y"] < time["y"]


def test_of_a_quiz_no_answer_that_has_the_focus_is_below_the_buttons(site, opened):
    page = opened(site / "index.html", "#quiz=zones&how=four", width=320, height=480)
    page.evaluate("document.documentElement.style.fontSize = '20px'")
    for answer in page.locator(".quiz-four button").all():
        answer.focus()
        box = answer.bounding_box()
        middle = [box["x"] + box["width"] / 2, box["y"] + box["height"] / 2]
        assert answer.evaluate("(button, [x, y]) => document.elementFromPoint(x, y) === button", middle)


def test_in_a_low_frame_a_place_is_seen_beside_its_card(reading):
    page = reading("embed.html", "#abkhazia", width=390, height=219)
    seen = boxes(page)
    shape = page.locator("path[data-place=abkhazia]").first.bounding_box()
    assert shape["y"] + shape["height"] / 2 > seen["#date"]["bottom"]


def test_on_a_phone_a_step_on_a_wall_has_its_legend(site, opened):
    page = opened(site / "index.html", "#lesson=caucasus&step=2&mode=projector", width=390, height=844)
    page.get_by_role("button", name="Legend").click()
    expect(page.locator("#legend ul")).to_be_visible()


def test_where_the_page_scrolls_the_panel_holds_what_it_shows_beside_open_years_too(site, opened):
    page = opened(site / "index.html", "#from=1990&to=2000", width=195, height=422)
    expect(page.locator("#time-play")).to_be_visible()
    panel, shown = page.locator("#panel").bounding_box(), page.locator("#scroll").bounding_box()
    assert panel["y"] + panel["height"] >= shown["y"] + shown["height"]


def test_with_such_letters_on_the_smallest_phone_what_was_not_understood_is_read_and_lies_on_no_button(large):
    page = large("index.html", "#nowhere", width=320, height=640)
    wait_until(page, "!document.getElementById('unread').hidden")
    line, date = (page.locator(one).bounding_box() for one in ("#unread", "#date"))
    assert line["width"] > 150
    assert line["y"] >= date["y"] + date["height"]


def test_with_such_letters_no_skip_link_is_seen_before_it_has_the_focus(large):
    page = large("index.html", width=320, height=640)
    for link in page.locator(".skip").all():
        assert link.evaluate("(link) => link.getBoundingClientRect().bottom") <= 0
        link.focus()
        expect(link).to_be_in_viewport(ratio=1)


@pytest.mark.parametrize("folder", ["", "fr/", "ru/"])
@pytest.mark.parametrize(("width", "height"), [(844, 390), (768, 1024)])
def test_title_and_tabs_have_a_row_each_on_a_phone_that_lies(reading, folder, width, height):
    page = reading(f"{folder}index.html", width=width, height=height)
    for row in (".top > :not(h1)", ".tabs > button"):
        middles = page.locator(row).evaluate_all(
            """(all) => all.map((one) => one.getBoundingClientRect()).filter(({height}) => height)
                .map(({top, height}) => top + height / 2)"""
        )
        assert max(middles) - min(middles) < 12, row


@pytest.mark.parametrize("folder", ["", "fr/", "ru/"])
@pytest.mark.parametrize("width", [320, 340])
def test_on_the_narrowest_phones_the_date_leaves_more_of_the_map(reading, folder, width):
    page = reading(f"{folder}index.html", width=width, height=700)
    assert boxes(page)["#date"]["height"] < 90
