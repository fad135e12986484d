"""Claims with the words that the glossary explains made to open their meaning."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from layers.model.feature import Annotation
from layers.model.glossary import Glossary, Term
from layers.model.translation import Untranslated
from layers.templates import UNTRANSLATED

OPENER = Markup('<button popovertarget="term-{id}">{form}</button>')  # the browser opens it; no script is needed


def explained(glossary: Glossary, claims: Iterable[Annotation]) -> dict[str, Markup]:
    """Give what each claim says, by its id; a word opens its meaning where it first comes."""
    met: set[Term] = set()
    return {claim.id: _opened(glossary, claim.says, met) for claim in claims}


def _opened(glossary: Glossary, says: str, met: set[Term]) -> Markup:
    parts, end = [], 0
    for found in glossary.known.finditer(says):
        term = glossary.by_form[found[0]]
        if term not in met:
            met.add(term)
            parts += [Markup.escape(says[end : found.start()]), OPENER.format(id=term.id, form=found[0])]
            end = found.end()
    told = Markup().join([*parts, Markup.escape(says[end:])])
    return UNTRANSLATED.format(says.language, told) if isinstance(says, Untranslated) else told
