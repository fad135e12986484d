"""What other languages say in words of their own: which texts of a record that are, and the record with theirs."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from typing import Annotated, Any, Self, TypeVar, get_args

from pydantic import BaseModel, StringConstraints

from layers.model.record import Record, Text, Translated

TextOrForms = str | tuple[str, ...]  # a text, or the forms of a word
Say = Callable[[str, TextOrForms], TextOrForms]  # key and words -> the words in their place
Kind = TypeVar("Kind", bound=BaseModel)


class Said(Record):
    """One text in another language."""

    of: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{8}$")] | None = None
    """What it was made from, as eight digits; left out by who has just translated: ``--mend`` fills it in."""
    text: Text | tuple[Text, ...] | None
    """The words in the other language; null where nobody has translated them yet."""


class Translation(Record):
    """One file of geo/languages/: the texts of one file of geo/ in another language."""

    texts: dict[str, Said]
    """Each text by its key: the path to it, of a list the record's id or else its place from 1."""


class _Knowing(str):
    """A text that knows something of itself."""

    _known: str

    def __new__(cls, text: str, known: str) -> Self:
        """Give the text as one that knows this."""
        knowing = super().__new__(cls, text)
        knowing._known = known
        return knowing

    def __getnewargs__(self) -> tuple[str, str]:  # type: ignore[override]
        """Give what another process makes it from."""
        return str(self), self._known


class Retold(_Knowing):
    """A text in another language that knows the words it was made from."""

    @property
    def source(self) -> str:
        """The words it was made from."""
        return self._known


CITATIONS = ("reference", "references")  # properties that name sources, in the data's own language


class Untranslated(_Knowing):
    """A text that stays in the data's own language, as the page's has no words for it."""

    @property
    def language(self) -> str:
        """The code of that language."""
        return self._known


def source_of(text: str) -> str:
    """Give the words that a text was made from, or the text where it is in the data's own language."""
    return text.source if isinstance(text, Retold) else text


def retold(record: Kind, say: Say, own: str, at: str = "") -> Kind:
    """Give a record with other words: ``say`` hears the key and the words of each text in its order.

    own: the language of the data. A key is the path to a text, as ``annotations.ID.check.note``; of a list
    the id of the record or, where it has none, its place from 1, as ``steps.3.heading``.
    """
    told = {}
    for name, field in type(record).model_fields.items():
        value, key = getattr(record, name), f"{at}{field.alias or name}"
        if value is not None:
            whole = any(isinstance(mark, Translated) for mark in field.metadata)
            value = say(key, value) if whole else _within(value, key, field.annotation, say, own)
            value = _cited(value, own) if name in CITATIONS else value
        told[name] = value
    # anew, and no copy: what a record has worked out of its words would be copied with it
    return type(record).model_construct(record.model_fields_set, **told)


def _cited(value: Any, own: str) -> Any:
    """Mark a citation, or several, as what it is: titles stay in their language, for whoever reads them aloud."""
    several = isinstance(value, tuple)
    return tuple(Untranslated(one, own) for one in value) if several else Untranslated(value, own)


def _within(value: Any, key: str, hint: Any, say: Say, own: str) -> Any:
    if isinstance(value, BaseModel):
        return retold(value, say, own, f"{key}.")
    if isinstance(value, dict):
        return {name: _within(one, f"{key}.{name}", hint, say, own) for name, one in value.items()}
    if isinstance(value, tuple):
        places = enumerate(value, 1)
        return tuple(_within(one, f"{key}.{getattr(one, 'id', place)}", hint, say, own) for place, one in places)
    return say(key, value) if isinstance(value, str) and _is_marked(hint) else value


def _is_marked(hint: Any) -> bool:
    """Tell whether the texts that a hint allows are marked, however deep in it."""
    marks = getattr(hint, "__metadata__", ())
    return any(isinstance(mark, Translated) for mark in marks) or any(map(_is_marked, get_args(hint)))


def texts_of(record: BaseModel) -> dict[str, TextOrForms]:
    """Give the key and the words of every text that other languages say in words of their own."""
    texts: dict[str, TextOrForms] = {}

    def note(key: str, words: TextOrForms) -> TextOrForms:
        texts[key] = words
        return words

    retold(record, note, "")
    return texts


def digest(words: TextOrForms) -> str:
    """Give what tells some words from others: eight digits of their sha256, as JSON."""
    return hashlib.sha256(json.dumps(words, ensure_ascii=False).encode()).hexdigest()[:8]
