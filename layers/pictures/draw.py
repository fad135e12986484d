"""Draws a picture: as SVG with its words as text, and as PNG with few colours."""

from __future__ import annotations

from layers.pictures.ink import Picture
from layers.pictures.png import painted
from layers.pictures.svg import written


def draw(picture: Picture) -> tuple[bytes, bytes]:
    """Give a picture as SVG and as PNG."""
    return written(picture), painted(picture)
