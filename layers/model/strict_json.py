"""JSON as the project takes it: no key twice in one object, and no number that is none.

Python's own reader keeps the last of two entries with one key and says nothing, so that the
first is lost unseen.
"""

from __future__ import annotations

import json
import math
from typing import Any

# a text in which every digit is 0 and every E small: without one of these no number in it is too large to be one, as
# 208 digits and two of an exponent come to less than 1e308
ALIKE = bytes.maketrans(b"123456789E", b"000000000e")
HUGE = (b"0e000", b"0e+000", b"0" * 209)


def loads(text: str) -> Any:
    """Read JSON; ValueError says what is wrong with it."""
    if not text.strip():
        raise ValueError("there is nothing in it")
    alike = text.encode(errors="replace").translate(ALIKE)
    huge = any(digits in alike for digits in HUGE)  # to look at each number takes twice as long
    real, whole = (_finite, _whole) if huge else (None, None)
    try:
        return json.loads(
            text, object_pairs_hook=_no_twins, parse_constant=_no_constant, parse_float=real, parse_int=whole
        )
    except RecursionError:
        raise ValueError("nested too deeply") from None


def told(error: OSError | ValueError) -> str:
    """Say of a file what is wrong with it, that was not to be read as UTF-8 or as JSON."""
    if isinstance(error, OSError):
        return f"cannot be read ({error.strerror})"
    return "is not UTF-8 text" if isinstance(error, UnicodeDecodeError) else f"is not JSON ({error})"


def _no_twins(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    record: dict[str, Any] = {}
    for key, value in pairs:
        if key in record:
            raise ValueError(f"the key {key[:80]!r} stands twice in one object")
        record[key] = value
    return record


def _no_constant(name: str) -> None:
    raise ValueError(f"{name} is not a number of JSON")


def _whole(digits: str) -> int:
    _finite(digits)  # Python counts on, and gives up at some thousand digits with a word to programmers
    return int(digits)


def _finite(digits: str) -> float:
    if math.isinf(number := float(digits)):
        raise ValueError(f"{digits[:80]} is larger than any number here")
    return number
