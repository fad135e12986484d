"""What of an address was not understood."""

from __future__ import annotations

from layers.element import Control


class Unread(Control):
    """Says in a line over the map (``unread.html``) what was not understood, until the reader goes on."""

    name = "unread"
