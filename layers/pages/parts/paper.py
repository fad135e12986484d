"""A page to read: plain HTML and one style sheet, no script."""

from __future__ import annotations

import sys

from markupsafe import Markup

from layers import assets, style
from layers.element import TEMPLATES, Page
from layers.pages import PAGES
from layers.scene import Scene


def paper(scene: Scene, name: str, *, title: str, description: str, body: str, head: str) -> bytes:
    """Give the page ``name`` of the site; ``body`` and ``head`` are HTML that templates of ours made."""
    content = TEMPLATES.get_template("pages/parts/paper.html").render(
        words=scene.words, name=name, root="../" * name.count("/"), pages=PAGES, body=Markup(body)
    )
    sheet = assets.beside(sys.modules[__name__], ".css") + assets.named("pages/parts/paper_print.css")
    page = Page(title=title, description=description, words=scene.words, body=content, sheet=sheet, head=head)
    page.styles |= {"palette": style.css(), "signs": style.signs()}
    page.styles |= {name: assets.named(f"pages/parts/{name}.css") for name in ("looks", "card")}
    return page.render().encode()
