"""Nearer, farther, back home, and the whole."""

from __future__ import annotations

from layers.element import Control


class ZoomButtons(Control):
    """Leaflet's zoom control with our words, a button back to the home view, and one that shows the whole."""

    name = "zoom-buttons"
