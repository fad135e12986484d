import re

import pytest
from playwright.sync_api import expect

from tests.browser.test_projection import UNDER_THE_DATE


@pytest.mark.parametrize("name", ["index.html", "embed.html"])
def test_an_address_with_a_language_leads_to_the_page_in_it_with_all_that_the_address_keeps(name, site, opened):
    page = opened(site / name, "#abkhazia&lang=ru&at=1994")
    expect(page).to_have_url(f"{(site / 'ru' / name).as_uri()}#abkhazia&at=1994")
    expect(page.locator("html")).to_have_attribute("lang", "ru")
    expect(page.get_by_role("heading", name="Абхазия", exact=True)).to_be_visible()


def test_the_switch_keeps_place_date_and_filters_and_leads_back(site, opened):
    page = opened(site / "index.html", "#abkhazia&at=1994&themes=frozen-conflict")
    page.get_by_role("navigation", name="Other languages").get_by_role("link", name="FR").click()
    expect(page.get_by_role("heading", name="Abkhazie", exact=True)).to_be_visible()
    expect(page.locator("#date-shown")).to_contain_text("1994")
    page.evaluate("void atlas.select('georgia')")
    page.get_by_role("navigation", name="Autres langues").get_by_role("link", name="EN").click()
    expect(page).to_have_url(re.compile(r"/index\.html#georgia&at=1994&themes=frozen-conflict$"))
    expect(page.get_by_role("heading", name="Georgia", exact=True)).to_be_visible()


def test_the_switch_keeps_what_is_compared_searched_and_read(site, opened):
    page = opened(site / "index.html", "#crimea&at=2010")
    page.get_by_role("button", name="Compare").click()
    french = page.locator("nav a[hreflang=fr]")
    french.focus()
    assert french.evaluate("link => link.hash") == page.evaluate("location.hash") != "#crimea&at=2010"
    page.evaluate("atlas.keep({text: 62})")
    french.hover()
    page.mouse.down()
    assert "text=62" in french.evaluate("link => link.hash")


def test_a_lesson_is_kept_at_its_step(site, opened):
    page = opened(site / "fr" / "index.html", "#lesson=caucasus&step=3")
    page.get_by_role("link", name="RU").first.click()
    expect(page).to_have_url(re.compile(r"/ru/index\.html#.*lesson=caucasus&step=3$"))


def test_the_language_that_the_page_has_is_taken_from_the_address_and_one_that_is_not_there_is_told(site, opened):
    page = opened(site / "fr" / "index.html", "#abkhazia&lang=fr")
    expect(page).to_have_url(re.compile(r"/fr/index\.html#abkhazia$"))
    page = opened(site / "index.html", "#abkhazia&lang=xx")
    expect(page.locator("#unread")).to_contain_text("lang=xx")


def test_the_dialog_makes_a_frame_in_the_language_that_is_chosen(site, opened):
    page = opened(site / "index.html", "#abkhazia")
    page.get_by_role("banner").get_by_role("button", name="Embed").click()
    page.get_by_label("Language", exact=True).select_option(label="русский")
    expect(page.locator("#embed-plain")).to_have_value(re.compile(r'src="ru/embed\.html#abkhazia"'))
    frame = page.frame_locator("#embed-preview iframe")
    expect(frame.get_by_role("heading", name="Абхазия")).to_be_visible()


@pytest.mark.parametrize("folder", ["", "fr", "ru"])
def test_a_place_is_found_by_its_name_in_any_of_the_languages(folder, site, opened):
    page = opened(site / folder / "index.html")
    for name in ("Chechnya", "Tchétchénie", "Чечня", "чечня"):
        page.get_by_role("combobox").fill(name)
        expect(page.get_by_role("option").first).to_have_text(page.locator("#chechnya h2").text_content())


def test_the_numbers_of_annotations_are_told_in_the_forms_of_the_language(site, opened):
    page = opened(site / "ru" / "index.html")
    assert page.evaluate(
        "['chechnya', 'georgia', 'donbas'].map((id) => atlas.places.get(id).spoken.split(', ').at(-1))"
    ) == [
        *("5 аннотаций", "5 аннотаций", "2 аннотации"),
    ]


@pytest.mark.parametrize("folder", ["fr", "ru"])
def test_longer_words_push_nothing_onto_the_subject_and_nothing_out_of_the_window(folder, site, opened):
    for width, height in ((390, 844), (1024, 768)):
        page = opened(site / folder / "index.html", width=width, height=height)
        assert page.evaluate(UNDER_THE_DATE) == [], width
        page = opened(site / folder / "index.html", "#lesson=workers&step=3", width=width, height=height)
        expect(page.locator("#step")).to_be_visible()
        assert page.evaluate("document.getElementById('step').scrollWidth") <= width
        assert page.evaluate("document.documentElement.scrollWidth") <= width


# names in insets that lie on another or run out of their inset
CROWDED = """() => [...document.querySelectorAll(".inset")].flatMap((inset) => {
    const names = [...inset.querySelectorAll(".inset-name")];
    const [room, ...boxes] = [inset, ...names].map((one) => one.getBoundingClientRect());
    return names.filter((_, i) => boxes[i].left < room.left || boxes[i].right > room.right
        || boxes.some((box, j) => j !== i && boxes[i].left < box.right && box.left < boxes[i].right
            && boxes[i].top + 2 < box.bottom && box.top + 2 < boxes[i].bottom)).map((one) => one.textContent);
})"""


@pytest.mark.parametrize("folder", ["fr", "ru"])
def test_longer_names_in_an_inset_make_room_for_each_other(folder, reading):
    page = reading(f"{folder}/index.html", width=1024, height=768)
    expect(page.locator(".on-map .inset-name")).not_to_have_count(0)
    assert page.evaluate(CROWDED) == []


OUTSIDE = """(selector) => [...document.querySelectorAll(selector)].filter((one) => {
    const {left, right, width} = one.getBoundingClientRect();
    return width && (left < 0 || right > innerWidth);
}).map((one) => one.textContent)"""


@pytest.mark.parametrize("folder", ["fr", "ru"])
def test_what_is_found_and_the_buttons_and_keys_of_the_wall_are_whole_in_a_narrow_window(folder, site, opened):
    page = opened(site / folder / "index.html", width=390, height=844)
    for width in (390, 800, 1024):
        page.set_viewport_size({"width": width, "height": 768})
        page.get_by_role("combobox").fill("19")
        page.get_by_role("option").first.wait_for()
        assert page.evaluate(OUTSIDE, "#results") == [], width
    page = opened(site / folder / "index.html", "#lesson=caucasus&step=3&mode=projector", width=390, height=844)
    page.locator("#projector-buttons [data-turns]").first.wait_for()
    assert page.evaluate(OUTSIDE, "#projector-buttons button") == []
    page.locator("#projector-keys").click()
    assert page.locator("#keys dd").evaluate_all("(all) => Math.min(...all.map((one) => one.clientWidth))") > 150
    page.set_viewport_size({"width": 1024, "height": 768})
    expect(page.locator("#keys").get_by_role("button")).to_be_in_viewport(ratio=1)


def test_french_marks_of_a_quotation_have_their_spaces_around_other_languages_too(site, opened):
    page = opened(site / "fr" / "index.html", "#former-ussr")
    marks = page.locator("#former-ussr q").evaluate_all("(all) => all.map((one) => getComputedStyle(one).quotes)")
    assert len(marks) > 2 and set(marks) == {'"«\u00a0" "\u00a0»" "“" "”"'}
