"""Pins of our own data, which are no rule of such an atlas."""

import re

import pytest

from layers.data.paragraphs import paragraphs
from layers.data.rules import lands
from layers.model.feature import Zone
from layers.model.landscape import Town
from layers.model.languages import in_language, texts_of_all
from layers.model.moment import earliest, latest

OF_THE_TEXT = re.compile(r"\.quote$|^sections\.|^title$")  # what keeps the letters that it has there


def test_every_theme_is_used(atlas):
    """A filter that finds nothing is in the reader's way."""
    assert {claim.theme for _, claim in atlas.annotations()} == set(atlas.settings.themes)


def test_a_frozen_conflict_is_told_of_what_broke_away(atlas):
    """Where peoples strive in a land that nobody else holds, it is strife."""
    kept = {about.id for about, _ in atlas.of(Zone) if all(state.status != "breakaway" for state in about.states)}
    told = {feature.id for feature, claim in atlas.annotations() if claim.theme == "frozen-conflict"}
    assert told & kept == set() and len(told) > 3


@pytest.mark.parametrize(
    ("ident", "theme"),
    [
        ("former-ussr-free-enterprise-promised", "ideas"),
        ("former-ussr-glasnost-for-the-intelligentsia", "ideas"),
        ("former-ussr-perestroika-announced", "ideas"),
        ("former-ussr-life-expectancy-62", "living-conditions"),
        ("former-ussr-tuberculosis", "living-conditions"),
        ("north-caucasus-daily-fear", "war"),
        ("north-caucasus-chechen-war-has-spread", "war"),
    ],
)
def test_a_claim_has_the_theme_that_holds_what_it_tells(atlas, ident, theme):
    """As atlas.json says what each holds: programmes and promises, health, armed sides."""
    assert next(claim.theme for _, claim in atlas.annotations() if claim.id == ident) == theme


@pytest.mark.parametrize(
    ("paragraphs_of", "since", "until"),
    [(range(40, 42), 1964, 1982), (range(43, 54), 1985, 1991), (range(113, 116), 1993, 2011)],
)
def test_what_the_text_dates_elsewhere_is_dated(atlas, paragraphs_of, since, until):
    """Brezhnev's years, Gorbachev's and the talks with the WTO: who moves the slider there finds them."""
    told = [claim for _, claim in atlas.annotations() if claim.paragraph in paragraphs_of]
    undated = {claim.id for claim in told if claim.from_ is None}
    assert undated <= {"former-ussr-khrushchev-thaw-precedent", "former-ussr-struggle-inside-bureaucracy"}
    assert sum(earliest(claim.from_).year == since and latest(claim.to).year == until for claim in told if claim.to) > (
        len(told) // 2
    )


def test_what_answers_the_end_of_the_union_is_not_dated_before_it(atlas):
    """Paragraph 62 has the day: who protests or celebrates does so in that month."""
    told = {claim.id: claim.from_ for _, claim in atlas.annotations() if claim.paragraph == 62}
    said = {ident: day for ident, day in told.items() if not ident.endswith("already-independent")}
    assert len(said) > 6
    assert {ident: day for ident, day in said.items() if earliest(day) < earliest("1991-12")} == {}


def test_the_years_of_perestroika_are_not_the_emptiest(atlas):
    def alive(year):
        dated = [claim for _, claim in atlas.annotations() if claim.from_ is not None]
        return sum(earliest(claim.from_).year <= year <= latest(claim.to or 2012).year for claim in dated)

    assert min(map(alive, range(1985, 1992))) > max(alive(1941), alive(1977))


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


@pytest.mark.parametrize(
    ("town", "name"),
    [
        ("sukhumi", "Аҟәа"),
        ("tskhinvali", "Цхинвал"),
        ("stepanakert", "Ստեփանակերտ"),
        ("shusha", "Շուշի"),
        ("lachin", "Բերձոր"),
        ("agdam", "Աղդամ"),
        ("sevastopol", "Aqyar"),
        ("simferopol", "Aqmescit"),
        ("grozny", "Соьлжа-ГӀала"),
        ("nazran", "Наьсаре"),
        ("vladikavkaz", "Дзӕуджыхъӕу"),
        ("nalchik", "Налшык"),
        ("maykop", "Мыекъуапэ"),
        ("comrat", "Komrat"),
        ("nukus", "Nókis"),
    ],
)
def test_a_town_bears_the_name_of_each_people_that_lives_there_or_did(atlas, town, name):
    assert name in next(about.names.values() for about, _ in atlas.landmarks(Town) if about.id == town)


@pytest.mark.parametrize("language", ["en", "fr", "ru"])
def test_a_capital_begins_with_the_name_that_its_town_has_on_the_map(atlas, language):
    """By that the quiz knows it: under another name it would not be asked for."""
    told = atlas if language == "en" else in_language(atlas, language)
    sites = [about for about, _ in told.landmarks(Town)]
    sites += [one.about for one in told.features if one.about.kind == "place"]
    republics = [one.about for one in told.features if one.about.kind == "republic"]
    assert len(republics) == 15
    for republic in republics:
        names = [site.name for site in sites if site.republic == republic.id]
        assert any(republic.capital.startswith(name) for name in names), republic.capital


def test_every_land_has_languages_of_its_own_but_those_that_have_too_many(atlas):
    without = {feature.id for feature, about in lands(atlas) if not about.local}
    assert without == {"dagestan", "karachay-cherkessia"}


def test_the_known_slips_of_the_text_are_corrected(atlas):
    checks: dict[tuple[str, int], str] = {}
    for feature, claim in atlas.annotations():
        if claim.check:
            checks[feature.id, claim.paragraph] = checks.get((feature.id, claim.paragraph), "") + claim.check.note
    assert "Lukashenk" in checks["belarus", 76]
    assert "1988" in checks["nagorno-karabakh", 64]
    assert "22 August 2012" in checks["russia", 113]
    assert "Viskuli" in checks["viskuli", 62]
    assert "bear garden" in checks["russia", 137]


def test_apostrophes_and_quotation_marks_are_of_one_kind(atlas):
    """Beside each other on a card two kinds are seen; only what is quoted keeps what the text has."""
    said = [(stem, key, text) for stem, of in texts_of_all(atlas).items() for key, text in of.items()]
    ours = [one for one in said if not OF_THE_TEXT.search(one[1])]
    assert len(ours) > 1000
    assert [one for one in ours if set("'\"") & set("".join(one[2]))] == []


def test_the_article_is_numbered_as_its_copies_are():
    assert paragraphs("Title\n\nFrom\n\nDate\n\nFirst paragraph\n")[3] == "First paragraph"
