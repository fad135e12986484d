"""What the text says of the wholes that a place belongs to, unfolded in the place's card."""

from __future__ import annotations

from layers.element import Control


class Wider(Control):
    """Fills a fold when it is opened; closed it costs nothing, and each claim stands in the page once."""

    name = "wider"
