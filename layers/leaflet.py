"""The part of Leaflet that our scripts use, cut out of its source as XStatic-Leaflet carries it."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from importlib.metadata import metadata
from importlib.resources import files

from layers.assets import scripts, shortened
from layers.cache import Cache, digest
from layers.tree_shaking import lean, needed, statements_of

FILES = files("xstatic.pkg.leaflet") / "data"
CUT_WITH = ("tdewolff-minify", "tree-sitter", "tree-sitter-javascript")
KEPT = 20  # scripts: those used last
# What no page of ours makes, and what Leaflet itself would make of it for a map that asks. A function that stays
# may name them: it does so where something asks for them, and nothing does. In the end what only these ask of others,
# and what asks where a reader is, which is no atlas's business.
LEFT_OUT = frozenset(
    (
        *("Canvas", "GeoJSON", "GridLayer", "ImageOverlay", "SVGOverlay", "TileLayer", "TileLayerWMS", "VideoOverlay"),
        *("DivOverlay", "Popup", "Tooltip", "PointToGeoJSON", "latLngsToCoords", "getFeature", "vmlMixin"),
        *("Attribution", "Layers", "BoxZoom", "TapHold", "MarkerDrag", "IconDefault", "vmlCreate", "_setOpacityIE"),
        *("polylineCenter", "polygonCenter"),
        *("EPSG3395", "EPSG4326", "EPSG900913", "Simple", "Mercator"),
        *("_containsPoint", "_flat", "_initOverlay"),
        *("locate", "stopLocate", "_handleGeolocationError", "_handleGeolocationResponse"),
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
    r"|leaflet-bar|control-zoom-|control-scale|overlay-pane|(?:marker|shadow)-pane "
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

    def kept(rule: re.Match[str]) -> str:
        if all(map(_NOT_HERE.search, rule["of"].split(","))):
            return ""
        of = ",".join(one for one in rule["of"].split(",") if not _NOWHERE.search(one))
        says = _IDLE.sub("", rule["says"])
        return f"{of}{{{says}}}" if of and says else ""

    return _RULE.sub(kept, whole)


def cached_script(cache: Cache) -> str:
    """Give ``script``, which takes a while to make, as it is cached for this source and these scripts."""
    key = digest(
        [_source().encode(), scripts().encode()],
        sources=("leaflet.py", "tree_shaking.py", "assets.py"),
        libraries=CUT_WITH,
    )
    return cache.once(key, script, KEPT)


@functools.cache
def script() -> str:
    """Give a script that makes ``L`` of what our scripts use of Leaflet and of what that needs, under its notice."""
    source = _source()
    statements, exported = statements_of(_answered(source))
    asked = {exported[name] for name in _USED.findall(scripts()) if name in exported}
    kept = needed(statements, asked, LEFT_OUT)
    declared = frozenset[str]().union(*(one.declares for one in kept))
    absent = sorted(LEFT_OUT & frozenset[str]().union(*(one.names for one in kept)))
    # the map's own methods are for readers' scripts
    parts = lean([one for one in statements if one in kept], LEFT_OUT, scripts(), whole="Map")
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
