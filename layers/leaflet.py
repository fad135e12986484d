"""The part of Leaflet that our scripts use, cut out of its source as XStatic-Leaflet carries it."""

from __future__ import annotations

import functools
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import metadata
from importlib.resources import files

import tree_sitter_javascript
from tree_sitter import Language, Node, Parser

from layers.assets import scripts, shortened
from layers.cache import Cache, digest

FILES = files("xstatic.pkg.leaflet") / "data"
CUT_WITH = ("tdewolff-minify", "tree-sitter", "tree-sitter-javascript")
KEPT = 20  # scripts: those used last
# What no page of ours makes, and what Leaflet itself would make of it for a map that asks. A function that stays
# may name them: it does so where something asks for them, and nothing does.
LEFT_OUT = frozenset(
    (
        *("Canvas", "GeoJSON", "GridLayer", "ImageOverlay", "SVGOverlay", "TileLayer", "TileLayerWMS", "VideoOverlay"),
        *("DivOverlay", "Popup", "Tooltip", "PointToGeoJSON", "latLngsToCoords", "getFeature", "vmlMixin"),
        *("Attribution", "Layers", "BoxZoom", "TapHold", "MarkerDrag", "IconDefault", "vmlCreate", "_setOpacityIE"),
        *("polylineCenter", "polygonCenter"),
        *("EPSG3395", "EPSG4326", "EPSG900913", "Simple", "Mercator"),
    )
)
# what Leaflet asks of a browser, as every browser answers that knows the language of our scripts
_ANSWERS = dict.fromkeys(
    (
        *("ie", "ielt9", "edge", "android", "android23", "androidStock", "opera", "opera12", "phantom"),
        *("mobileOpera", "msPointer", "ie3d", "vml"),
    ),
    "false",
) | dict.fromkeys(("any3d", "pointer", "svg"), "true")
_ANSWER = re.compile(r"\bBrowser\.(\w+)")
# a table of functions or answers that stand by themselves, and a line of one
_TABLE = re.compile(r"^var (Browser|DomEvent|DomUtil|LineUtil|PolyUtil|Util) = \{.*?^\};", re.MULTILINE | re.DOTALL)
_LINE = re.compile(r"^\s*(\w+): [\w$]+,?\n", re.MULTILINE)
_NOTICE = re.compile(r"^ \* (\(c\).*)$", re.MULTILINE)
_RULE = re.compile(r"(?P<of>[^{}@]+)\{(?P<says>[^{}]*)\}")
# the rules of what is left out, among it all that shows images; of what our own sheets draw, buttons and scale; and of
# what guards a map against the sheet of a page around it, of which there is none
_NOT_HERE = re.compile(
    r"popup|tooltip|tile|control-layers|attribution|icon|image|lvml|zoom-box|container a$"
    r"|leaflet-bar|control-zoom-|control-scale|(?:overlay|marker|shadow)-pane "
)
# in other rules, too: what no page and no browser of today has
_NOWHERE = re.compile(
    r"popup|tooltip|tile|control-layers|attribution|image|vml|zoom-box|oldie|marker-icon|shadow|canvas|crosshair|draggable|layer$"
)
# what a browser of old wanted before a property had its name, or its value; and letters and ground, which are ours
_IDLE = re.compile(
    r"-(?:moz|ms)-[\w-]+:[^;}]*;?|-webkit-trans[\w-]+:[^;}]*;?|cursor:-[^;}]*;|(?<![\w-])([\w-]+):[^;}]*;(?=\1:)"
    r"|(?<![\w-])(?:background|font-\w+|line-height):[^;}]*;?"
)
_EXPORTED = re.compile(r"(\w+)(?: as (\w+))?")
_WORD = re.compile(r"[\w$]+")
_PARSER = Parser(Language(tree_sitter_javascript.language()))
_USED = re.compile(r"\bL\.(\w+)")


@dataclass(frozen=True)
class Carried:
    """A library whose files the pages carry, as its files and the installed package tell of it."""

    name: str
    version: str
    files: tuple[str, ...]
    package: str
    licence: str
    notice: str


@dataclass(frozen=True)
class _Statement:
    """One statement of the source: what it declares, and every name in it; one that declares nothing changes ``of``."""

    text: str  # without comments
    declares: frozenset[str]
    names: frozenset[str]
    of: str


def carried() -> list[Carried]:
    """Give every library whose files the pages carry."""
    told = metadata("XStatic-Leaflet")
    notice = _NOTICE.search(_source())
    return [
        Carried(
            name="Leaflet",
            version=version(),
            files=("leaflet-src.esm.js", "leaflet.css"),
            package=f"{told['Name']} {told['Version']}",
            licence=told["License"],
            notice=notice[1] if notice else "",
        )
    ]


def version() -> str:
    """Give the version of Leaflet that the page carries, as the installed package tells it."""
    return ".".join(metadata("XStatic-Leaflet")["Version"].split(".")[:3])


def sheet() -> str:
    """Give Leaflet's style sheet without the rules for parts of it that no page has."""
    whole = shortened(".css", FILES.joinpath("leaflet.css").read_text(encoding="utf-8"))

    def needed(rule: re.Match[str]) -> str:
        if all(map(_NOT_HERE.search, rule["of"].split(","))):
            return ""
        of = ",".join(one for one in rule["of"].split(",") if not _NOWHERE.search(one))
        says = _IDLE.sub("", rule["says"])
        return f"{of}{{{says}}}" if of and says else ""

    return _RULE.sub(needed, whole)


def cached_script(cache: Cache) -> str:
    """Give ``script``, which takes a while to make, as it is cached for this source and these scripts."""
    key = digest([_source().encode(), scripts().encode()], sources=("leaflet.py", "assets.py"), libraries=CUT_WITH)
    return cache.once(key, script, KEPT)


@functools.cache
def script() -> str:
    """Give a script that makes ``L`` of what our scripts use of Leaflet and of what that needs, under its notice."""
    source = _source()
    statements, exported = _read(_answered(source))
    kept = _needed(statements, {exported[name] for name in _USED.findall(scripts()) if name in exported})
    declared = frozenset[str]().union(*(one.declares for one in kept))
    absent = sorted(LEFT_OUT & frozenset[str]().union(*(one.names for one in kept)))
    parts = _lean([one for one in statements if one in kept])
    public = ",".join(f"{name}:{local}" for name, local in exported.items() if local in declared)
    module = "\n".join(
        ['(function(){"use strict";', f"var {','.join(absent)};", *parts, f"window.L={{{public}}}", "})()"]
    )
    notice = source[: source.index("*/") + len("*/")]
    return f"{notice}\n{shortened('.js', module)}"


def _source() -> str:
    return FILES.joinpath("leaflet-src.esm.js").read_text(encoding="utf-8")


def _answered(source: str) -> str:
    """Give the source as it is once a browser has answered, its tables without what nothing asks of them."""
    answered = _ANSWER.sub(lambda asked: _ANSWERS.get(asked[1], asked[0]), source)
    whole = answered + scripts()

    def asked(table: re.Match[str]) -> str:
        names = set(re.findall(rf"\b{table[1]}\.(\w+)", whole))
        return _LINE.sub(lambda line: line[0] if line[1] in names else "", table[0])

    return _TABLE.sub(asked, answered)


def _read(source: str) -> tuple[list[_Statement], dict[str, str]]:
    """Give the statements of a module, and the local name of each that it exports."""
    statements: list[_Statement] = []
    exported: dict[str, str] = {}
    for node in _PARSER.parse(source.encode()).root_node.children:
        text = _without(node, [one for one in _all(node) if one.type == "comment"])
        if node.type == "export_statement":
            pairs = _EXPORTED.findall(text[text.index("{") : text.index("}")])
            exported |= {public or local: local for local, public in pairs}
        elif node.type != "comment":
            declared = [
                one for one in (node, *node.children) if one.type in ("function_declaration", "variable_declarator")
            ]
            names = frozenset(_names(node))
            declares = frozenset(next(_names(one)) for one in declared)
            statements.append(_Statement(text, declares, names, next(_names(node), "")))
    return statements, exported


def _all(node: Node) -> Iterator[Node]:
    """Give a piece of source and every piece in it, in their order."""
    left = [node]
    while left:
        one = left.pop()
        yield one
        left += reversed(one.children)


def _names(node: Node) -> Iterator[str]:
    """Give every name in a piece of source, in its order."""
    for one in _all(node):
        if one.type in ("identifier", "shorthand_property_identifier"):
            yield (one.text or b"").decode()


def _without(node: Node, pieces: Iterable[Node]) -> str:
    """Give a piece of source without some pieces of it, which do not overlap."""
    text = node.text or b""
    for one in reversed(list(pieces)):
        begin, end = one.start_byte - node.start_byte, one.end_byte - node.start_byte
        text = text[:begin] + text[end:]
    return text.decode()


def _lean(statements: Sequence[_Statement]) -> list[str]:
    """Give the statements without what is idle in them, until nothing is; the map's own are for readers' scripts."""
    parts, before = [one.text for one in statements], list[str]()
    while parts != before:
        before, named = parts, Counter(_WORD.findall("\n".join([*parts, scripts()])))
        parts = [
            text if "Map" in one.declares else _without_idle(text, named)
            for one, text in zip(statements, before, strict=True)
        ]
    return parts


def _without_idle(text: str, named: Mapping[str, int]) -> str:
    """Take out of a statement the methods that nothing names, and what is nothing but something left out."""
    root = _PARSER.parse(text.encode()).root_node
    idle = []
    for one in _all(root):
        if one.type != "pair":
            continue
        key, value = one.child_by_field_name("key"), one.child_by_field_name("value")
        if key is None or value is None:
            continue
        is_method = value.type == "function_expression"
        is_left_out = value.type in ("identifier", "new_expression") and bool(LEFT_OUT.intersection(_names(value)))
        if is_left_out or (is_method and named[(key.text or b"").decode()] == 1):
            after = one.next_sibling
            idle += [one, *([after] if after and after.type == "," else [])]
    return _without(root, idle)


def _needed(statements: list[_Statement], names: set[str]) -> set[_Statement]:
    """Give what declares these names, what changes it, and so on with every name in there but those left out."""
    kept: set[_Statement] = set()
    while True:
        more = {
            one
            for one in statements
            if (one.declares & names - LEFT_OUT) or (not one.declares and one.of in names and not one.names & LEFT_OUT)
        }
        if more <= kept:
            return kept
        kept |= more
        names = names.union(*(one.names for one in more))
