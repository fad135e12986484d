from dataclasses import replace

import pytest

from layers.pages.parts.other_languages import other_languages
from layers.words import Words


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


def test_a_site_in_one_language_leads_nowhere(scene):
    assert other_languages(scene, "index.html") == []
