"""Every word of the interface, by language, and how numbers and times are written.

``words/en.json`` is the catalogue; nothing a reader sees in the interface stands anywhere else.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from copy import copy
from functools import cache
from pathlib import Path
from string import Formatter

from babel import Locale, localedata
from babel.dates import format_date, format_skeleton
from babel.numbers import format_decimal

from layers.errors import Fault, Faults
from layers.model import strict_json
from layers.model.atlas import Atlas
from layers.model.feature import Named
from layers.model.file_names import SETTINGS, TRANSLATIONS
from layers.model.landscape import Landmark
from layers.model.moment import Period, earliest, latest
from layers.model.record import ENGLISH
from layers.own_words import FILLED, own_words

FOLDER = Path(__file__).parent / "words"
WORDLESS = "the interface has no words in that language"
KNOWN = {*FILLED, "text_title", "text_date", "text_year"}  # blanks that are filled in every text


class Words:
    """The catalogue of one language; what it lacks is the English one's.

    ``words("place.annotations", count=3)`` gives the text of a key with its blanks filled; KeyError
    for a key that no catalogue has. What an atlas says in its own words, and what its text is,
    they know once they are ``of`` that atlas.
    """

    def __init__(self, language: str) -> None:
        self.language = language
        self.translated: dict[str, str] = _catalogue(FOLDER / f"{language}.json")
        self.catalogue: dict[str, str] = _catalogue(FOLDER / f"{ENGLISH}.json") | self.translated
        self.own: dict[str, str] = {}  # by key: texts without blanks
        self.known: dict[str, object] = {}  # by blank: what fills it wherever it stands

    def of(self, atlas: Atlas) -> Words:
        """Give the words of the language as an atlas has them."""
        words = copy(self)
        words.own = own_words(atlas)
        words.known = {
            "text_title": atlas.article.title,
            "text_date": words.moment(atlas.article.date),
            "text_year": atlas.told_until,
        }
        for blank, key in FILLED.items():
            words.known[blank] = words(key)
        return words

    def __call__(self, key: str, **blanks: object) -> str:
        """Give the text of a key; ``count`` chooses between KEY.one, KEY.few, KEY.many and KEY."""
        if isinstance(count := blanks.get("count"), int):
            form = f"{key}.{Locale(self.language).plural_form(count)}"
            key = form if form in self.catalogue else key
        if key in self.own:
            return str(self.own[key])
        return self.catalogue[key].format(**self.known | blanks)

    @property
    def missing(self) -> list[str]:
        """The keys that the language has no words for: they are English."""
        return [key for key in self.catalogue if key not in self.translated]

    def forms(self, key: str) -> dict[str, str]:
        """Give the text of a key for every number that the language tells apart: one, few, many, other."""
        # a set, which has another order in every process
        forms = ((form, f"{key}.{form}") for form in sorted(Locale(self.language).plural_form.tags))
        return {form: self.catalogue[name] for form, name in forms if name in self.catalogue} | {
            "other": self.catalogue[key]
        }

    def under(self, prefix: str) -> dict[str, str]:
        """Give the keys that begin with ``prefix.``, without it: what one script in the page needs."""
        texts = self.catalogue | self.own
        return {k.removeprefix(f"{prefix}."): v for k, v in texts.items() if k.startswith(f"{prefix}.")}

    def name(self, about: Named | Landmark) -> str:
        """Give the name of a feature or a landmark in the language, or the English one."""
        return about.names.get(self.language, about.name)

    def number(self, value: float) -> str:
        """Write a number as the language does."""
        return format_decimal(value, locale=self.language)

    def moment(self, moment: int | str) -> str:
        """Write a year, a month or a day: 1991, December 1991, 8 December 1991."""
        if isinstance(moment, int):
            return str(moment)
        written = _written_out(moment, self._locale)
        # the first of a month is an ordinal in some languages
        return re.sub(r"^1 ", f"{self('moment.first')} ", written)

    def period(self, period: Period, told: int | str | None = None) -> str:
        """Write a period: 1991, 1990–1991, since 1991; nothing where it is undated.

        What is still so and begins in the year when it was ``told`` is only known for then: as of 1999.
        """
        if period.from_ is None:
            return ""
        start = self.moment(period.from_)
        if period.to is None:
            only_then = told is not None and earliest(period.from_).year == earliest(told).year
            since = "period.since.day" if latest(period.from_) == earliest(period.from_) else "period.since"
            return self("period.as_of" if only_then else since, start=start)
        if period.to == period.from_:
            return start
        # the dash stands apart where the times are of several words
        years = isinstance(period.from_, int) and isinstance(period.to, int)
        between = "period.between" if years else "period.between.day"
        return self(between, start=start, end=self.moment(period.to))

    @property
    def _locale(self) -> str:
        return self.locale.replace("-", "_")

    @property
    def locale(self) -> str:
        """How the language writes dates, as browsers name it."""
        return {"en": "en-GB"}.get(self.language, self.language)  # day before month

    @property
    def from_the_right(self) -> bool:
        """Whether the language is written from the right to the left."""
        return bool(Locale(self.language).text_direction == "rtl")


@cache
def _written_out(moment: str, locale: str) -> str:
    """Write a month or a day as a language does; the same few are written hundreds of times."""
    if moment.count("-") == 1:
        return format_skeleton("yMMMM", datetime.date.fromisoformat(f"{moment}-01"), locale=locale)
    return format_date(datetime.date.fromisoformat(moment), "long", locale=locale)


def languages_of(atlas: Atlas) -> tuple[str, ...]:
    """Give every language that an atlas is told in and that has a catalogue, that of its data first."""
    own = atlas.settings.language
    return (own, *(language for language in sorted(atlas.languages) if _has_words(language) and language != own))


def wordless(atlas: Atlas) -> Iterator[Fault]:
    """Tell of what an atlas says in a language that the interface has no words in: the site cannot have it."""
    own = atlas.settings.language
    for language in sorted(atlas.languages):
        if not _has_words(language) and language != own:
            what = f"is not in the site: {WORDLESS}"
            yield Fault(f"{atlas.folder}/{TRANSLATIONS}/{language}", "", what, _make(language))


def language_faults(atlas: Atlas) -> Iterator[Fault]:
    """The interface has words in the language of the data, and no folder translates them into it."""
    own = atlas.settings.language
    if not _has_words(own):
        known = ", ".join(sorted(path.stem for path in FOLDER.glob("*.json")))
        remedy = f"write one of {known}, or {_make(own)}"
        yield Fault(f"{atlas.folder}/{SETTINGS}", "atlas/language", f"is {own!r}: {WORDLESS}", remedy)
    if own in atlas.languages:
        what, remedy = "is the language of the data itself", f"take it away, or correct language in {SETTINGS}"
        yield Fault(f"{atlas.folder}/{TRANSLATIONS}/{own}", "", what, remedy)


def _has_words(language: str) -> bool:
    return localedata.exists(language) and (FOLDER / f"{language}.json").exists()


def _make(language: str) -> str:
    return f"make {FOLDER / language}.json, as CONTRIBUTING.md says of a language"


def own_name(language: str) -> str:
    """Give a language's name in itself: français."""
    return Locale(language).get_display_name(language) or language


@cache
def _catalogue(path: Path) -> dict[str, str]:
    """Read the words of a language; Faults where they are none, or have blanks that nothing fills."""
    if not path.exists():
        return {}
    try:
        loaded = strict_json.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError) as error:
        raise Faults.of_file(path, strict_json.told(error), "save it as JSON, in UTF-8") from None
    if not isinstance(loaded, dict) or not all(isinstance(text, str) for text in loaded.values()):
        raise Faults.of_file(path, "is no record of texts", 'write each as "key": "text"')
    english = loaded if path.stem == ENGLISH else _catalogue(FOLDER / f"{ENGLISH}.json")
    faults = []
    for key, text in loaded.items():
        given = [english[one] for one in (key, key.rpartition(".")[0]) if one in english]  # of a plural the other
        blanks, remedy = _blanks(text), "write blanks as the English has them, in braces"
        if blanks is None:
            faults.append(Fault(str(path), key, "has a brace without its other", remedy))
        elif given and (wrong := blanks - (_blanks("".join(given)) or set()) - KNOWN):
            faults.append(Fault(str(path), key, f"has the blank {{{min(wrong)}}}, which the English has not", remedy))
    if faults:
        raise Faults(faults)
    return loaded


def _blanks(text: str) -> set[str] | None:
    """Give the names of the blanks of a text; None where a brace has not its other."""
    try:
        return {name for _, name, _, _ in Formatter().parse(text) if name is not None}
    except ValueError:
        return None
