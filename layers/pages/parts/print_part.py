"""What lets a part of a page be printed alone: with a script at a click, without one by the browser's own command."""

from __future__ import annotations

import sys

from layers import assets
from layers.element import Page


def print_parts(page: Page) -> None:
    """Let every child of the page's ``main`` that has an id be printed alone, when it is the address's target."""
    here = sys.modules[__name__]
    page.styles["print-part"] = assets.beside(here, ".css")
    page.early.append(assets.beside(here, ".js"))
