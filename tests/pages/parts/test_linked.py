from layers.pages import place
from tests.asserts import parsed


def cards_of(page):
    return {meta.get("property") or meta.get("name"): meta.get("content") for meta in page.iter("meta")}


def links_of(page):
    return {link.get("rel"): link.get("href") for link in page.iter("link")}


def test_a_shared_page_shows_its_name_and_its_picture(papers):
    card = cards_of(papers["places/abkhazia.html"])
    assert (card["og:title"], card["og:type"]) == ("Abkhazia", "article")
    assert card["og:image"] == "../pictures/abkhazia.png"
    assert card["og:image:alt"] == "Map: Abkhazia, zone in Georgia; February 2012, in law."
    assert card["twitter:card"] == "summary_large_image"
    assert card["og:description"] == card["description"] and "Abkhazia, zone in Georgia" in card["description"]
    assert (card["og:image:width"], card["og:image:height"]) == ("1200", "630")


def test_no_address_is_made_up(papers):
    for page in papers.values():
        assert not {"og:url", "twitter:image"} & set(cards_of(page))
        links = links_of(page)
        assert set(links) == {"icon"} and links["icon"].startswith("data:image/svg+xml,")


def test_a_known_address_stands_in_every_link_for_others(based):
    page = parsed(place.render(based)["places/abkhazia.html"])
    card = cards_of(page)
    address = "https://example.org/atlas/places/abkhazia.html"
    assert card["og:url"] == links_of(page)["canonical"] == address
    assert card["og:image"] == card["twitter:image"] == "https://example.org/atlas/pictures/abkhazia.png"
    assert links_of(page)["alternate"] == "https://example.org/atlas/oembed/abkhazia.json"


def test_a_known_address_has_the_addresses_of_the_page_in_the_other_languages(based):
    page = parsed(place.render(based)["places/abkhazia.html"])
    others = {link.get("hreflang"): link.get("href") for link in page.iter("link") if link.get("hreflang")}
    there = "https://example.org/atlas/{}/places/abkhazia.html".format
    assert others == {"fr": there("fr"), "ru": there("ru")}
