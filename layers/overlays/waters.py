"""Lakes and the Aral Sea, which lie inside the land."""

from __future__ import annotations

from layers.element import Overlay


class Waters(Overlay):
    """Draws the object ``waters`` of the page's topology over the republics; nothing in it can be chosen."""

    name = "waters"
