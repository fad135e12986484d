import re
from html import unescape

from layers.data.rules import lands
from layers.model.feature import Region
from layers.model.moment import earliest
from layers.pages.parts.card import cards
from tests.asserts import text_of
from tests.told import missing

# every card as one reads it, one after another: what a style sheet hides is not in it
SEEN = """() => {
  document.getElementById("panel").dataset.shown = "card";
  const cards = [...document.querySelectorAll("#panel article")];
  for (const card of cards) {
    card.hidden = false;
    card.classList.add("shown");
  }
  return cards.map((card) => [card.id, card.checkVisibility() && card.innerText]);
}"""
ON_ITS_OWN_PAGE = ("states.reference", "claims.act")


def test_every_text_of_a_record_is_seen_on_its_card(site, opened, scene):
    seen = dict(opened(site / "index.html").evaluate(SEEN))
    for feature in scene.atlas.features:
        text, about = seen[feature.id], feature.about
        assert missing(about, text, ON_ITS_OWN_PAGE) == [], feature.id
        assert all(claim.act.split("; ")[0] in text for claim in getattr(about, "claims", ()))
        assert all(
            scene.words(f"confidence.{claim.check.confidence}") in text for claim in about.annotations if claim.check
        )
        assert all(one.says in text for one in scene.atlas.settings.undrawn if one.of == feature.id)


def test_a_correction_comes_and_goes_with_the_claim_that_it_is_of(reading, scene):
    tied = reading("index.html").evaluate(
        """() => atlas.claims.checks.map(({claim, element}) => [claim.dataset.annotation, element.innerHTML])"""
    )
    checked = {claim.id: claim.check.note for _, claim in scene.atlas.annotations() if claim.check}
    assert sorted(ident for ident, _ in tied) == sorted(checked)
    assert [ident for ident, html in tied if checked[ident] not in unescape(html)] == []


def test_a_claim_says_what_it_is_about_when_where_and_by_which_number_its_check_stands(papers, scene):
    words, atlas = scene.words, scene.atlas
    for feature in atlas.features:
        items = list(papers[f"places/{feature.id}.html"].iter("li"))
        told = {item.get("data-annotation"): text_of(item.find("p")) for item in items if item.get("data-annotation")}
        numbered = [re.match(r"(\d+)\. (.*)", text_of(item)) for item in items]
        for claim in feature.about.annotations:
            wanted = [atlas.settings.themes[claim.theme].label]
            wanted += [words.period(claim, atlas.article.date)] if claim.from_ else []
            wanted += [words("card.locator", section=atlas.section_of[claim.paragraph], paragraph=claim.paragraph)]
            if check := claim.check:
                (number,) = {one[1] for one in numbered if one and one[2].startswith(check.note)}
                wanted += [words(f"card.see.{check.kind}", number=number)]
            assert told[claim.id] == " ".join(" · ".join(wanted).split()), claim.id


def test_what_contradicts_the_text_stands_before_what_adds_to_it(papers, scene):
    named = {"correction": "Corrections", "addition": "Additions"}
    both = 0
    for card in cards(scene):
        kinds = [kind for kind in named if any(claim.check and claim.check.kind == kind for claim in card.claims)]
        headings = list(map(text_of, papers[f"places/{card.feature.id}.html"].iter("h2")))
        assert [one for one in headings if one in named.values()] == [named[kind] for kind in kinds], card.feature.id
        both += len(kinds) == 2
    assert both > 3


def test_claims_come_oldest_first_and_undated_last(scene):
    for card in cards(scene):
        days = [claim.from_ and earliest(claim.from_).toordinal() for claim in card.claims]
        dated = [day for day in days if day]
        assert days == sorted(dated) + [None] * (len(days) - len(dated)), card.feature.id


def test_what_a_place_is_tells_where_it_lies(scene):
    what = {card.feature.id: card.what for card in cards(scene)}
    assert what["transnistria"] == "zone in Moldova"
    assert what["fergana-valley"] == "zone in Uzbekistan, Kyrgyzstan and Tajikistan"


def test_a_card_leads_on_to_what_belongs_to_it(scene):
    nearby = {card.feature.id: [near.id for near in card.nearby] for card in cards(scene)}
    assert "abkhazia" in nearby["georgia"] and "armenia" in nearby["georgia"]
    assert "karabakh-line-of-contact" in nearby["nagorno-karabakh"]
    assert "north-caucasus" in nearby["russia"] and {"moscow", "kaluga"} <= {*nearby["russia"]}
    assert nearby["baltic-states"] == ["estonia", "latvia", "lithuania", "deportation-baltic-peoples"]
    assert all(ident not in near for ident, near in nearby.items())


def test_other_names_stand_in_the_order_of_their_languages(scene):
    names = {card.feature.id: [code for code, _ in card.other_names] for card in cards(scene)}
    assert names["abkhazia"] == ["ab", "fr", "hy", "ka", "ru"]
    assert names["transnistria"] == ["fr", "mo", "ru", "uk"]


def test_names_in_a_land_s_own_languages_are_known_for_the_map_unless_they_repeat_the_first(scene):
    local = {
        card.feature.id: {code: name for code, name in card.other_names if name in card.local} for card in cards(scene)
    }
    assert local["abkhazia"] == {"ab": "Аԥсны", "ka": "აფხაზეთი"}
    assert local["tbilisi"] == {"ka": "თბილისი"}, "a place has its republic's"
    assert local["transnistria"] == {"ru": "Приднестровье"}, "Transnistria is the Romanian name, too"
    assert local["turkmenistan"] == local["riga"] == {}, "Türkmenistan and Rīga are no other names"
    assert local["dagestan"] == local["south-caucasus"] == {}
    for feature, about in lands(scene.atlas):
        assert local[feature.id].keys() <= set(about.local), feature.id


def test_a_republic_leads_on_to_the_zones_that_others_claim_too(scene):
    disputed = {card.feature.id: [zone.id for zone in card.disputed] for card in cards(scene)}
    assert disputed["georgia"] == ["abkhazia", "south-ossetia"]
    assert "chechnya" in disputed["russia"]
    assert "adygea" not in disputed["russia"]  # nobody else claims it


def test_nothing_that_is_said_of_a_whole_is_hidden_from_its_parts(scene):
    wider = {card.feature.id: [one.id for one in card.wider] for card in cards(scene)}
    assert wider["turkmenistan"] == ["central-asia", "former-ussr"]
    assert wider["chechnya"] == ["customs-union", "north-caucasus", "former-ussr", "russia"]
    assert {"kazakhstan", "central-asia"} <= {*wider["zhanaozen"]}
    assert wider["baltic-states"] == ["former-ussr"] and wider["former-ussr"] == []
    for region, _ in scene.atlas.of(Region):
        assert [ident for ident in region.members if region.id not in wider[ident]] == []


def test_a_heading_tears_no_period_of_years(site, opened):
    page = opened(site / "ru" / "index.html", "#karabakh-line-of-contact", width=1024, height=768)
    lines = """() => {
      const words = document.querySelector("#karabakh-line-of-contact h2").firstChild;
      const range = new Range();
      range.setStart(words, words.data.indexOf("1994"));
      range.setEnd(words, words.data.indexOf("2020") + 4);
      return range.getClientRects().length;
    }"""
    assert page.evaluate(lines) == 1
