"""The themes in their families: filters, counts and the key to the signs."""

from __future__ import annotations

from layers.element import Control


class Themes(Control):
    """Boxes beside signs and counts; none ticked means all are shown."""

    name = "themes"
