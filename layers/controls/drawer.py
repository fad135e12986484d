"""The card of the chosen place over the map, in a page that has no panel."""

from __future__ import annotations

from layers.element import Control


class Drawer(Control):
    """Shows one article at a time out of those that the page carries as plain HTML (``card.html``)."""

    name = "drawer"
