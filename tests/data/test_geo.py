"""What must hold of the data itself, beyond the rules of check.py."""

import itertools
import re

import pytest

from layers.data.article import paragraphs
from layers.model.feature import THEMES, Flow, Place, Republic, Zone


def words(text):
    return re.findall(r"\w+", text.casefold())


def runs(text, length):
    found = words(text)
    return {tuple(found[i : i + length]) for i in range(len(found) - length + 1)}


def test_the_fifteen_republics_and_all_zones_are_there(atlas):
    assert len(atlas.of(Republic)) == 15
    assert len(atlas.of(Zone)) == 15
    assert len(atlas.of(Place)) >= 10
    assert len([flow for flow, _ in atlas.of(Flow) if flow.id.startswith("deportation-")]) == 13


def test_every_claim_is_told_as_the_texts_own(atlas):
    """Somewhere each says who claims it."""
    telling = r"\b(the text|its account|its image|the authors|it (\w+ly )?\w+s|article|document|forecast)\b"
    for _, claim in atlas.annotations():
        assert re.search(telling, claim.says, re.I), claim.id


def test_no_two_claims_share_more_than_eight_words_in_a_row(atlas):
    seen = {}
    for _, claim in atlas.annotations():
        for run in runs(claim.says, 9):
            assert seen.setdefault(run, claim.id) == claim.id, f"{seen[run]} and {claim.id}: {' '.join(run)}"


def test_no_two_claims_say_the_same_of_one_paragraph(atlas):
    by_paragraph = {}
    for feature, claim in atlas.annotations():
        by_paragraph.setdefault(claim.paragraph, []).append((feature.id, claim))
    for claims in by_paragraph.values():
        for (_, one), (_, other) in itertools.combinations(claims, 2):
            a, b = set(words(one.says)), set(words(other.says))
            assert len(a & b) / len(a | b) < 0.7, f"{one.id} and {other.id}"


def test_a_claim_is_one_to_three_sentences(atlas):
    for _, claim in atlas.annotations():
        assert 1 <= len(re.findall(r"[.!?]['\"”’)]*(?=\s+[A-Z]|$)", claim.says)) <= 3, claim.id


def test_every_theme_is_used(atlas):
    used = {claim.theme for _, claim in atlas.annotations()}
    assert used <= set(THEMES)
    assert len(used) >= 14


def test_every_check_and_every_later_note_has_a_reference_and_no_address(atlas):
    notes = [since for feature in atlas.features for since in feature.about.since]
    checks = [claim.check for _, claim in atlas.annotations() if claim.check]
    assert len(notes) > 100 and len(checks) > 100
    for note in (*notes, *checks):
        assert len(note.reference) > 8
        assert "http" not in note.reference


def test_every_republic_and_zone_tells_what_came_since(atlas):
    for kind in (Republic, Zone):
        for about, _ in atlas.of(kind):
            assert about.since, about.id
            dates = [str(since.date) for since in about.since]
            assert dates == sorted(dates), about.id


def test_every_feature_has_an_english_and_a_russian_name(atlas):
    for feature in atlas.features:
        assert {"en", "ru"} <= set(feature.about.names), feature.id


@pytest.mark.parametrize(
    ("searched", "ident"),
    [
        ("Moldavia", "moldova"),
        ("Artsakh", "nagorno-karabakh"),
        ("Kirgizia", "kyrgyzstan"),
        ("Byelorussia", "belarus"),
        ("Sverdlovsk", "yekaterinburg"),
        ("Uralmach", "yekaterinburg"),
        ("Kaluouga", "kaluga"),
        ("Ossetia", "south-ossetia"),
        ("Приднестровье", "transnistria"),
        ("Stepanakert", "nagorno-karabakh"),
        ("Khankendi", "nagorno-karabakh"),
        ("Sukhumi", "abkhazia"),
        ("Sokhumi", "abkhazia"),
        ("Tskhinvali", "south-ossetia"),
        ("Tiraspol", "transnistria"),
    ],
)
def test_other_spellings_that_people_search_for_are_known(atlas, searched, ident):
    about = atlas.by_id[ident].about
    assert searched in {about.name, *about.names.values(), *about.aliases}


def test_the_known_slips_of_the_text_are_corrected(atlas):
    checks: dict[tuple[str, int], str] = {}
    for feature, claim in atlas.annotations():
        if claim.check:
            checks[feature.id, claim.paragraph] = checks.get((feature.id, claim.paragraph), "") + claim.check.note
    assert "Lukashenk" in checks["belarus", 76]
    assert "1988" in checks["nagorno-karabakh", 64]
    assert "22 August 2012" in checks["russia", 113]
    assert "Viskuli" in checks["viskuli", 62]


def test_a_flow_without_a_destination_says_so(atlas):
    for flow, shape in atlas.of(Flow):
        assert shape is not None
        if flow.destination is None:
            assert flow.destination_note, flow.id


def test_the_article_is_numbered_as_its_copies_are():
    assert paragraphs("Title\n\nFrom\n\nDate\n\nFirst paragraph\n")[3] == "First paragraph"
