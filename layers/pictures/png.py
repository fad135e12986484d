"""Paints a picture with matplotlib, as a PNG with few colours."""

from __future__ import annotations

import functools
import io
import warnings
from collections.abc import Iterator
from contextlib import contextmanager

import matplotlib
import numpy as np
from matplotlib.backends.backend_agg import RendererAgg
from matplotlib.colors import to_rgba
from matplotlib.path import Path
from matplotlib.textpath import text_to_path
from matplotlib.transforms import Affine2D, Bbox
from PIL.PngImagePlugin import PngInfo
from shapely.geometry.base import BaseGeometry

from layers.pictures.faces import font, lettered
from layers.pictures.ink import FACES, RIM, SINK, Patch, Picture, Word, strokes, width
from layers.pictures.palette import few_colours

DPI = 72  # a point is a pixel
DENSITY = 190  # pixels to the inch that a PNG asks for: as wide as the text of an A4 page
# colours of a PNG, and how many of them are kept as they are; fewer in one that is enlarged, whose pixels are seen less
COLOURS, FEWER = (256, 96), (80, 44)
PACKED = (7, 9)  # how hard a PNG is packed: the second takes six times as long for a twentieth less
LARGE = 140_000  # bytes: a PNG that is packed harder


def painted(picture: Picture) -> bytes:
    """Give a picture as a PNG that says what it is, and how large it is printed."""
    colours = COLOURS if picture.enlarged == 1 else FEWER
    image = few_colours(_pixels(picture), _colours(picture), *colours)
    density = DENSITY * picture.enlarged
    packed = b""
    for level in PACKED:
        if not packed or len(packed) > LARGE:
            file = io.BytesIO()
            image.save(file, "PNG", compress_level=level, dpi=(density, density), pnginfo=_told(picture))
            packed = file.getvalue()
    return packed


def _pixels(picture: Picture) -> np.ndarray:
    """Give the bytes (high, wide, 4) of a picture: red, green, blue, opacity."""
    wide, high = (round(side * picture.enlarged) for side in picture.size)
    renderer = RendererAgg(wide, high, DPI * picture.enlarged)
    placed = Affine2D().scale(picture.enlarged, -picture.enlarged).translate(0, high)  # matplotlib's y goes up
    with _settings():
        for mark in picture.marks:
            if isinstance(mark, Patch):
                _patch(renderer, mark, placed)
            else:
                _word(renderer, mark, placed)
    return np.asarray(renderer.buffer_rgba())


@contextmanager
def _settings() -> Iterator[None]:
    """Draw with matplotlib's own settings and ours, whatever a person has set on this machine."""
    with matplotlib.rc_context(), warnings.catch_warnings():
        warnings.simplefilter("ignore")  # a letter that no face has is drawn as an empty box
        matplotlib.rcdefaults()
        matplotlib.rcParams["path.simplify"] = False
        yield


def _patch(renderer: RendererAgg, mark: Patch, placed: Affine2D) -> None:
    pen = renderer.new_gc()
    pen.set_joinstyle("round")
    if mark.within:
        pen.set_clip_rectangle(Bbox.from_extents(*mark.within).transformed(placed))
    if mark.line:
        pen.set_foreground(mark.line)
        pen.set_dashes(0, mark.dashes or None)
    pen.set_linewidth(mark.width if mark.line else 0)
    renderer.draw_path(pen, _path(mark.geometry), placed, to_rgba(mark.fill) if mark.fill else None)


def _word(renderer: RendererAgg, word: Word, placed: Affine2D) -> None:
    """Draw a word as shapes; below it, where it has one, its halo."""
    wide = width(word.text, word.face, word.size)
    left = word.at[0] - {"left": 0.0, "center": wide / 2, "right": wide}[word.anchor]
    grown = word.size / text_to_path.FONT_SCALE
    # the letters' own y goes up
    set_out = Affine2D().scale(grown, -grown).translate(left, word.at[1] + word.size * SINK) + placed
    letters = _letters(word.text, word.face)
    for colour, line in ((word.halo, RIM), (word.colour, 0)):
        if colour:
            pen = renderer.new_gc()
            pen.set_foreground(colour)
            pen.set_linewidth(line)
            renderer.draw_path(pen, letters, set_out, to_rgba(colour))


@functools.lru_cache(maxsize=2000)
def _letters(text: str, face: str) -> Path:
    """Give the shapes of a line of text, in matplotlib's one size for all."""
    vertices, codes = text_to_path.get_text_path(font(text, FACES[face][0], text_to_path.FONT_SCALE), lettered(text))
    return Path(vertices, codes)


def _path(shape: BaseGeometry) -> Path:
    """Turn an area or a line into a path."""
    vertices, codes = [np.empty((0, 2))], [np.empty(0, dtype=Path.code_type)]
    for line in strokes(shape):
        positions = np.asarray(line.coords)
        steps = np.full(len(positions), Path.LINETO, dtype=Path.code_type)
        steps[0] = Path.MOVETO
        if line.geom_type == "LinearRing":
            steps[-1] = Path.CLOSEPOLY
        vertices.append(positions)
        codes.append(steps)
    return Path(np.concatenate(vertices), np.concatenate(codes))


def _told(picture: Picture) -> PngInfo:
    """Give what the file says of itself, by PNG's own keywords."""
    told = PngInfo()
    about = {
        "Title": picture.title,
        "Description": picture.subtitle,
        "Source": picture.source,
        "Copyright": picture.licence,
    }
    for keyword, text in about.items():
        told.add_itxt(keyword, text)
    return told


def _colours(picture: Picture) -> np.ndarray:
    """Give the colours that a picture names."""
    named = {colour[:7] for mark in picture.marks for colour in _named(mark) if colour}
    return np.array([[int(colour[i : i + 2], 16) for i in (1, 3, 5)] for colour in sorted(named)], dtype=np.uint8)


def _named(mark: Patch | Word) -> tuple[str | None, str | None]:
    return (mark.fill, mark.line) if isinstance(mark, Patch) else (mark.colour, mark.halo)
