import json

import pytest
from axe_playwright_python.sync_playwright import Axe

from layers.data.read import read
from layers.model.languages import in_language
from layers.pages import place
from layers.pages.parts.card import READING_ORDER
from layers.pages.place import references
from layers.scene import Scene
from layers.words import Words
from tests.asserts import parsed, text_of
from tests.hostile import TEXT, planted
from tests.told import missing

SVG = "{http://www.w3.org/2000/svg}"
# what the templates write; nothing else may come out of a text
PLAIN = {
    *("html", "head", "meta", "link", "title", "style", "script", "body", "header", "nav", "main", "article"),
    *("section", "div", "figure", "h1", "h2", "h3", "p", "a", "b", "q", "span", "img", "ol", "ul", "li"),
    *("pre", "code", "details", "summary"),
    *(f"{SVG}{name}" for name in ("svg", "rect", "defs", "pattern", "path", "marker")),
}


def of(papers, ident):
    return papers[f"places/{ident}.html"]


def test_every_feature_has_a_page_under_its_own_name(papers, scene):
    for feature in scene.atlas.features:
        page = of(papers, feature.id)
        assert text_of(next(page.iter("h1"))) == feature.about.name
        assert text_of(page.find("head/title")) == f"{feature.about.name} – Post-Soviet conflicts"


def test_the_page_tells_everything_that_the_data_has(papers, scene):
    for feature in scene.atlas.features:
        text, about = text_of(of(papers, feature.id)), feature.about
        assert missing(about, text) == [], feature.id
        assert scene.words("about.described") in text
        wanted = [scene.atlas.settings.themes[claim.theme].label for claim in about.annotations]
        wanted += [scene.words(f"confidence.{claim.check.confidence}") for claim in about.annotations if claim.check]
        wanted += [scene.atlas.settings.statuses[state.status].label for state in getattr(about, "states", ())]
        wanted += [scene.atlas.by_id[claim.claimant].about.name for claim in getattr(about, "claims", ())]
        wanted += [scene.words(f"certainty.{about.shape.certainty}")] if hasattr(about, "shape") else []
        undrawn = [one for one in scene.atlas.settings.undrawn if one.of == feature.id]
        wanted += [part for one in undrawn for part in (one.says, one.reference)]
        assert not [part for part in wanted if part not in text], feature.id


def test_the_square_beside_what_a_zone_was_is_its_hatch_and_nothing_lies_under_it(papers):
    page = of(papers, "abkhazia")
    (hatch,) = (one for one in page.iter(f"{SVG}pattern") if one.get("id") == "hatch-breakaway")
    assert [one.tag for one in hatch] == [f"{SVG}path"]


def test_every_confidence_stands_beside_its_own_note(papers, scene):
    for feature in scene.atlas.features:
        noted = list(map(text_of, of(papers, feature.id).findall(".//ol[@class='corrections']/li")))
        for check in (claim.check for claim in feature.about.annotations if claim.check):
            told = f"{scene.words(f'confidence.{check.confidence}')} · {check.reference}"
            assert any(check.note in one and one.endswith(told) for one in noted), feature.id


def test_a_name_is_said_in_its_own_language(papers):
    names = {span.get("lang"): span.text for span in of(papers, "abkhazia").iter("span") if span.get("lang")}
    assert names["ka"] == "აფხაზეთი" and {"ab", "hy", "ka", "ru"} <= set(names)


def test_what_a_land_was_called_does_not_hide_who_held_it(papers):
    listed = [text_of(line) for line in of(papers, "latvia").find(".//ol[@class='states']")]
    assert "Latvian SSR. Soviet Union." in listed[1]
    assert "in fact from 21 August 1991. Latvia, and Soviet authorities." in listed[4]
    assert "Republic of Latvia. Latvia" not in listed[0]  # a state that held itself is named once


def test_every_sides_claim_stands_with_its_act(papers, scene):
    lines = [text_of(line) for line in of(papers, "crimea").iter("li")]
    for claim in scene.zones["crimea"].claims:
        assert any(claim.says in line and claim.act in line for line in lines), claim


def test_the_acts_of_those_who_claim_a_land_are_among_the_sources(papers, scene):
    for ident in ("crimea", "abkhazia"):
        part = text_of(next(one for one in of(papers, ident).iter("section") if "Sources" in text_of(one)[:20]))
        claims = scene.zones[ident].claims
        assert claims
        assert [claim.act for claim in claims if claim.act not in part] == []


def test_the_page_keeps_its_order(papers):
    headings = [text_of(heading) for heading in of(papers, "abkhazia").iter("h2")]
    assert headings == [
        "What the text says",
        "And of what it belongs to",
        "Additions",
        "Since 2012 not from the text; as of 2026",
        "What it was, and who held it",
        "Who claims what",
        "Sources",
        "Take it with you",
    ]


def test_what_is_said_of_a_small_region_is_folded_into_its_members_pages_and_a_large_one_is_linked(papers, scene):
    page = of(papers, "turkmenistan")
    (fold,) = [details for details in page.iter("details") if text_of(details).startswith("Central Asia")]
    assert all(claim.says in text_of(fold) for claim in scene.atlas.by_id["central-asia"].about.annotations)
    assert {"central-asia.html", "former-ussr.html"} <= {link.get("href") for link in page.iter("a")}


def test_no_page_has_a_script(papers):
    for page in papers.values():
        assert {script.get("type") for script in page.iter("script")} <= {"application/ld+json"}
        assert not [name for element in page.iter() for name in element.attrib if name.startswith("on")]


def test_the_picture_says_what_it_shows(papers):
    (picture,) = of(papers, "transnistria").iter("img")
    assert picture.get("src") == "../pictures/transnistria.svg"
    assert picture.get("alt") == "Map: Transnistria, zone in Moldova; February 2012, in law."


def test_the_picture_leads_to_itself_to_take_away_and_says_whose_eyes_it_is_seen_with(papers, scene):
    for feature in scene.atlas.features:
        page = of(papers, feature.id)
        (link,) = page.findall(".//figure/a")
        assert link.get("href") == link.find("img").get("src").replace(".svg", ".png")
        *_, source = page.findall(".//section/ul/li")
        assert "February 2012, in law." in text_of(source)


def locators(part):
    return [link.get("href") for link in part.iter("a") if link.get("class") == "locator"]


def test_a_claim_leads_to_its_paragraph_in_the_atlas(papers, scene):
    page = of(papers, "abkhazia")
    own = [item for item in page.iter("li") if item.get("data-annotation")]
    assert own and [locators(item) for item in own] == [["../index.html#text=64"]] * len(own)
    (retold,) = [fold for fold in page.iter("details") if text_of(fold).startswith("South Caucasus")]
    claims = scene.atlas.by_id["south-caucasus"].about.annotations
    assert locators(retold) == [f"../index.html#text={claim.paragraph}" for claim in claims]
    assert "../index.html#abkhazia" in {link.get("href") for link in page.iter("a")}
    assert "georgia.html" in {link.get("href") for link in page.iter("a")}


def test_before_and_after_go_through_all_pages_in_the_order_of_the_panel(papers, scene):
    page, way = of(papers, "abkhazia"), ["abkhazia"]
    while after := next((link for link in page.iter("a") if link.get("rel") == "next"), None):
        way.append(after.get("href").removesuffix(".html"))
        page = of(papers, way[-1])
        before = next(link for link in page.iter("a") if link.get("rel") == "prev")
        assert before.get("href") == f"{way[-2]}.html" and text_of(before).startswith("Before: ")
        assert text_of(after).startswith("After: ")
    wanted = sorted(scene.atlas.features, key=lambda feature: READING_ORDER.index(feature.about.kind))
    assert way == [feature.id for feature in wanted]


def test_every_source_is_listed_once(papers, scene):
    card = next(card for card in place.cards(scene) if card.feature.id == "nagorno-karabakh")
    listed = [text_of(item) for item in of(papers, "nagorno-karabakh").findall(".//section/ul/li")]
    assert listed[1:-1] == references(card)
    assert len(set(listed)) == len(listed)


def test_one_paragraph_is_not_paragraphs(papers):
    assert "February 2012. Paragraph 64." in text_of(of(papers, "abkhazia"))


def test_the_frame_is_plain_html_to_copy(papers, based):
    code = next(of(papers, "abkhazia").iter("code"))
    frame = parsed(b"<!doctype html><title>x</title>" + text_of(code).encode()).find("body/iframe")
    assert frame.attrib == {
        "src": "embed.html#abkhazia",
        "title": "Map: Abkhazia",
        "width": "720",
        "height": "405",
        "loading": "lazy",
        "allowfullscreen": "",
        "style": "width: 100%; height: auto; aspect-ratio: 16 / 9; border: 0",
    }
    assert "with the address of the atlas before" in text_of(of(papers, "abkhazia"))
    page = parsed(place.render(based)["places/abkhazia.html"])
    assert 'src="https://example.org/atlas/embed.html#abkhazia"' in text_of(next(page.iter("code")))
    assert "with the address of the atlas before" not in text_of(page)


def hostile(tiny):
    planted(tiny)
    pages = place.render(Scene(read(tiny), Words("en")))
    return parsed(pages["places/hill.html"])


def test_hostile_text_is_shown_as_itself(tiny):
    page = hostile(tiny)
    assert next(page.iter("h1")).text == f"Hill {TEXT}"
    whole = "".join(page.itertext())
    for text in ("The text says that the quarrel over the hill goes on.", "The quarrel ended.", "Hillmen"):
        assert f"{text} {TEXT}" in whole
    assert [image.get("src") for image in page.iter("img")] == ["../pictures/hill.svg"]
    assert next(page.iter("img")).get("alt").startswith(f"Map: Hill {TEXT}")
    assert {element.tag for element in page.iter()} <= PLAIN
    assert [link.get("rel") for link in page.iter("link")] == ["icon"]


def test_what_a_land_was_is_marked_where_the_language_has_no_words_for_it(tiny):
    (tiny / "languages" / "fr").mkdir(parents=True)
    pages = place.render(Scene(in_language(read(tiny), "fr"), Words("fr")))
    status = next(one for one in parsed(pages["places/hill.html"]).iter("p") if one.get("class") == "status")
    assert "Held by its own. Hillmen." in text_of(status)
    assert [marked.text for marked in status.iter("span") if marked.get("lang")][:2] == ["Held by its own", "Hillmen"]


def test_hostile_text_stays_itself_in_what_one_copies(tiny):
    page = hostile(tiny)
    frame, bibtex, csl = (code.text for code in page.iter("code"))
    copied = parsed(b"<!doctype html><title>x</title>" + frame.encode()).find("body/iframe")
    assert copied.get("title") == f"Map: Hill {TEXT}"
    assert json.loads(csl)[0]["title"] == f"Hill {TEXT}"
    assert bibtex.count("{") == bibtex.count("}")
    data = json.loads(next(page.iter("script")).text)
    assert data["mainEntity"]["name"] == f"Hill {TEXT}"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("width", "height"), [(1440, 900), (390, 844), (320, 568)])
def test_the_page_is_whole_on_every_screen(site, opened, width, height, scheme):
    for ident in ("nagorno-karabakh", "deportation-koreans"):
        page = opened(site / "places" / f"{ident}.html", width=width, height=height, color_scheme=scheme)
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert page.locator("figure img").evaluate("img => img.complete && img.naturalWidth") == 1200
        found = Axe().run(page)
        assert found.violations_count == 0, found.generate_report()
