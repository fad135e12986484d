import re
import shutil

import pytest
from playwright.sync_api import expect

from layers.controls.embed_dialog import LINKED
from tests.asserts import assert_selected, wait_until


def dialog(page, name="Embed"):
    page.locator("header").get_by_role("button", name=name).click()
    return page.get_by_role("dialog")


def preview(page):
    found = page.frames[1]
    wait_until(found, "Boolean(window.atlas && document.querySelector('path.republic'))")
    return found


def test_what_is_seen_is_what_is_proposed_and_previewed(site, opened):
    page = opened(site / "index.html", "#abkhazia&from=1990&to=1995&undated=no&themes=war")
    markup = dialog(page).get_by_label("Markup for the other page, without a script").input_value()
    assert 'src="embed.html#abkhazia&amp;from=1990&amp;to=1995&amp;undated=no&amp;themes=war"' in markup
    assert 'title="Map: Abkhazia"' in markup
    assert 'loading="lazy"' in markup and "aspect-ratio: 16 / 9" in markup and "<script" not in markup
    assert_selected(preview(page), "abkhazia")
    expect(page.locator("#embed-address")).to_be_visible()
    expect(page.locator("#embed-missing")).to_be_hidden()


def test_date_comparison_and_eyes_come_into_the_frame_and_the_still_picture_says_that_it_has_them_not(site, opened):
    page = opened(site / "index.html", "#crimea&at=2013&compare=2016&eyes=ground")
    dialog(page)
    assert 'src="embed.html#crimea&amp;at=2013&amp;compare=2016&amp;eyes=ground"' in page.input_value("#embed-plain")
    assert 'href="index.html#crimea&amp;at=2013&amp;compare=2016&amp;eyes=ground"' in page.input_value("#embed-linked")
    expect(page.locator("#embed-still")).not_to_have_attribute("hidden", "")


def test_every_choice_is_seen_in_the_markup_and_the_preview(site, opened):
    page = opened(site / "index.html")
    box = dialog(page)
    embed = preview(page)
    box.get_by_label("Place").select_option("Moldova")
    box.get_by_label("Size").select_option("As wide as the page, fixed height")
    box.get_by_label("Height in pixels").fill("600")
    box.get_by_label("From the year").fill("1990")
    box.get_by_label("Names on the map").uncheck()
    box.get_by_text("Themes", exact=True).click()
    box.get_by_label("Pogrom").check()
    markup = page.locator("#embed-plain").input_value()
    assert "#moldova&amp;from=1990&amp;themes=pogrom&amp;layers=republics,zones,places,flows" in markup
    assert "height: 600px" in markup
    wait_until(embed, "atlas.state().id === 'moldova' && atlas.state().themes?.[0] === 'pogrom'")
    expect(embed.locator(".label:visible")).to_have_count(0)
    assert page.locator("#embed-preview iframe").bounding_box()["height"] == pytest.approx(600, abs=1)


def test_the_second_markup_is_the_first_with_a_link_and_a_script(site, opened):
    page = opened(site / "index.html", "#abkhazia")
    dialog(page).get_by_text("With links in your text").click()
    markup = page.get_by_label("Markup with a script").input_value()
    assert '<a href="index.html#abkhazia" data-atlas="abkhazia">Abkhazia</a>' in markup
    assert page.locator("#embed-plain").input_value() in markup
    assert LINKED.read_text(encoding="utf-8") in markup


def test_nothing_is_loaded_before_and_after(site, opened):
    page = opened(site / "index.html", "#abkhazia")
    assert len(page.frames) == 1
    page.locator("#actions").get_by_role("button", name="Embed").click()
    preview(page)
    page.keyboard.press("Escape")
    wait_until(page, "!document.querySelector('iframe')")
    expect(page.locator("article#abkhazia")).to_be_visible()


@pytest.mark.full  # other controls say as much of a file that is alone
def test_an_atlas_that_is_alone_says_that_it_has_no_preview(site, tmp_path, chromium):
    shutil.copy(site / "index.html", tmp_path)
    page = chromium.new_page()  # whose console tells of the missing file
    page.goto((tmp_path / "index.html").as_uri())
    dialog(page)
    page.locator("#embed-missing").wait_for(state="visible")
    page.close()


def test_a_place_s_own_page_leads_to_the_dialog(site, opened):
    page = opened(site / "places" / "abkhazia.html")
    page.get_by_role("link", name="Choose its size").click()
    wait_until(page, "document.getElementById('embed')?.open")
    expect(page.locator("#embed-place")).to_have_value("abkhazia")
    expect(page).not_to_have_url(re.compile("#.*mode"))


def test_what_a_lesson_or_a_quiz_shows_is_there_before_the_dialog(site, opened):
    page = opened(site / "index.html", "#lesson=caucasus&step=3&mode=embed")
    wait_until(page, "document.getElementById('embed').open")
    markup = page.input_value("#embed-plain")
    assert re.search('src="embed.html#view=[0-9.,]+&amp;at=1988-02-20&amp;themes=war"', markup)
    page = opened(site / "index.html", "#quiz=zones&mode=embed")
    wait_until(page, "document.getElementById('embed').contains(document.activeElement)")


def test_a_frame_in_another_language_says_in_that_what_it_shows(site, opened):
    def markup(part):
        return re.sub("[\xa0\u202f]|&nbsp;", " ", page.input_value(f"#embed-{part}"))

    page = opened(site / "index.html", "#abkhazia")
    dialog(page).locator("#embed-language").select_option("fr/")
    assert 'title="Carte : Abkhazie" src="fr/embed.html#abkhazia"' in markup("plain")
    assert 'data-atlas="abkhazia">Abkhazie</a>' in markup("linked")
    assert 'alt="Carte : Abkhazie ; février 2012, en droit"' in markup("picture")
    page.locator("#embed-place").select_option(index=0)
    assert 'title="Carte : L’ex-Union soviétique"' in markup("plain")
    page = opened(site / "fr" / "index.html", "#riga")
    dialog(page, name="Intégrer").locator("#embed-language").select_option("../")
    assert 'title="Map: Riga" src="../embed.html#riga"' in markup("plain")
    page.locator("#embed-place").select_option(index=0)
    assert 'title="Map: The former Soviet Union"' in markup("plain")


def test_one_markup_wherever_it_is_made_and_something_for_every_host(site, opened):
    page = opened(site / "index.html", "#abkhazia")
    dialog(page)
    listed = page.locator("#places li .name").all_text_contents()
    assert page.locator("#embed-place option").all_text_contents()[1:] == listed and len(listed) > 60
    assert page.locator("#embed-place optgroup").first.get_attribute("label") == "Zones"
    shown = [page.locator(f"#embed-{part}").input_value() for part in ("plain", "link", "picture")]
    own = opened(site / "places" / "abkhazia.html").locator(".take pre").first.inner_text()
    assert shown[0] == own
    assert shown[1] == "places/abkhazia.html"
    assert shown[2].startswith(
        '<a href="places/abkhazia.html"><img src="pictures/abkhazia.png" alt="Map: Abkhazia; February 2012, in law"'
    )
    page.get_by_text("For WordPress").click()
    expect(page.get_by_text("block of the kind Custom HTML")).to_be_visible()
    expect(page.locator("#embed-still")).to_be_hidden()


def test_the_picture_keeps_its_shape_where_the_style_is_taken_away(site, opened):
    page = opened(site / "index.html", "#abkhazia")
    dialog(page)
    size = """(markup) => {
      document.body.insertAdjacentHTML("afterbegin", `<div id="post" style="width: 600px">${markup}</div>`);
      const picture = document.querySelector("#post img");
      const {offsetWidth, offsetHeight} = picture; // before it is there
      picture.style.cssText = "max-width: 100%"; // which is the host's
      return picture.decode().then(() => [offsetWidth, offsetHeight, picture.offsetWidth, picture.offsetHeight]);
    }"""
    assert page.evaluate(size, page.input_value("#embed-picture")) == [600, 315, 600, 315]


def test_date_and_eyes_go_along_and_what_is_still_says_which_it_shows(site, opened):
    page = opened(site / "index.html", "#crimea&at=2014-03-18&compare=2013&eyes=ground")
    dialog(page).get_by_text("For WordPress").click()
    kept = "#crimea&amp;at=2014-03-18&amp;compare=2013&amp;eyes=ground"
    plain, linked, picture = (page.locator(f"#embed-{part}").input_value() for part in ("plain", "linked", "picture"))
    assert f'src="embed.html{kept}"' in plain
    assert f'<a href="index.html{kept}" data-atlas="crimea">' in linked
    assert picture.startswith(
        f'<a href="index.html{kept}"><img src="pictures/crimea.png" alt="Map: Crimea; February 2012'
    )
    expect(page.locator("#embed-still")).to_contain_text(
        "it shows February 2012, in law, and leads to the map as it is"
    )
    expect(preview(page).locator(".date-words")).to_have_text(
        "The map shows 2013 | 18 March 2014, on the ground", use_inner_text=True
    )


def test_a_choice_that_is_taken_back_is_taken_back_in_the_preview(site, opened):
    page = opened(site / "index.html")
    place = dialog(page).get_by_label("Place")
    place.select_option("Abkhazia")
    assert_selected(preview(page), "abkhazia")
    place.select_option(index=0)
    page.frames[1].wait_for_url(re.compile(r"embed\.html$"))


def test_years_that_a_frame_does_not_take_are_not_handed_out(site, opened):
    page = opened(site / "index.html")
    box = dialog(page)
    taken = "#from=1990&amp;to=1995"
    for first, last, given in (("2015", "1990", "#from=2015"), ("1500", "", ""), ("1990", "1995", taken)):
        box.locator("#embed-from").fill(first)
        box.locator("#embed-to").fill(last)
        page.keyboard.press("Tab")
        assert f'src="embed.html{given}"' in page.input_value("#embed-plain")


def test_an_address_that_asks_for_a_quiz_too_opens_one_dialog_and_says_so(site, opened):
    page = opened(site / "index.html", "#quiz=both&mode=embed")
    expect(page.locator("dialog[open]")).to_have_count(1)
    expect(page.locator("#embed")).to_be_visible()
    expect(page.locator("#unread")).to_contain_text("“quiz=both”")
