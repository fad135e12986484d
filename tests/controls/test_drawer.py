import re

from playwright.sync_api import expect


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
