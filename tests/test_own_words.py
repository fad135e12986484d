"""What an atlas says of itself stands wherever the catalogue speaks of it; what it leaves out is said in general."""

import re

from layers.data.read import read
from layers.own_words import FILLED, own_words
from layers.words import Words
from tests.edits import edited


def words_of(folder, **settings):
    path = folder / "atlas.json"
    with edited(path) as record:
        record |= settings
    return Words("en").of(read(folder))


def test_an_atlas_without_words_of_its_own_is_called_by_its_text(tiny):
    words = words_of(tiny, borders={})
    assert words("page.title") == "A small text"
    assert words("page.book") == "A small text, an atlas of one text"
    assert words("handout.title") == "A small text: a handout"
    assert words("card.since") == "Since 2012"
    assert words("time.silent").startswith("After February 2012 the text is silent.")
    assert words("what.republic", capital="Mainville") == "state, capital Mainville"
    assert words("picture.licence").startswith("all rights reserved; ")
    assert words("borders.said") == "Borders are those that the sources of the shapes have."
    assert "United Nations" not in " ".join(Words("en").catalogue.values())


def test_whose_borders_it_shows_is_said_wherever_that_matters(tiny):
    words = words_of(tiny, borders={"line": "border of 1890", "said": "Borders are those of 1890."})
    assert words("borders.line") == "border of 1890"
    assert words("date.eyes").endswith(" In law: border of 1890.")


def test_what_the_line_of_an_outline_means_is_said_in_general_or_as_the_atlas_says_it(tiny):
    for language in ("en", "fr", "ru"):
        said = " ".join(Words(language).catalogue.values())
        assert not re.search(r"contact|соприкосн|этот номер|that issue|ce numéro|¶\xa0\d|эта республика", said)
    assert words_of(tiny)("certainty.approximate") == "approximate outline"
    words = words_of(tiny, certainties={"approximate": "approximate outline or front line"})
    assert words("certainty.approximate") == "approximate outline or front line"
    assert words("certainty.conventional") == "conventional outline"


def test_its_own_words_stand_wherever_they_are_meant(tiny):
    licence = {"short": "CC0", "name": "CC0-1.0", "title": "Zero", "path": "https://example.org/"}
    republics = {"heading": "Cantons", "one": "canton", "formerly": "In the League"}
    words = words_of(tiny, title="Two {lands}", licence=licence, republics=republics)
    assert words("page.book") == "Two {lands}, an atlas of one text"
    assert words("picture.source", date="1 May 1999", eyes="in law").startswith(
        "Two {lands}, an atlas of one text. 1 May 1999, in law."
    )
    assert words("about.data.licence") == "CC0."
    assert words("what.republic", capital="Mainville") == "canton, capital Mainville"
    assert words.under("control.search")["republic"] == words("panel.republic") == "Cantons"
    assert words("card.republic", name="League of Hills") == "In the League: League of Hills."


def test_every_key_and_blank_is_one_of_the_catalogue(atlas):
    catalogue = Words("en").catalogue
    assert {*own_words(atlas), *FILLED.values()} <= set(catalogue)
    for blank in FILLED:
        assert any(f"{{{blank}}}" in text for text in catalogue.values()), blank
