from layers.model.feature import Region
from layers.pages.parts.card import cards


def test_claims_come_oldest_first_and_undated_last(scene):
    for card in cards(scene):
        dated = [claim.from_ is not None for claim in card.claims]
        assert dated == sorted(dated, reverse=True)


def test_what_a_place_is_tells_where_it_lies(scene):
    what = {card.feature.id: card.what for card in cards(scene)}
    assert what["transnistria"] == "zone in Moldova"
    assert what["fergana-valley"] == "zone in Uzbekistan, Kyrgyzstan and Tajikistan"


def test_a_card_leads_on_to_what_belongs_to_it(scene):
    nearby = {card.feature.id: [near.id for near in card.nearby] for card in cards(scene)}
    assert "abkhazia" in nearby["georgia"] and "armenia" in nearby["georgia"]
    assert "karabakh-line-of-contact" in nearby["nagorno-karabakh"]
    assert "north-caucasus" in nearby["russia"]
    assert nearby["baltic-states"] == ["estonia", "latvia", "lithuania", "deportation-baltic-peoples"]
    assert all(ident not in near for ident, near in nearby.items())


def test_other_names_stand_in_the_order_of_their_languages(scene):
    names = {card.feature.id: [code for code, _ in card.other_names] for card in cards(scene)}
    assert names["abkhazia"] == ["ab", "fr", "hy", "ka", "ru"]
    assert names["transnistria"] == ["fr", "mo", "ru", "uk"]


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
