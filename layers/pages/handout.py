"""handout.html: to print for a class, whole or by parts: maps with their key, words, what the text says of places."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from layers import assets, style
from layers.element import Page
from layers.pages.parts.card import Card, by_kind, cards
from layers.pages.parts.other_languages import other_languages
from layers.pages.parts.print_part import print_parts
from layers.pictures.overview import numbers
from layers.scene import Scene
from layers.templates import TEMPLATES

NAME = "handout.html"


def render(scene: Scene) -> dict[str, bytes]:
    """Give handout.html."""
    words = scene.words
    page = Page(
        title=words("handout.title"),
        description=words("handout.description"),
        words=words,
        body=_body(scene, cards(scene)),
        sheet=assets.beside(sys.modules[__name__], ".css")
        + assets.named("pages/parts/sheets_print.css")
        + assets.named("pages/handout_print.css"),
    )
    page.styles["palette"] = style.css()
    print_parts(page)
    return {NAME: page.render().encode()}


def _body(scene: Scene, listed: Sequence[Card]) -> str:
    groups = by_kind(listed)
    numbered, words = numbers(scene), scene.words
    parts = {"cover": "handout.cover", "blank": "picture.blank.title", "key": "handout.key"}
    parts |= {"words": "handout.words.title"} if scene.atlas.glossary.terms else {}
    parts |= {kind: f"panel.{kind}" for kind in groups}
    return TEMPLATES.get_template("pages/handout.html").render(
        words=words,
        atlas=scene.atlas,
        others=other_languages(scene, NAME),
        state_of=scene.state,
        groups=groups,
        example=next((claim for cards in groups.values() for card in cards for claim in card.claims), None),
        key={
            kind: [(numbered[card.feature.id], card) for card in groups.get(kind, [])] for kind in ("republic", "zone")
        },
        last=len(numbered),
        parts={part: words(title) for part, title in parts.items()},
        families=scene.atlas.settings.families,
    )
