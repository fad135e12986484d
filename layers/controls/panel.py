"""The panel: the list of places and, when one is chosen, its card."""

from __future__ import annotations

from layers.element import Control


class Panel(Control):
    """Shows one article at a time out of those that the page carries as plain HTML."""

    name = "panel"
