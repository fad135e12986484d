"""Pins of our own data, which are no rule of such an atlas."""

import pytest

from layers.data.article import paragraphs
from layers.model.feature import THEMES


def test_every_theme_is_used(atlas):
    """A filter that finds nothing is in the reader's way."""
    assert {claim.theme for _, claim in atlas.annotations()} == set(THEMES)


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


def test_the_article_is_numbered_as_its_copies_are():
    assert paragraphs("Title\n\nFrom\n\nDate\n\nFirst paragraph\n")[3] == "First paragraph"
