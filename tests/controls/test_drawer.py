def test_a_card_says_what_the_atlass_says_but_for_names_and_holders(site, opened):
    page = opened(site / "embed.html", "#abkhazia")
    headings = page.locator("article#abkhazia h3").all_text_contents()
    words = ["What the text says", "Corrections", "Since 2012", "Nearby"]
    assert [next(word for word in words if heading.startswith(word)) for heading in headings] == words
    assert page.locator("#news").text_content().startswith("Abkhazia, zone in Georgia")


def test_the_filters_of_the_address_count_in_the_card(site, opened):
    page = opened(site / "embed.html", "#chechnya&themes=war")
    themes = page.locator("article#chechnya [data-annotation]:visible").evaluate_all(
        "claims => claims.map(({dataset}) => dataset.theme)"
    )
    assert set(themes) == {"war"}
