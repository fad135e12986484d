"""What passes between the map in a frame and the page around it."""

from __future__ import annotations

from layers.element import Control


class Host(Control):
    """Hears which place to show; says which one is chosen, and how high the frame had best be."""

    name = "host"
