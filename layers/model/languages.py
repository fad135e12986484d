"""An atlas in another language: every text that has been translated, and the rest marked as what it is."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from typing import Any, TypeVar

from pydantic import BaseModel

from layers.model.atlas import Atlas, Context, Feature
from layers.model.feature import Named
from layers.model.file_names import ARTICLE, GLOSSARY, SETTINGS, lesson_file, stem_of
from layers.model.landscape import Landmark
from layers.model.translation import Retold, Said, Say, TextOrForms, Untranslated, digest, retold, texts_of

Kind = TypeVar("Kind", Feature, Context)


def records(atlas: Atlas) -> Iterator[tuple[str, BaseModel]]:
    """Give every record that has texts to translate, under the name that its translation has."""
    yield stem_of(SETTINGS), atlas.settings
    yield stem_of(GLOSSARY), atlas.glossary
    yield stem_of(ARTICLE), atlas.article
    for one in atlas.everything:
        yield _stem(atlas, one), one.about
    for ident, lesson in atlas.lessons.items():
        yield stem_of(lesson_file(ident)), lesson


def texts_of_all(atlas: Atlas) -> dict[str, dict[str, TextOrForms]]:
    """Give the texts to translate of every record, under the name that its translation has."""
    return {stem: texts_of(record) for stem, record in records(atlas)}


def current_text(said: Said | None, words: TextOrForms) -> TextOrForms | None:
    """Give the translation of these words; None where there is none, or one of other words."""
    return said.text if said is not None and said.of == digest(words) else None


def in_language(atlas: Atlas, language: str) -> Atlas:
    """Give the atlas in one of its languages; KeyError where it has not that language."""
    own = atlas.settings.language

    def told(one: Kind) -> Kind:
        about: Any = retold(one.about, _said(atlas, language, _stem(atlas, one)), own)
        if isinstance(about, Named | Landmark):
            name = about.names.get(language)
            called = Retold(name, about.name) if name else Untranslated(about.name, own)
            about = about.model_copy(update={"name": called})
        return dataclasses.replace(one, about=about)

    return dataclasses.replace(
        introduced_in(atlas, language),
        features=tuple(map(told, atlas.features)),
        context=tuple(map(told, atlas.context)),
        glossary=retold(atlas.glossary, _said(atlas, language, stem_of(GLOSSARY)), own),
        lessons={
            ident: retold(lesson, _said(atlas, language, stem_of(lesson_file(ident))), own)
            for ident, lesson in atlas.lessons.items()
        },
    )


def introduced_in(atlas: Atlas, language: str) -> Atlas:
    """Give the atlas with what it says of itself and of its text in one of its languages, and all else as it is."""
    own = atlas.settings.language
    return dataclasses.replace(
        atlas,
        settings=retold(atlas.settings, _said(atlas, language, stem_of(SETTINGS)), own),
        article=retold(atlas.article, _said(atlas, language, stem_of(ARTICLE)), own),
    )


def _stem(atlas: Atlas, one: Feature | Context) -> str:
    return stem_of(one.file.removeprefix(f"{atlas.folder}/"))


def _said(atlas: Atlas, language: str, stem: str) -> Say:
    """Give who says the texts of a file in a language."""
    translation, own = atlas.languages[language].get(stem), atlas.settings.language

    def say(key: str, words: TextOrForms) -> TextOrForms:
        text = current_text(translation.texts.get(key) if translation else None, words)
        if text is None:
            return Untranslated(words, own) if isinstance(words, str) else words
        return Retold(text, words) if isinstance(words, str) and isinstance(text, str) else text

    return say
