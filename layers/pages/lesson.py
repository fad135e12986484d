"""lessons/ID.html: a kit for every lesson: a sheet for its pupils and one for its teacher, each to print by itself."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from functools import partial

from layers import assets
from layers.model.atlas import Feature
from layers.model.feature import Annotation
from layers.model.glossary import Term
from layers.model.lesson import Lesson, Step
from layers.pages.parts.cited import cited
from layers.pages.parts.linked import linked
from layers.pages.parts.paper import paper
from layers.pages.parts.slides import of_step
from layers.scene import Scene
from layers.templates import TEMPLATES

LINES = {"question": 3, "task": 3, "exit": 2}  # to write an answer on


@dataclass(frozen=True)
class Part:
    """A step as the sheets show it: number and picture, the claims that it rests on, the one that is judged."""

    number: int
    step: Step
    picture: str
    claims: tuple[tuple[Feature, Annotation], ...]
    judged: Annotation | None


def render(scene: Scene) -> dict[str, bytes]:
    """Give the page of every lesson, each with the one before and the one after it."""
    known = [None, *scene.atlas.lessons, None]
    around = zip(known, known[1:], known[2:], strict=False)
    return {f"lessons/{ident}.html": _page(scene, ident, before, after) for before, ident, after in around if ident}


def _page(scene: Scene, ident: str, before: str | None, after: str | None) -> bytes:
    words, lesson = scene.words, scene.atlas.lessons[ident]
    name, title = f"lessons/{ident}.html", words("kit.title", title=lesson.title)
    description = words("kit.description", title=lesson.title)
    body = TEMPLATES.get_template("pages/lesson.html").render(
        words=words,
        atlas=scene.atlas,
        ident=ident,
        lesson=lesson,
        kit=lesson.kit,
        parts=_parts(scene, ident, lesson),
        terms=_terms(scene, lesson),
        cited=partial(cited, scene, root="../"),
        lines=LINES,
        before=before,
        after=after,
    )
    alt = words("page.title")
    head = linked(scene, name, title=title, description=description, picture="atlas", alt=alt, embeds=False)
    sheet = "".join(
        [
            assets.beside(sys.modules[__name__], ".css"),
            assets.named("pages/parts/sheets_print.css"),
            assets.named("pages/lesson_print.css"),
        ]
    )
    return paper(
        scene, name, title=title, description=description, body=body, head=head, sheet=sheet, prints_parts=True
    )


def _parts(scene: Scene, ident: str, lesson: Lesson) -> list[Part]:
    return [
        Part(number, step, of_step(ident, number), scene.atlas.rests(step), scene.atlas.judged(step))
        for number, step in enumerate(lesson.steps, 1)
    ]


def _terms(scene: Scene, lesson: Lesson) -> list[Term]:
    """Give the words of the glossary that pupils meet, and those that the kit asks for, by the alphabet."""
    told = [text for step in lesson.steps for text in (step.heading, step.text, step.question)]
    asked = set(lesson.kit.words) if lesson.kit else set()
    within = scene.atlas.glossary.within(*told)
    known = (term for term in scene.atlas.glossary.terms if term in within or term.id in asked)
    return sorted(known, key=lambda term: term.name.casefold())
