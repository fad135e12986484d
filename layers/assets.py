"""Files as text for the page: Leaflet out of XStatic-Leaflet, the file beside a class, JSON islands."""

from __future__ import annotations

import inspect
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.metadata import metadata
from importlib.resources import files
from pathlib import Path
from typing import Any

try:
    from minify import string as shortened
except ImportError:  # there is no wheel for Apple's arm64: there the pages keep what the sources have

    def shortened(mediatype: str, text: str) -> str:
        """Give a script or a style sheet as it is."""
        return text


LEAFLET = files("xstatic.pkg.leaflet") / "data"
# comments, idle white space and the long names of what is local stay in the sources
_MEDIATYPE = {".js": "application/javascript", ".css": "text/css"}
_NOTICE = re.compile(r"^ \* (\(c\).*)$", re.MULTILINE)
_RULE = re.compile(r"(?P<of>[^{}@]+)\{[^{}]*\}")
# pop-ups, tiles, the switch of layers and the like; what shows images is among them
_NOT_HERE = re.compile(r"popup|tooltip|tile|control-layers|attribution|icon|image|lvml|zoom-box")


@dataclass(frozen=True)
class Carried:
    """A library whose files the pages carry, as its files and the installed package tell of it."""

    name: str
    version: str
    files: tuple[str, ...]
    package: str
    licence: str
    notice: str


def carried() -> list[Carried]:
    """Give every library whose files the pages carry."""
    told = metadata("XStatic-Leaflet")
    notice = _NOTICE.search(leaflet_js())
    return [
        Carried(
            name="Leaflet",
            version=leaflet_version(),
            files=("leaflet.js", "leaflet.css"),
            package=f"{told['Name']} {told['Version']}",
            licence=told["License"],
            notice=notice[1] if notice else "",
        )
    ]


def leaflet_js() -> str:
    """Give Leaflet's script, without the pointer to a source map that the page does not have."""
    script = LEAFLET.joinpath("leaflet.js").read_text(encoding="utf-8")
    return re.sub(r"\n//# sourceMappingURL=.*", "", script).strip()


def leaflet_css() -> str:
    """Give Leaflet's style sheet without the rules for parts of it that no page has."""
    sheet = shortened(_MEDIATYPE[".css"], LEAFLET.joinpath("leaflet.css").read_text(encoding="utf-8"))
    return _RULE.sub(lambda rule: "" if all(map(_NOT_HERE.search, rule["of"].split(","))) else rule[0], str(sheet))


def leaflet_version() -> str:
    """Give the version of Leaflet that the page carries, as the installed package tells it."""
    return ".".join(metadata("XStatic-Leaflet")["Version"].split(".")[:3])


def beside(module_or_class: Any, suffix: str) -> str:
    """Give the .js or .css beside a class's module with the same stem ('' if there is none), without its comments."""
    path = Path(inspect.getfile(module_or_class)).with_suffix(suffix)
    return shortened(_MEDIATYPE[suffix], path.read_text(encoding="utf-8")) if path.exists() else ""


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
    return str(shortened(_MEDIATYPE[path.suffix], path.read_text(encoding="utf-8")))
