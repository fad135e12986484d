"""The words of claims and lessons that a reader may not know, each explained in a sentence: geo/glossary.json."""

from __future__ import annotations

import functools
import re
from typing import Annotated

from pydantic import Field

from layers.model.record import Ident, Prose, Record, Text, Translated


class Term(Record):
    """One word or phrase."""

    id: Ident
    """The term's id, which no other term has."""
    forms: Annotated[tuple[Text, ...], Field(min_length=1), Translated()]
    """The spellings in which claims and lessons have it; the first is its name."""
    means: Prose
    """What it means, in one neutral sentence of at most 25 words."""

    @property
    def name(self) -> str:
        """The form that it is listed by."""
        return self.forms[0]


class Glossary(Record):
    """The terms in the order of their file; where there is no such file, there are none."""

    terms: tuple[Term, ...] = ()
    """The terms, in the order in which they are listed."""

    @functools.cached_property
    def by_form(self) -> dict[str, Term]:
        """Every spelling with its term."""
        return {form: term for term in self.terms for form in term.forms}

    @functools.cached_property
    def known(self) -> re.Pattern[str]:
        """What finds a term in a text, the longest spelling first, and a word only when it is whole."""
        forms = sorted(self.by_form, key=len, reverse=True)
        return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, forms))})(?![\w-])" if forms else r"(?!)")

    def within(self, *texts: str) -> tuple[Term, ...]:
        """Give the terms that stand in some texts, each once, as they come."""
        found = (self.by_form[form] for text in texts for form in self.known.findall(text))
        return tuple(dict.fromkeys(found))
