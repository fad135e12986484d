"""Nearer, farther, and back to the whole."""

from __future__ import annotations

from layers.element import Control


class ZoomButtons(Control):
    """Leaflet's zoom control with our words and a third button that shows the whole."""

    name = "zoom-buttons"
