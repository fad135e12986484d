import pytest
from playwright.sync_api import expect

from tests.asserts import assert_address, wait_until


def test_the_map_says_its_date_and_another_is_one_action_away(site, opened):
    page = opened(site / "index.html", "#abkhazia")
    said, card = page.locator("#date-shown"), page.locator("article#abkhazia")
    expect(said).to_have_text("The map shows February 2012")
    expect(card.locator("[data-standing]")).to_contain_text("Held by authorities whom few or no members")
    page.get_by_label("Another year").fill("1992")
    page.keyboard.press("Enter")
    expect(said).to_have_text("The map shows 1992")
    assert_address(page, "at=1992")
    expect(card.locator("[data-standing]")).to_have_text("At war. Georgia and Abkhaz forces.")
    expect(card.locator(".states [data-current]")).to_contain_text("14 August 1992 – 30 September 1993")
    expect(page.locator("#places a[href='#abkhazia'] .swatch")).to_have_class("swatch status-war")
    page.get_by_role("button", name="Today").click()
    expect(said).to_have_text("The map shows 2026")
    page.get_by_role("button", name="The text’s date").click()
    expect(said).to_have_text("The map shows February 2012")
    assert "at=" not in page.url
    page.get_by_role("button", name="Compare").click()
    expect(said).to_have_text("The map shows February 2012 | 2026")


def test_of_a_year_out_of_reach_the_browser_says_what_is_wrong(site, opened):
    page = opened(site / "index.html")
    year = page.get_by_label("Another year")
    year.evaluate("(field) => field.addEventListener('invalid', () => (window.told = field.validationMessage))")
    year.fill("1400")
    year.press("Enter")
    wait_until(page, "/1917/.test(window.told)")
    assert page.evaluate("atlas.date") == "2012-02"


def test_the_years_that_are_chosen_set_the_date_and_so_does_the_address(site, opened):
    page = opened(site / "index.html", "#from=1985&to=1990")
    expect(page.locator("#date-shown")).to_have_text("The map shows 1990")
    page.goto(page.url.partition("#")[0] + "#at=2020-11-10")
    expect(page.locator("#date-shown")).to_have_text("The map shows 10 November 2020")
    page.evaluate("atlas.filter({from: 1985, to: 1990})")
    expect(page.locator("#date-shown")).to_have_text("The map shows 1990")


def test_a_frame_has_the_date_too(reading):
    page = reading("embed.html", "#crimea&at=2016", width=640, height=420)
    expect(page.locator("#date-shown")).to_have_text("The map shows 2016")
    expect(page.locator("article#crimea [data-standing]")).to_contain_text("Annexed, which the United Nations")


def test_one_switch_shows_who_held_what_on_the_ground(site, opened):
    page = opened(site / "index.html", "#crimea&at=2016")
    crimea = page.locator("#map path.zone[data-place=crimea]")
    expect(page.locator(".date-words")).to_have_text("The map shows 2016, in law", use_inner_text=True)
    expect(crimea).to_have_css("stroke-width", "1.6px")
    page.get_by_role("button", name="on the ground").click()
    assert_address(page, "eyes=ground")
    expect(page.locator(".date-words")).to_have_text("The map shows 2016, on the ground", use_inner_text=True)
    expect(crimea).to_have_css("stroke-width", "3px")
    holder = page.evaluate("getComputedStyle(document.querySelector('#map path.republic[data-place=russia]')).fill")
    assert page.locator("#hatch-annexed .held").evaluate("(rect) => getComputedStyle(rect).fill") == holder
    here = page.evaluate("location.hash")
    page.get_by_role("button", name="on the ground").click()
    expect(crimea).to_have_css("stroke-width", "1.6px")
    assert "eyes=" not in page.url
    again = opened(site / "index.html", here)
    expect(again.locator("#date-eyes")).to_have_attribute("aria-pressed", "true")


@pytest.mark.parametrize("fragment", ["", "#at=1991", "#abkhazia&at=1993-05"])
def test_who_compares_and_then_does_not_has_the_date_of_before(site, opened, fragment):
    page = opened(site / "index.html", fragment)
    compare = page.get_by_role("button", name="Compare")
    compare.click()
    wait_until(page, "atlas.compared")
    compare.click()
    assert_address(page, f"/index.html{fragment}")


def test_who_chose_another_date_to_compare_keeps_it(site, opened):
    page = opened(site / "index.html", "#at=1991")
    page.get_by_role("button", name="Compare").click()
    page.get_by_role("button", name="Today").click()
    page.get_by_role("button", name="Compare").click()
    assert_address(page, "#at=2026")


@pytest.mark.parametrize("language", ["ru", "", "fr"])
def test_the_longest_date_stands_in_one_row_on_a_small_desk(language, site, opened):
    page = opened(site / language / "index.html", "#eyes=ground&at=2022-11", width=1366, height=768)
    tops = page.locator("#date :is(p, button, input):visible").evaluate_all(
        "(all) => all.map(({offsetTop}) => offsetTop)"
    )
    assert len(tops) > 4 and max(tops) - min(tops) < 10


@pytest.mark.parametrize(
    ("language", "width"),
    [
        *(("ru", 390), ("", 390), ("fr", 390), ("", 700), ("ru", 700)),
        *(("", 844), ("ru", 844), ("fr", 844), ("", 1024), ("fr", 1024), ("ru", 1024), ("ru", 1280)),
    ],
)
def test_where_there_is_little_room_all_that_changes_a_date_stands_in_one_row(language, width, site, opened):
    page = opened(site / language / "index.html", "#at=1995-01-01", width=width, height=768)
    changes = page.locator("#date :is(button, input):visible")
    tops = changes.evaluate_all("(all) => all.map(({offsetTop}) => offsetTop)")
    assert len(tops) > 3 and len(set(tops)) == 1
    page.get_by_role("button", name="2012").click()
    page.get_by_role("button", name="2026").click()
    assert_address(page, "at=2026")


@pytest.mark.parametrize("width", [1440, 1024])
def test_what_changes_a_date_stands_off_its_words(width, reading):
    page = reading("index.html", width=width, height=768)
    words, first = (page.locator(one).bounding_box() for one in (".date-words", "#date-eyes"))
    assert first["x"] - words["x"] - words["width"] > 8


def test_who_chose_a_date_by_its_button_has_the_focus_on_the_other(site, opened):
    page = opened(site / "index.html")
    page.get_by_role("button", name="Today").press("Enter")
    expect(page.get_by_role("button", name="The text’s date")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Today")).to_be_focused()


@pytest.mark.parametrize("language", ["ru", "", "fr"])
def test_the_word_in_the_field_of_a_year_is_whole(language, site, opened):
    page = opened(site / language / "index.html", width=1000, height=800)
    room, word = page.locator("#date-year").evaluate(
        """(field) => {
            const style = getComputedStyle(field);
            const pen = document.createElement("canvas").getContext("2d");
            pen.font = style.font;
            const beside = parseFloat(style.paddingLeft) + parseFloat(style.paddingRight);
            return [field.clientWidth - beside, pen.measureText(field.placeholder).width];
        }"""
    )
    assert word <= room
