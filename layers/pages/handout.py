"""handout.html: to print for a class: the map, the same to fill in with its key, lessons, what the text says."""

from __future__ import annotations

import sys
from dataclasses import dataclass

from layers import assets, style
from layers.element import TEMPLATES, Page
from layers.model.atlas import Feature
from layers.model.glossary import Term
from layers.model.lesson import Lesson, Step
from layers.pages.parts.card import Card, by_kind, cards
from layers.pictures.overview import numbers
from layers.scene import Scene

LINES = 3  # to write an answer on


@dataclass(frozen=True)
class Task:
    """One question of a lesson; ``number`` is lesson.question, ``sees`` are the features that it is about."""

    number: str
    step: Step
    sees: tuple[Feature, ...]


@dataclass(frozen=True)
class Sheet:
    """A lesson as it is handed out, its questions numbered; ``terms`` are the words that the glossary explains."""

    number: int
    ident: str
    lesson: Lesson
    tasks: tuple[Task, ...]
    terms: tuple[Term, ...]


def render(scene: Scene) -> dict[str, bytes]:
    """Give handout.html."""
    words = scene.words
    page = Page(
        title=words("handout.title"),
        description=words("handout.description"),
        words=words,
        body=_body(scene, cards(scene)),
        sheet=assets.beside(sys.modules[__name__], ".css") + assets.named("pages/handout_print.css"),
    )
    page.styles["palette"] = style.css()
    return {"handout.html": page.render().encode()}


def _body(scene: Scene, listed: list[Card]) -> str:
    groups = by_kind(listed)
    numbered, sheets = numbers(scene), _sheets(scene)
    return TEMPLATES.get_template("pages/handout.html").render(
        words=scene.words,
        atlas=scene.atlas,
        state_of=scene.state,
        groups=groups,
        key={
            kind: [(numbered[card.feature.id], card) for card in groups.get(kind, [])] for kind in ("republic", "zone")
        },
        last=len(numbered),
        sheets=sheets,
        asked=_asked(sheets),
        families=style.FAMILIES,
        sign_of={theme: family.sign for family in style.FAMILIES.values() for theme in family.themes},
        lines=LINES,
    )


def _sheets(scene: Scene) -> list[Sheet]:
    """Give the lessons, numbered from 1 in the order of their files."""
    owner = {annotation.id: feature for feature, annotation in scene.atlas.annotations()}

    says = {annotation.id: annotation.says for _, annotation in scene.atlas.annotations()}

    def told(step: Step) -> tuple[str, ...]:
        return step.text, step.question, *(says[ident] for ident in step.annotations)

    def task(number: str, step: Step) -> Task:
        shown = [scene.atlas.by_id[step.place]] if step.place else []
        sees = {feature.id: feature for feature in (*shown, *(owner[ident] for ident in step.annotations))}
        return Task(number, step, tuple(sees.values()))

    return [
        Sheet(
            number,
            ident,
            lesson,
            tuple(task(f"{number}.{n}", step) for n, step in enumerate(lesson.steps, 1)),
            scene.atlas.glossary.within(*(said for step in lesson.steps for said in told(step))),
        )
        for number, (ident, lesson) in enumerate(scene.atlas.lessons.items(), 1)
    ]


def _asked(sheets: list[Sheet]) -> dict[str, list[str]]:
    """Give for each feature the numbers of the questions about it."""
    asked: dict[str, list[str]] = {}
    for sheet in sheets:
        for task in sheet.tasks:
            for feature in task.sees:
                asked.setdefault(feature.id, []).append(task.number)
    return asked
