"""Files as text for the page: the file beside a class, a file by its name, JSON islands."""

from __future__ import annotations

import inspect
import json
import re
from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path
from typing import Any

try:
    from minify import string as _minified
except ImportError:  # there is no wheel for Apple's arm64: there the pages keep what the sources have

    def _minified(mediatype: str, text: str) -> str:
        return text


_MEDIATYPE = {".js": "application/javascript", ".html": "text/html"}
_INDENT = re.compile(r"(?<=[{};,])\s*\n\s*")  # what the minifier leaves where it knows no rule: at a page's margins
_CONTAINER = ("@container", "@media _ and")  # a rule that it does not know, and how it takes that for one that it knows
_LAST_TAG = re.compile(r"(</\w+>)\s*$")


def shortened(suffix: str, text: str) -> str:
    """Give a script (.js) or a style sheet (.css) without comments, idle white space and long local names.

    Of a piece of a page (.html) only the marks become fewer: what every browser reads without them.
    """
    if suffix == ".css":
        rule, known = _CONTAINER
        return _INDENT.sub("", str(_minified("text/css", text.replace(rule, known))).replace(known, rule))
    short = str(_minified(_MEDIATYPE[suffix], text))
    last = _LAST_TAG.search(text) if suffix == ".html" else None
    return short + last[1] if last and not short.endswith(last[1]) else short  # what follows the piece is not in it


def beside(module_or_class: Any, suffix: str) -> str:
    """Give the .js or .css beside a class's module with the same stem ('' if there is none), without its comments."""
    path = Path(inspect.getfile(module_or_class)).with_suffix(suffix)
    return shortened(suffix, path.read_text(encoding="utf-8")) if path.exists() else ""


def island(value: Mapping[str, Any]) -> str:
    r"""Write data as JSON that HTML cannot mistake for anything else.

    ``<`` could end the script element and ``&`` be taken for a reference: they go as ``\u00..``,
    which JSON reads back as what they were.
    """
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    for sign in "<>&\u2028\u2029":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return text


def named(name: str) -> str:
    """Give a .js or .css of this package, without its comments."""
    path = Path(str(files("layers"))) / name
    return shortened(path.suffix, path.read_text(encoding="utf-8"))


def scripts() -> str:
    """Give every script of this package as it is written, one after another."""
    folder = Path(str(files("layers")))
    return "\n".join(path.read_text(encoding="utf-8") for path in sorted(folder.rglob("*.js")))
