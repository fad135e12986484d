"""pictures.html: every picture to take away, with its name, its date and its two files; it needs no script."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass

from layers import assets
from layers.pages.parts.card import by_kind, cards
from layers.pages.parts.linked import linked
from layers.pages.parts.paper import paper
from layers.pages.parts.slides import of_lesson, of_zones
from layers.pictures.ink import HEIGHT, WIDTH
from layers.pictures.slide import FILE, Slide
from layers.scene import Scene
from layers.templates import TEMPLATES

NAME = "pictures.html"


@dataclass(frozen=True)
class Plate:
    """A picture as it is shown: its file's name, what it shows, its dates, and its size in pixels."""

    name: str
    title: str
    dates: tuple[int | str, ...]
    size: tuple[int, int] = (WIDTH, HEIGHT)


def render(scene: Scene) -> dict[str, bytes]:
    """Give pictures.html."""
    words = scene.words
    title, description = words("gallery.title"), words("gallery.description")
    body = TEMPLATES.get_template("pages/gallery.html").render(
        words=words, groups=dict(_groups(scene)), sources=scene.atlas.settings.sources.all
    )
    head = linked(
        scene, NAME, title=title, description=description, picture="atlas", alt=words("page.title"), embeds=False
    )
    sheet = assets.beside(sys.modules[__name__], ".css")
    return {NAME: paper(scene, NAME, title=title, description=description, body=body, head=head, sheet=sheet)}


def _groups(scene: Scene) -> Iterator[tuple[str, list[Plate]]]:
    """Give the pictures by what they are of, each group under its heading."""
    words, date = scene.words, (scene.atlas.article.date,)
    whole = {"atlas": words("page.title"), "blank": words("picture.blank.title")}
    yield words("gallery.whole"), [Plate(name, title, date) for name, title in whole.items()]
    for ident, lesson in scene.atlas.lessons.items():
        yield lesson.title, list(map(_slide, of_lesson(scene, ident)))
    yield words("gallery.dates"), list(map(_slide, of_zones(scene)))
    for kind, group in by_kind(cards(scene)).items():
        yield words(f"panel.{kind}"), [Plate(card.feature.id, card.feature.about.name, date) for card in group]


def _slide(slide: Slide) -> Plate:
    return Plate(slide.name, slide.title, slide.dates, FILE)
