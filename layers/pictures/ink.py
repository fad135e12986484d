"""What a picture is made of: shapes and words in pixels, y downwards, the first at the bottom.

Colours are values, no names; a picture is whole in itself and can be drawn in another process.
"""

from __future__ import annotations

import functools
import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields

import shapely
from shapely.geometry.base import BaseGeometry

from layers.style import SIZES

WIDTH, HEIGHT = 1200, 630  # pixels: what cards of links show
# the packages whose versions a picture depends on
DRAWN_WITH = ("babel", "geopandas", "matplotlib", "numpy", "pandas", "pillow", "pyproj", "shapely", "topojson")
Box = tuple[float, float, float, float]  # left, top, right, bottom

# the files that matplotlib brings, so that a picture is the same on every machine; each has letters that those
# before it lack. For the SVG the families of the page, upright or italic
FACES = {
    "serif": (("STIXGeneral.ttf", "DejaVuSerif.ttf", "DejaVuSans.ttf"), SIZES["serif"], "normal"),
    "italic": (("STIXGeneralItalic.ttf", "DejaVuSerif-Italic.ttf", "DejaVuSans.ttf"), SIZES["serif"], "italic"),
    "sans": (("DejaVuSans.ttf", "STIXGeneral.ttf"), SIZES["sans"], "normal"),
}
SINK = 0.34  # how far the letters' line lies below their middle, in their size
RIM = 4.0  # pixels of a halo around a letter
HALF = 0.62  # half the height of a word, in its size
SLACK = 1.12  # how much wider than here the SVG's letters may come out elsewhere


@dataclass(frozen=True)
class Patch:
    """An area or a line; dashes in pixels, on and off; ``within``: the box that cuts it off."""

    geometry: BaseGeometry
    fill: str | None = None
    line: str | None = None
    width: float = 1.0
    dashes: tuple[float, ...] = ()
    within: Box | None = None


@dataclass(frozen=True)
class Word:
    """One line of text around the height ``at[1]``; ``anchor`` is left, center or right of ``at[0]``."""

    text: str
    at: tuple[float, float]
    size: float
    face: str
    colour: str
    anchor: str = "center"
    halo: str | None = None

    @property
    def box(self) -> Box:
        """The room that the word takes, with some to spare for other letters."""
        x, y = self.at
        wide = width(self.text, self.face, self.size) * SLACK
        left = x - {"left": 0.0, "center": wide / 2, "right": wide}[self.anchor]
        return left, y - self.size * HALF, left + wide, y + self.size * HALF


def boxes_of(words: Iterable[Word]) -> list[Box]:
    """Give the room that words take."""
    return [word.box for word in words]


@dataclass(frozen=True)
class Picture:
    """One picture: its title, what it shows in words, the marks in drawing order, and for its file whose it is.

    size: its width and height in the pixels of its marks; enlarged: how many of its file's are as wide as one of those.
    """

    title: str
    subtitle: str
    marks: tuple[Patch | Word, ...]
    source: str = ""
    licence: str = ""
    size: tuple[int, int] = (WIDTH, HEIGHT)
    enlarged: float = 1.0

    @functools.cached_property
    def key(self) -> str:
        """A hash of all that can be seen."""
        about = (self.title, self.subtitle, self.source, self.licence, self.size, self.enlarged)
        digest = hashlib.sha256(repr(about).encode())
        for mark in self.marks:
            parts = tuple(getattr(mark, field.name) for field in fields(mark))
            if isinstance(mark, Patch):
                digest.update(shapely.to_wkb(mark.geometry))
                parts = parts[1:]
            digest.update(repr(parts).encode())
        return digest.hexdigest()

    def words(self) -> Iterator[Word]:
        """Give the words alone."""
        return (mark for mark in self.marks if isinstance(mark, Word))


def strokes(shape: BaseGeometry) -> Iterator[shapely.LineString]:
    """Give the lines that draw a shape: the rings of an area, or the lines themselves."""
    for part in shapely.get_parts(shape):
        yield from (part.exterior, *part.interiors) if part.geom_type == "Polygon" else (part,)


@functools.cache
def width(text: str, face: str, size: float) -> float:
    """Measure a line of text in pixels; what measures is imported here, as most builds letter nothing."""
    from layers.pictures.faces import measured

    return measured(text, FACES[face][0], size)
