"""What a language lacks, told but no fault: where it has no words, a page falls back to the data's own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from layers.model.atlas import Atlas
from layers.model.feature import Named
from layers.model.file_names import TRANSLATIONS
from layers.model.landscape import Landmark
from layers.model.languages import current_text, texts_of_all
from layers.model.translation import Translation

NAMED = 3  # of what is lacking in one file


def lacking(atlas: Atlas, wordless: Mapping[str, list[str]]) -> Iterator[str]:
    """Give a line for every file of a language that has not all texts, and one for names and words that are missing.

    wordless: the keys that each language's catalogue lacks.
    """
    english = texts_of_all(atlas)
    for language, translations in atlas.languages.items():
        for stem, texts in english.items():
            known = translations.get(stem, Translation(texts={})).texts
            said = {key: words for key, words in texts.items() if key in known and known[key].text is not None}
            missing = [key for key in texts if key not in said]
            stale = [key for key, words in said.items() if current_text(known[key], words) is None]
            unknown = [key for key in known if key not in texts]
            file = f"{atlas.folder}/{TRANSLATIONS}/{language}/{stem}.json"
            yield from _told(file, "missing", missing)
            yield from _told(file, "of other words than these", stale)
            yield from _told(file, "of nothing that there is", unknown)
        for stem in sorted(translations.keys() - english.keys()):
            file = f"{atlas.folder}/{TRANSLATIONS}/{language}/{stem}.json"
            yield from _told(file, "of nothing that there is", list(translations[stem].texts))
        named = (one.about for one in atlas.everything if isinstance(one.about, Named | Landmark))
        nameless = [about.id for about in named if language not in about.names]
        yield from _told(atlas.folder, f"without a name in {language}", nameless)
        yield from _told(f"words/{language}.json", "missing", wordless[language])


def _told(file: str, what: str, keys: list[str]) -> Iterator[str]:
    if keys:
        more = f" and {len(keys) - NAMED} more" if len(keys) > NAMED else ""
        yield f"{file}: {what}: {', '.join(keys[:NAMED])}{more}"
