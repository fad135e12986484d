"""The names that the scripts of a page use of their own objects alone, shortened: those that begin with an underscore.

A name that stands anywhere else than behind a dot or before what it names, as in a text, keeps its length, and so do
those by which one asks from outside how far a map is, and what it holds on to.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from string import ascii_letters

ASKED_FOR = frozenset(
    ("_loaded", "_layers", "_flyToFrame", "_flying", "_lastShown", "_stands", "_draggable", "_events")
)
_NAME = re.compile(r"(?<![\w$])_[A-Za-z]\w*")
_ENDINGS = ("", *ascii_letters, *map("".join, itertools.product(ascii_letters, repeat=2)))
_ELSEWHERE = re.compile(r"(?<![\w$.,{\n])_[A-Za-z]\w*")


def shorten(scripts: Sequence[str]) -> list[str]:
    """Give the scripts of one page, which know of each other, with short private names."""
    whole = "\n".join(scripts)
    fixed = ASKED_FOR.union(_ELSEWHERE.findall(whole))
    short = _shorter([name for name, _ in Counter(_NAME.findall(whole)).most_common() if name not in fixed], fixed)
    return [_NAME.sub(lambda name: short.get(name[0], name[0]), script) for script in scripts]


def _shorter(names: Iterable[str], taken: Iterable[str]) -> dict[str, str]:
    """Give each name its first letter, and more letters where another has that already."""
    used = set(taken)
    short: dict[str, str] = {}
    for name in names:
        short[name] = next(one for ending in _ENDINGS if (one := name[:2] + ending) not in used)
        used.add(short[name])
    return short
