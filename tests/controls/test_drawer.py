import re

import pytest
from playwright.sync_api import expect

from tests.asserts import settle


def test_a_card_says_what_the_atlass_says_but_for_names_holders_and_references_of_checks(reading):
    page = reading("embed.html", "#abkhazia")
    headings = page.locator("article#abkhazia h3").all_text_contents()
    words = ["What the text says", "And of what", "Additions", "Since 2012"]
    assert [next(word for word in words if heading.startswith(word)) for heading in headings] == words
    expect(page.locator("#news")).to_have_text(re.compile("^Abkhazia, zone in Georgia"))


def test_the_filters_of_the_address_count_in_the_card(reading):
    page = reading("embed.html", "#chechnya&themes=war")
    themes = page.locator("article#chechnya [data-annotation]:visible").evaluate_all(
        "claims => claims.map(({dataset}) => dataset.theme)"
    )
    assert set(themes) == {"war"}


def test_a_card_is_read_from_its_beginning(site, opened):
    page = opened(site / "embed.html", "#russia", width=900, height=500)
    page.locator(".over-text").evaluate("(one) => { one.scrollTop = one.scrollHeight; }")
    page.evaluate("atlas.select('ukraine')")
    expect(page.locator("#ukraine h2")).to_be_in_viewport()


# whether the card is there in the picture after a click, and how wide the map is in it and two pictures later
FIRST_SEEN = """async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    const {left, top, width, height} = document.querySelector("path[data-place=kazakhstan]").getBoundingClientRect();
    const map = document.getElementById("map");
    const wide = [map.clientWidth];
    const there = document.elementFromPoint(left + width / 2, top + height / 2);
    there.dispatchEvent(new MouseEvent("click", {bubbles: true}));
    const card = document.querySelector("article#kazakhstan").checkVisibility();
    wide.push(map.clientWidth);
    await frame();
    await frame();
    return [card, ...wide, map.clientWidth];
}"""


def test_the_card_of_what_is_clicked_is_seen_before_the_map_moves_into_what_is_left(site, opened):
    page = opened(site / "embed.html")
    card, before, with_card, after = page.evaluate(FIRST_SEEN)
    assert card and with_card == before > after


def test_a_card_that_is_closed_at_once_leaves_the_map_whole(site, opened):
    page = opened(site / "embed.html")
    whole = page.evaluate("document.getElementById('map').clientWidth")
    page.evaluate("atlas.select('kazakhstan', {fly: false}); atlas.select(null)")
    page.wait_for_timeout(100)
    assert page.evaluate("document.getElementById('map').clientWidth") == whole


BROKEN = """() => {
    const {firstChild} = document.querySelector("article.shown h2");
    return [...firstChild.data.matchAll(/[^ –-]+/g)].filter(({0: word, index}) => {
        const range = document.createRange();
        range.setStart(firstChild, index);
        range.setEnd(firstChild, index + word.length);
        return range.getClientRects().length > 1;
    }).map(([word]) => word);
}"""  # words of the card's name that stand in two lines


@pytest.mark.parametrize(("name", "width"), [("embed.html", 449), ("embed.html", 480), ("ru/embed.html", 449)])
def test_no_word_of_a_name_is_broken_beside_the_button(name, width, site, opened):
    page = opened(site / name, width=width, height=270)
    for ident in ("turkmenistan", "novocherkassk", "deportation-chechens", "karabakh-line-of-contact"):
        page.evaluate(f"atlas.select('{ident}')")
        settle(page)
        assert page.evaluate(BROKEN) == []
        assert page.locator(".over-text").evaluate("(one) => one.scrollWidth - one.clientWidth") == 0


def test_of_what_lies_under_the_card_of_a_narrow_frame_nothing_takes_the_focus(site, opened):
    page = opened(site / "embed.html", "#abkhazia", width=320, height=640)
    expect(page.locator("article#abkhazia h2")).to_be_visible()
    expect(page.locator("#legend summary")).to_be_hidden()
    page.get_by_role("button", name="Close").click()
    expect(page.locator("#legend summary")).to_be_visible()
