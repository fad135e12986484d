"""What a language lacks, told but no fault: where it has no words, a page falls back to the data's own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from layers.data.read import LANGUAGES
from layers.model.atlas import Atlas
from layers.model.feature import Named
from layers.model.landscape import Landmark
from layers.model.languages import is_current, records
from layers.model.translation import Said, Translation, texts_of

NAMED = 3  # of what is lacking in one file


def lacking(atlas: Atlas, wordless: Mapping[str, list[str]]) -> Iterator[str]:
    """Give a line for every file of a language that has not all texts, and one for names and words that are missing.

    wordless: the keys that each language's catalogue lacks.
    """
    for language, translations in atlas.languages.items():
        for stem, record in records(atlas):
            known = translations.get(stem, Translation(texts={})).texts
            texts = texts_of(record)
            missing = [key for key in texts if not _is_said(known.get(key))]
            stale = [
                key for key, words in texts.items() if _is_said(known.get(key)) and not is_current(known[key], words)
            ]
            unknown = [key for key in known if key not in texts]
            file = f"{atlas.folder}/{LANGUAGES}/{language}/{stem}.json"
            yield from _told(file, "missing", missing)
            yield from _told(file, "of other words than these", stale)
            yield from _told(file, "of nothing that there is", unknown)
        named = (one.about for one in atlas.everything if isinstance(one.about, Named | Landmark))
        nameless = [about.id for about in named if language not in about.names]
        yield from _told(atlas.folder, f"without a name in {language}", nameless)
        yield from _told(f"words/{language}.json", "missing", wordless[language])


def _is_said(said: Said | None) -> bool:
    return said is not None and said.text is not None


def _told(file: str, what: str, keys: list[str]) -> Iterator[str]:
    if keys:
        more = f" and {len(keys) - NAMED} more" if len(keys) > NAMED else ""
        yield f"{file}: {what}: {', '.join(keys[:NAMED])}{more}"
