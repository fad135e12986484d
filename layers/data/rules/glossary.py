"""Rules of the glossary: each word is explained once, in a short sentence, and somebody meets it."""

from __future__ import annotations

from collections.abc import Iterator

from layers.data.rules import beside
from layers.errors import Fault
from layers.model.atlas import Atlas
from layers.model.file_names import GLOSSARY

MOST_WORDS = 25


def term_once(atlas: Atlas) -> Iterator[Fault]:
    """A spelling leads to one term, and an id names one."""
    seen: set[str] = set()
    for term in atlas.glossary.terms:
        for prop, name in (("id", f"#{term.id}"), *(("forms", form) for form in term.forms)):
            if name in seen:
                what = f"has {name.removeprefix('#')!r} twice"
                yield beside(atlas, GLOSSARY, f"{term.id}/{prop}", what, "keep one of the two")
            seen.add(name)


def term_means(atlas: Atlas) -> Iterator[Fault]:
    """What a term means is one sentence, which is read at a glance."""
    for term in atlas.glossary.terms:
        if not term.means.endswith(".") or ". " in term.means or len(term.means.split()) > MOST_WORDS:
            what = f"is not one sentence of at most {MOST_WORDS} words"
            yield beside(atlas, GLOSSARY, f"{term.id}/means", what, "say it shorter, and end it with a full stop")


def term_met(atlas: Atlas) -> Iterator[Fault]:
    """Every spelling stands in a claim or a lesson: who never meets a word need not have it explained."""
    claims = (claim.says for _, claim in atlas.annotations())
    asked = (said for lesson in atlas.lessons.values() for step in lesson.steps for said in (step.text, step.question))
    met = {form for said in (*claims, *asked) for form in atlas.glossary.known.findall(said)}
    for term in atlas.glossary.terms:
        for form in term.forms:
            if form not in met:
                what = f"has {form!r}, which is in no claim and no lesson"
                yield beside(atlas, GLOSSARY, f"{term.id}/forms", what, "correct it, or take it out")
