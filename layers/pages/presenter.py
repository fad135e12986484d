"""presenter.html: every lesson's notes and answers to read; opened from the atlas, those of the step on the wall."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from functools import partial

from layers import assets, style
from layers.element import Page
from layers.model.atlas import Feature
from layers.model.feature import Annotation
from layers.model.lesson import Step
from layers.pages.parts.cited import cited
from layers.pages.parts.other_languages import other_languages
from layers.scene import Scene
from layers.templates import TEMPLATES

NAME = "presenter.html"


@dataclass(frozen=True)
class Told:
    """A step with the claims that it rests on, and the one of them that its evidence judges."""

    step: Step
    claims: tuple[tuple[Feature, Annotation], ...]
    judged: Annotation | None


def render(scene: Scene) -> dict[str, bytes]:
    """Give presenter.html; nothing where there is no lesson."""
    if not scene.atlas.lessons:
        return {}
    words = scene.words
    body = TEMPLATES.get_template("pages/presenter.html").render(
        words=words,
        atlas=scene.atlas,
        others=other_languages(scene, NAME),
        cited=partial(cited, scene, root=""),
        lessons={
            ident: (lesson, [_told(scene, step) for step in lesson.steps])
            for ident, lesson in scene.atlas.lessons.items()
        },
    )
    module = sys.modules[__name__]
    page = Page(
        title=words("presenter.title"),
        description=words("presenter.description"),
        words=words,
        body=body,
        sheet=assets.named("pages/parts/base.css") + assets.beside(module, ".css"),
    )
    page.styles = {"palette": style.css(), "saved_copy": assets.named("runtime/saved_copy.css")}
    page.rest.scripts["presenter"] = assets.beside(module, ".js")
    return {NAME: page.render().encode()}


def _told(scene: Scene, step: Step) -> Told:
    return Told(step, scene.atlas.rests(step), scene.atlas.judged(step))
