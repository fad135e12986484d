"""Wheel and fingers within another page: they move that page, unless meant for the map."""

from __future__ import annotations

from layers.element import Control


class Gestures(Control):
    """Tells for a moment how the map is moved."""

    name = "gestures"
