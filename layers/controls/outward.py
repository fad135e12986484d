"""The links that lead out of a frame."""

from __future__ import annotations

from layers.element import Control


class Outward(Control):
    """Tells the address of a link (``outward.html``) where the page around the map lets none open."""

    name = "outward"
