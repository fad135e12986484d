"""Draws a picture with matplotlib. SVG with its words as text, PNG with few colours."""

from __future__ import annotations

import io
import re
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from html import escape
from itertools import count
from typing import Any

import matplotlib
import numpy as np
import shapely
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.backends.backend_svg import FigureCanvasSVG
from matplotlib.figure import Figure
from matplotlib.patches import PathPatch
from matplotlib.path import Path
from matplotlib.patheffects import withStroke
from matplotlib.text import Text
from matplotlib.transforms import Bbox, TransformedBbox
from PIL import Image
from PIL.PngImagePlugin import PngInfo
from shapely.geometry.base import BaseGeometry

from layers.pictures.ink import FACES, Patch, Picture, Word, font

DPI = 72  # a point is a pixel
DENSITY = 190  # pixels to the inch that a PNG asks for: as wide as the text of an A4 page
# colours of a PNG, and how many of them are kept as they are; fewer in one that is enlarged, whose pixels are seen less
COLOURS, FEWER = (256, 96), (80, 44)
PACKED = (7, 9)  # how hard a PNG is packed: the second takes six times as long for a twentieth less
LARGE = 140_000  # bytes: a PNG that is packed harder
_STEP = re.compile(r"([MLz])\s*([-\d.e]*)\s*([-\d.e]*)")
SINK = 0.34  # how far the letters' line lies below their middle, in their size
HALO = 4.0  # pixels around a letter
SETTINGS: dict[str, Any] = {
    "svg.fonttype": "none",
    "svg.hashsalt": "atlas",
    "lines.scale_dashes": False,
    "path.simplify": False,
}


def draw(picture: Picture) -> tuple[bytes, bytes]:
    """Give a picture as SVG and as PNG."""
    wide, high = picture.size
    with _settings():
        figure = Figure(figsize=(wide / DPI, high / DPI), dpi=DPI, facecolor="none")
        axes = figure.add_axes((0, 0, 1, 1), xlim=(0, wide), ylim=(high, 0))
        axes.set_axis_off()
        for order, mark in enumerate(picture.marks):
            artist = _patch(mark) if isinstance(mark, Patch) else _text(mark)
            artist.set_zorder(order)
            axes.add_artist(artist)
            if isinstance(mark, Patch) and mark.within:
                artist.set_clip_box(TransformedBbox(Bbox.from_extents(*mark.within), axes.transData))
            else:
                artist.set_clip_on(False)
        return _svg(figure, picture), _png(figure, picture)


@contextmanager
def _settings() -> Iterator[None]:
    """Draw with matplotlib's own settings and ours, whatever a person has set on this machine."""
    with matplotlib.rc_context(), warnings.catch_warnings():
        warnings.simplefilter("ignore")  # a letter that no face has is drawn as an empty box
        matplotlib.rcdefaults()
        for name, value in SETTINGS.items():
            matplotlib.rcParams[name] = value
        yield


def _patch(mark: Patch) -> PathPatch:
    return PathPatch(
        _path(mark.geometry),
        facecolor=mark.fill or "none",
        edgecolor=mark.line or "none",
        linewidth=mark.width if mark.line else 0,
        linestyle=(0, mark.dashes) if mark.dashes else "solid",
        joinstyle="round",
        capstyle="butt",
    )


def _text(word: Word) -> Text:
    return Text(
        word.at[0],
        word.at[1] + word.size * SINK,
        word.text,
        color=word.colour,
        fontproperties=font(word.text, word.face, word.size),
        ha=word.anchor,
        va="baseline",
        parse_math=False,
    )


def _path(shape: BaseGeometry) -> Path:
    """Turn an area or a line into a path."""
    lines = []
    for part in shapely.get_parts(shape):
        lines += [part.exterior, *part.interiors] if part.geom_type == "Polygon" else [part]
    vertices, codes = [np.empty((0, 2))], [np.empty(0, dtype=Path.code_type)]
    for line in lines:
        positions = np.asarray(line.coords)
        steps = np.full(len(positions), Path.LINETO, dtype=Path.code_type)
        steps[0] = Path.MOVETO
        if line.geom_type == "LinearRing":
            steps[-1] = Path.CLOSEPOLY
        vertices.append(positions)
        codes.append(steps)
    return Path(np.concatenate(vertices), np.concatenate(codes))


def _png(figure: Figure, picture: Picture) -> bytes:
    for text, word in zip(figure.axes[0].texts, picture.words(), strict=True):
        if word.halo:
            text.set_path_effects([withStroke(linewidth=HALO, foreground=word.halo)])
    figure.set_dpi(DPI * picture.enlarged)
    canvas = FigureCanvasAgg(figure)
    canvas.draw()
    density = DENSITY * picture.enlarged
    colours = COLOURS if picture.enlarged == 1 else FEWER
    image = _few(np.asarray(canvas.buffer_rgba())[..., :3], _colours(picture), *colours)
    packed = b""
    for level in PACKED:
        if not packed or len(packed) > LARGE:
            file = io.BytesIO()
            image.save(file, "PNG", compress_level=level, dpi=(density, density), pnginfo=_told(picture))
            packed = file.getvalue()
    return packed


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


def _few(pixels: np.ndarray, kept: np.ndarray, number: int, exactly: int) -> Image.Image:
    """Write an image in a number of colours: some and the commonest exactly, of the rest those that stand for most."""
    packed = pixels.astype(np.int32) @ np.array([65536, 256, 1], dtype=np.int32)
    colours, count = np.unique(packed, return_counts=True)
    every = np.stack([colours >> 16, colours >> 8 & 255, colours & 255], axis=1).astype(np.uint8)
    exact = np.concatenate([kept, every[np.argsort(-count, kind="stable")]])[:exactly]
    rest = Image.fromarray(every[None]).quantize(number - len(exact), dither=Image.Dither.NONE).getpalette() or []
    palette = np.concatenate([exact, np.array(rest, dtype=np.uint8).reshape(-1, 3)])[:number]
    # the squared distances less what is the same for all colours of the palette
    near = (palette.astype(np.float32) ** 2).sum(axis=1) - 2 * every.astype(np.float32) @ palette.T.astype(np.float32)
    place = np.zeros(1 << 24, dtype=np.uint8)  # of every colour that there is, in the palette
    place[colours] = near.argmin(axis=1)
    image = Image.fromarray(place[packed])
    image.putpalette(palette.tobytes())
    return image


def _colours(picture: Picture) -> np.ndarray:
    """Give the colours that a picture names."""
    named = {colour[:7] for mark in picture.marks for colour in _named(mark) if colour}
    return np.array([[int(colour[i : i + 2], 16) for i in (1, 3, 5)] for colour in sorted(named)], dtype=np.uint8)


def _named(mark: Patch | Word) -> tuple[str | None, str | None]:
    return (mark.fill, mark.line) if isinstance(mark, Patch) else (mark.colour, mark.halo)


def _svg(figure: Figure, picture: Picture) -> bytes:
    """Write the SVG: its words as text, in the page's families, and no number finer than can be seen."""
    file = io.StringIO()
    FigureCanvasSVG(figure).print_svg(file, metadata={"Date": None, "Creator": None, "Title": picture.title})
    code = re.sub(r'(?<= d=")[^"]*', lambda found: _short(found[0]), file.getvalue())
    texts = zip(_idents(picture), picture.words(), strict=False)
    code = re.sub(r'<text style="([^"]*)"', lambda found: _styled(found[1], *next(texts)), code)
    # shapes that lie outside of the window, which some programs take for an error, and names that two pictures share
    code = re.sub(r'<path d="\s*"[^>]*/>|(?<=<g) id="[^"]*"', "", code)
    code = re.sub(r' transform="rotate\(-0 [^"]*"', "", code)
    # no rules for a whole document, so that a page may hold the picture in itself
    code = re.sub(r"<defs>\s*<style.*?</style>\s*</defs>|<metadata>.*?</metadata>|<!DOCTYPE.*?>", "", code, flags=re.S)
    shown, full = ([round(side * times) for side in picture.size] for times in (1, picture.enlarged))
    code = code.replace('width="{}pt" height="{}pt"'.format(*shown), 'width="{}" height="{}"'.format(*full), 1)
    return code.replace('version="1.1"', 'version="1.1" role="img" stroke-linejoin="round"', 1).encode()


def _short(path: str) -> str:
    """Write the path of an SVG in tenths of a pixel, as steps from point to point."""
    pieces: list[str] = []
    start = here = (0, 0)
    for command, x, y in _STEP.findall(path):
        if command == "z":
            pieces.append("z")
            here = start
            continue
        there = round(float(x) * 10), round(float(y) * 10)
        if command == "M":
            pieces.append(f"M{_tenths(there[0])} {_tenths(there[1])}")
            start = there
        elif there != here:
            pieces.append(f"l{_tenths(there[0] - here[0])} {_tenths(there[1] - here[1])}")
        here = there
    return re.sub(r"l([^Mz]*)", lambda run: f"l{run[1].replace('l', ' ')}", "".join(pieces)).replace(" -", "-")


def _tenths(number: int) -> str:
    return f"{number / 10:g}"


def _idents(picture: Picture) -> Iterator[str]:
    """Give an id for every word, which no other picture has: a page may hold several."""
    own = picture.key()[:6]
    return (f"w{own}-{number}" for number in count())


def _styled(style: str, ident: str, word: Word) -> str:
    """Give the words in the page's families, below them their halo: not all programs know paint-order."""
    _, families, slope = FACES[word.face]
    kept = [part for part in style.split("; ") if not part.startswith("font-")]
    kept += [f"font-size: {word.size:g}px", f"font-family: {families}"]
    if slope != "normal":
        kept.append(f"font-style: {slope}")
    text = f'style="{escape("; ".join(kept))}"'
    if not word.halo:
        return f"<text {text}"
    return f'<use xlink:href="#{ident}" stroke="{word.halo}" stroke-width="{HALO:g}"/><text id="{ident}" {text}'
