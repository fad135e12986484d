"""The way from a frame to the whole atlas."""

from __future__ import annotations

from layers.element import Control


class Caption(Control):
    """Title, source and a link below the map (``caption.html``)."""

    name = "caption"
