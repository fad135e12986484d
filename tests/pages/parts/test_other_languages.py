import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from layers import words
from layers.data.mend import mend
from layers.data.read import read
from layers.pages import about, handout, index, place
from layers.pages.parts.other_languages import other_languages, scene_in
from layers.scene import Scene
from layers.words import Words, languages_of
from tests.asserts import parsed, text_of
from tests.edits import edited


@pytest.fixture
def spoken(scene):
    return replace(scene, languages=("en", "fr", "ru"))


def test_from_a_page_in_the_first_language_the_others_lie_in_folders_of_their_own(spoken):
    french, russian = other_languages(spoken, "places/armenia.html")
    assert (french.language, french.name, french.href) == ("fr", "français", "../fr/places/armenia.html")
    assert (russian.language, russian.name, russian.folder) == ("ru", "русский", "../ru/places/")


def test_from_a_page_in_another_the_first_lies_above(spoken):
    english, russian = other_languages(replace(spoken, language=Words("fr")), "index.html")
    assert (english.href, english.folder) == ("../index.html", "../")
    assert russian.href == "../ru/index.html"


def test_a_language_is_offered_in_its_own_words_and_read_in_its_own_voice(spoken):
    page = parsed(place.render(spoken)["places/armenia.html"])
    offered = [(one.get("hreflang"), one.get("lang"), one.get("title"), one.text) for one in page.iter("a")]
    assert [one for one in offered if one[0]] == [("fr", "fr", "français", "FR"), ("ru", "ru", "русский", "RU")]


def test_a_site_in_one_language_leads_nowhere(scene):
    assert other_languages(scene, "index.html") == []


def test_the_map_is_worked_out_once_for_all_languages(spoken):
    assert scene_in(spoken, "ru").map is scene_in(spoken, "fr").map is spoken.map


@pytest.fixture
def esperanto(tiny, tmp_path, monkeypatch):
    """The tiny atlas told in one language more, as the recipe says: a folder and a catalogue, and little translated."""
    catalogues = Path(shutil.copytree(words.FOLDER, tmp_path / "words"))
    shutil.copy(catalogues / "en.json", catalogues / "eo.json")
    monkeypatch.setattr(words, "FOLDER", catalogues)
    (tiny / "languages" / "eo").mkdir(parents=True)
    list(mend(tiny))
    hill = tiny / "languages" / "eo" / "zones" / "hill.json"
    with edited(hill) as texts:
        texts["texts"]["recognition"]["text"] = "Rekonata de ĉiuj."
    atlas = read(tiny)
    return scene_in(Scene(atlas, Words("en"), languages=languages_of(atlas)), "eo")


def test_another_language_needs_words_alone_and_what_it_lacks_is_marked_as_english(esperanto):
    page = parsed(place.render(esperanto)["places/hill.html"])
    assert page.get("lang") == "eo"
    status = text_of(next(one for one in page.iter("p") if one.get("class") == "status"))
    assert "Rekonata de ĉiuj." in status
    english = {text_of(span) for span in page.iter("span") if span.get("lang") == "en"}
    assert {claim.says for claim in esperanto.atlas.by_id["hill"].about.annotations} & english
    assert "Rekonata de ĉiuj." not in english
    assert [link.get("hreflang") for link in page.iter("a") if link.get("hreflang")] == ["en"]


def test_no_mark_of_a_language_stands_in_an_attribute(esperanto):
    for module in (index, about, handout, place):
        for name, data in module.render(esperanto).items():
            values = [value for element in parsed(data).iter() for value in element.attrib.values()]
            assert not any("<span" in value for value in values), name
