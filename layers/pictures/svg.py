"""Writes a picture as SVG, its words as text.

It holds no rules for a whole document, so that a page may hold it in itself, and no number finer than can be seen.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator
from itertools import count, groupby
from xml.etree import ElementTree

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from layers.pictures.ink import FACES, RIM, SINK, Box, Patch, Picture, Word, strokes

SPACES = {"xmlns": "http://www.w3.org/2000/svg", "xmlns:xlink": "http://www.w3.org/1999/xlink"}
ANCHORS = {"left": "start", "center": "middle", "right": "end"}


def written(picture: Picture) -> bytes:
    """Give a picture as an SVG document."""
    wide, high = picture.size
    shown = {"width": f"{wide * picture.enlarged:g}", "height": f"{high * picture.enlarged:g}"}
    about = {"viewBox": f"0 0 {wide} {high}", "role": "img", "stroke-linejoin": "round"}
    svg = ElementTree.Element("svg", SPACES | shown | about)
    ElementTree.SubElement(svg, "title").text = picture.title
    idents = _idents(picture)
    for within, marks in groupby(picture.marks, lambda mark: mark.within if isinstance(mark, Patch) else None):
        parent = svg
        if within:
            parent = _window(svg, within, next(idents))
        for mark in marks:
            if isinstance(mark, Patch):
                _patch(parent, mark, within or (0, 0, wide, high))
            else:
                _word(parent, mark, next(idents))
    ElementTree.indent(svg, "")
    return bytes(ElementTree.tostring(svg, "utf-8", xml_declaration=True))


def _idents(picture: Picture) -> Iterator[str]:
    """Give an id for every part, which no other picture has: a page may hold several."""
    own = picture.key[:6]
    return (f"w{own}-{number}" for number in count())


def _window(svg: ElementTree.Element, within: Box, ident: str) -> ElementTree.Element:
    """Open a group of marks that a box cuts off."""
    left, top, right, bottom = within
    side = {"x": left, "y": top, "width": right - left, "height": bottom - top}
    window = ElementTree.SubElement(svg, "clipPath", {"id": ident})
    ElementTree.SubElement(window, "rect", {name: f"{number:g}" for name, number in side.items()})
    return ElementTree.SubElement(svg, "g", {"clip-path": f"url(#{ident})"})


def _patch(parent: ElementTree.Element, mark: Patch, within: Box) -> None:
    """Write an area or a line; nothing where it lies outside of its box, which some programs take for an error."""
    left, top, right, bottom = within
    spare = mark.width
    seen = shapely.clip_by_rect(mark.geometry, left - spare, top - spare, right + spare, bottom + spare)
    if not (path := _path(seen)):
        return
    style = _ink("fill", mark.fill)
    if mark.line:
        style |= _ink("stroke", mark.line) | {"stroke-width": f"{mark.width:g}"}
        if mark.dashes:
            style["stroke-dasharray"] = ",".join(f"{length:g}" for length in mark.dashes)
    ElementTree.SubElement(parent, "path", {"d": path, "style": _css(style)})


def _path(shape: BaseGeometry) -> str:
    """Write an area or a line in tenths of a pixel, as steps from point to point."""
    pieces: list[str] = []
    for line in strokes(shape):
        closed = line.geom_type == "LinearRing"
        points = np.rint(shapely.get_coordinates(line) * 10).astype(int)
        steps = np.diff(points[: len(points) - closed], axis=0)
        steps = steps[steps.any(axis=1)]
        if len(steps):
            pieces.append(f"M{_pairs(points[:1])}l{_pairs(steps)}{'z' * closed}")
    return "".join(pieces)


def _pairs(tenths: np.ndarray) -> str:
    return " ".join(map(_tenth, tenths.ravel().tolist())).replace(" -", "-")


@functools.cache
def _tenth(number: int) -> str:
    return f"{number / 10:g}"


def _word(parent: ElementTree.Element, word: Word, ident: str) -> None:
    """Write a word in the page's families, below it its halo: not all programs know paint-order."""
    _, families, slope = FACES[word.face]
    style = {"text-anchor": ANCHORS[word.anchor], "fill": word.colour}
    style |= {"font-size": f"{word.size:g}px", "font-family": families}
    if slope != "normal":
        style["font-style"] = slope
    at = {"x": f"{word.at[0]:g}", "y": f"{word.at[1] + word.size * SINK:g}"}
    if word.halo:
        below = {"xlink:href": f"#{ident}", "stroke": word.halo, "stroke-width": f"{RIM:g}"}
        ElementTree.SubElement(parent, "use", below)
        at["id"] = ident
    ElementTree.SubElement(parent, "text", at | {"style": _css(style)}).text = word.text


def _ink(of: str, colour: str | None) -> dict[str, str]:
    """Give a colour, and how opaque it is: not all programs know a colour of eight digits."""
    opaque = int(colour[7:] or "ff", 16) / 255 if colour else 1
    return {of: (colour or "none")[:7]} | ({f"{of}-opacity": f"{opaque:.3g}"} if opaque < 1 else {})


def _css(style: dict[str, str]) -> str:
    return "; ".join(f"{name}: {value}" for name, value in style.items())
