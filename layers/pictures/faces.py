"""The faces that pictures are lettered in, as matplotlib brings and measures them: the same on every machine."""

from __future__ import annotations

import functools
import warnings
from collections.abc import Iterable, Iterator
from pathlib import Path

import matplotlib
from matplotlib.font_manager import FontProperties, get_font
from matplotlib.textpath import TextToPath

_FOLDER = Path(matplotlib.get_data_path()) / "fonts" / "ttf"


def lettered(text: str) -> str:
    """Give a text with the spaces that every face has: French sets a narrow one, for which no other face is taken."""
    return text.replace("\u202f", "\u00a0")


@functools.cache
def font(text: str, names: tuple[str, ...], size: float) -> FontProperties:
    """Give the first of some files that has every letter of a text, or the last, at a size in pixels."""
    files = [_FOLDER / name for name in names]
    return FontProperties(fname=next(_able(text, files), files[-1]), size=size)


def has_letters(text: str, names: tuple[str, ...]) -> bool:
    """Tell whether one of some files has every letter of a text."""
    return any(_able(text, [_FOLDER / name for name in names]))


def _able(text: str, files: Iterable[Path]) -> Iterator[Path]:
    return (file for file in files if {ord(letter) for letter in lettered(text)} <= _letters(file))


def measured(text: str, names: tuple[str, ...], size: float) -> float:
    """Measure a line of text in pixels."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # a letter that no face has takes up the room of an empty box
        wide, _, _ = TextToPath().get_text_width_height_descent(lettered(text), font(text, names, size), ismath=False)
    return float(wide)


@functools.cache
def _letters(file: Path) -> frozenset[int]:
    return frozenset(get_font(file).get_charmap())
