import re

import pytest

from layers.data import lacking as lacks
from layers.data.mend import mend
from layers.data.read import read
from layers.model.languages import texts_of_all
from layers.words import Words
from tests.conftest import ROOT
from tests.edits import edited

# spellings of which the translations have the other; what is quoted is the article's
OTHERWISE = {
    "fr": r"Kirghizes|Lutte ouvrière|\d\spour cent|\b(?:[Ll]es?|[Dd]u|[Aa]u|[Ss]on|[Ll]eurs?) parlements?\b"
    r"|\bconstitutions?\b|\bétat de droit|Secrétaire général|Département d’État|république du Haut-|\d{4}–\d\d\b",
    "ru": r"Кишинев|Пикалево|Черно\w+\smор|Киргизи[июя]\b|Кенигсберг|[Пп]рибалтийск|Средн\w+\sАзи|на\sУкраине|d'|"
    r"(?:№|\bсм\.)\x20",  # a no-break space
    "en": r"World Trade Organisation|Belovezha|(?<![\d/-])\d{4}-\d\d(?:\d\d)?\b",
}

# where a blank of French is none, or one at which a line may break; an English title in it keeps its own
BLANKS = re.compile(
    r"[ \xa0](?=[;!?])|[ \u202f](?=[:»])|«(?!\xa0)|(?<!\xa0)»|\w(?=[;!?:](?: |$))"
    r"|n°(?!\xa0)|\d[ \xa0](?=\d{3}\b)|\d(?=[ \u202f]?%)"
)

# ninety and 90, the 1900s and the century: the same number told in two ways
TOLD_OTHERWISE = ("steps.4.text", "annotations.former-ussr-soviet-century.says")
SHORT_YEAR = re.compile(r"\b(\d\d)(\d\d)[–/-](\d\d?)\b(?![–-]\d)")  # 1936–41
A_NIGHT = re.compile(r"nuit du (\d+) au")  # which French counts by both its days
ROMAN = {"XV": "15", "XX": "20"}  # congresses and centuries


@pytest.fixture
def begun(tiny):
    """The tiny atlas with a language that has nothing yet."""
    (tiny / "languages" / "eo").mkdir(parents=True)
    list(mend(tiny))
    return tiny


def lacking(atlas):
    return list(lacks.lacking(atlas, {language: Words(language).missing for language in atlas.languages}))


def changed(file, change):
    with edited(file) as record:
        change(record)


def test_what_a_new_language_lacks_is_told_a_line_a_file(begun):
    lines = lacking(read(begun))
    assert any(line.startswith("geo/languages/eo/zones/hill.json: missing: ") for line in lines)
    assert any("without a name in eo: " in line and "hill" in line for line in lines)
    assert any(line.startswith("words/eo.json: missing: ") for line in lines)


def test_a_translation_of_words_that_have_changed_is_told(begun):
    file = begun / "languages" / "eo" / "zones" / "hill.json"
    changed(file, lambda record: record["texts"]["recognition"].update(text="Rekonata."))
    assert not any("other words" in line for line in lacking(read(begun)))
    changed(begun / "zones" / "hill.geojson", lambda hill: hill["properties"].update(recognition="Part of the sea."))
    assert "geo/languages/eo/zones/hill.json: of other words than these: recognition" in lacking(read(begun))


def numbers_in(text):
    """All numbers of a text, however its language writes them."""
    text = SHORT_YEAR.sub(lambda year: f"{year[1]}{year[2]} {(year[1] + year[2])[: -len(year[3])]}{year[3]}", str(text))
    text = re.sub(r"(?<=\d)[\s,.](?=\d{3}\b)", "", text)  # thousands
    text = re.sub(rf"\b({'|'.join(ROMAN)})(?=\b|e\b)", lambda roman: ROMAN[roman[1]], text)
    return set(map(int, re.findall(r"\d+", text)))


def test_every_date_and_number_of_a_text_is_in_its_translations(atlas):
    source, astray, compared = texts_of_all(atlas), [], 0
    for language, files in atlas.languages.items():
        for stem, translated in files.items():
            for key, said in translated.texts.items():
                numbers, nights = numbers_in(source[stem][key]), set(map(int, A_NIGHT.findall(str(said.text))))
                compared += bool(numbers)
                differ = (numbers ^ numbers_in(said.text)) - nights
                if differ and key not in TOLD_OTHERWISE:
                    astray.append((language, stem, key, differ))
    assert astray == [] and compared > 1500


def test_a_translation_of_nothing_is_told(begun):
    file = begun / "languages" / "eo" / "zones" / "hill.json"
    changed(file, lambda record: record["texts"].update({"since.9.note": {"of": "00000000", "text": "Io."}}))
    assert "geo/languages/eo/zones/hill.json: of nothing that there is: since.9.note" in lacking(read(begun))


def test_the_atlas_lacks_nothing_in_any_of_its_languages(atlas):
    assert atlas.languages
    assert lacking(atlas) == [], "write what is named, in geo/languages/ or layers/words/"


def test_no_text_in_another_language_is_the_english_one(atlas):
    """A name may be the same; a sentence that is was forgotten."""
    told = {
        (language, stem, key): said.text
        for language, translations in atlas.languages.items()
        for stem, translation in translations.items()
        for key, said in translation.texts.items()
    }
    english = {(stem, key): said for (language, stem, key), said in told.items() if language == "fr"}
    assert english
    same = [key for key in told if key[0] == "ru" and told[key] == english[key[1:]]]
    assert same == []


@pytest.mark.parametrize("language", OTHERWISE)
def test_a_word_has_one_spelling_in_a_language(atlas, language):
    told = texts_of_all(atlas)
    if language != "en":
        translations = atlas.languages[language]
        told = {stem: {key: said.text for key, said in one.texts.items()} for stem, one in translations.items()}
    other = [
        (stem, key, found[0])
        for stem, texts in told.items()
        for key, text in texts.items()
        if not key.endswith(".quote") and (found := re.search(OTHERWISE[language], str(text)))
    ]
    assert told and other == []


@pytest.mark.parametrize("language", ["fr", "ru"])
def test_a_name_in_another_language_has_every_year_that_the_english_has(atlas, language):
    years = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
    named = [one.about for one in (*atlas.features, *atlas.context) if hasattr(one.about, "names")]
    dated = [about for about in named if years.search(about.name)]
    assert dated
    for about in dated:
        assert years.findall(about.names[language]) == years.findall(about.name), about.id


def test_blanks_in_french_keep_a_sign_with_its_word(atlas):
    told = [said.text for one in atlas.languages["fr"].values() for said in one.texts.values()]
    texts = [*(text for text in told if isinstance(text, str)), *Words("fr").catalogue.values()]
    assert len(texts) > 1000
    assert [text for text in texts if BLANKS.search(text)] == []


def test_the_translations_lie_beside_the_data(atlas):
    assert {path.name for path in (ROOT / "geo" / "languages").iterdir()} == set(atlas.languages)


def test_translations_whose_file_is_no_more_are_told(begun):
    (begun / "languages" / "eo" / "zones" / "hill.json").rename(begun / "languages" / "eo" / "zones" / "knoll.json")
    lines = lacking(read(begun))
    assert any(line.startswith("geo/languages/eo/zones/knoll.json: of nothing that there is: ") for line in lines)
