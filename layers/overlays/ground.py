"""Neighbouring land and the Caspian: the unnamed context below the republics."""

from __future__ import annotations

from layers.element import Overlay


class Ground(Overlay):
    """Draws the object ``ground`` of the page's topology; nothing in it can be chosen."""

    name = "ground"
