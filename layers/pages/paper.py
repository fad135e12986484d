"""A page to read: plain HTML and one style sheet, no script."""

from __future__ import annotations

import sys

from markupsafe import Markup

from layers import assets, style
from layers.element import TEMPLATES, policy
from layers.scene import Scene


def paper(scene: Scene, name: str, *, title: str, description: str, body: str, head: str) -> bytes:
    """Give the page ``name`` of the site; ``body`` and ``head`` are HTML that templates of ours made."""
    sheet = "\n".join([style.css(), assets.named("pages/card.css"), assets.beside(sys.modules[__name__], ".css")])
    page = TEMPLATES.get_template("pages/paper.html").render(
        words=scene.words,
        name=name,
        root="../" * name.count("/"),
        title=title,
        description=description,
        policy=policy(sheet),
        style=Markup(sheet),
        head=Markup(head),
        body=Markup(body),
    )
    return page.encode()
