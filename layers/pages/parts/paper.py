"""A page to read: plain HTML and one style sheet; no script, but for one that prints a part of it."""

from __future__ import annotations

import sys

from markupsafe import Markup

from layers import assets, style
from layers.element import Page
from layers.pages import PAGES
from layers.pages.parts.card import WHOLE_SHEETS
from layers.pages.parts.other_languages import other_languages
from layers.pages.parts.print_part import print_parts
from layers.scene import Scene
from layers.templates import TEMPLATES

SHEETS = ("pages/parts/looks.css", "pages/parts/card.css", *WHOLE_SHEETS)


def paper(
    scene: Scene,
    name: str,
    *,
    title: str,
    description: str,
    body: str,
    head: str,
    sheet: str = "",
    prints_parts: bool = False,
) -> bytes:
    """Give the page ``name`` of the site; ``body`` and ``head`` are HTML that templates of ours made.

    sheet: the page's own style. prints_parts: whether parts of it can be printed alone.
    """
    content = TEMPLATES.get_template("pages/parts/paper.html").render(
        words=scene.words,
        name=name,
        root="../" * name.count("/"),
        pages=PAGES,
        others=other_languages(scene, name),
        body=Markup(body),
    )
    style_sheet = assets.beside(sys.modules[__name__], ".css") + assets.named("pages/parts/paper_print.css") + sheet
    page = Page(title=title, description=description, words=scene.words, body=content, sheet=style_sheet, head=head)
    page.styles |= {"palette": style.css(), "signs": style.signs(scene)}
    page.styles |= {name: assets.named(name) for name in SHEETS}
    if prints_parts:
        print_parts(page)
    return page.render().encode()
