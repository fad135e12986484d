"""Ways to break one sound file of a data folder, as Hypothesis strategies.

A ``Broken`` says which file, its bytes afterwards, and whether those must be refused: some
mutations may do no harm (a longer text, a river turned round), others always do.
"""

from __future__ import annotations

import copy
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from tests.conftest import TINY

SOURCES = {
    path.relative_to(TINY).as_posix(): path.read_text(encoding="utf-8")
    for path in sorted(TINY.rglob("*.*json"))
    if "broken" not in path.parts
}
TERRITORIES = [name for name in SOURCES if name.startswith(("republics/", "zones/"))]
AREAS = [*TERRITORIES, "ground/land.geojson"]
SHAPED = [name for name in SOURCES if '"coordinates"' in SOURCES[name]]
ODD = (
    *(None, True, False, 0, -1, 1.5, 10**30, 1e308, -0.0, "", " ", "x", "\x00", "\ud800", "a" * 5000, "‮", "1991-13"),
    *([], {}, [[]], [None], {"": None}, [[[]]], {"type": "Point"}, "Hill", "hill", "zone", "no-such-id", 1991, 3000),
)
NUMBERS = (*("NaN", "Infinity", "-Infinity", "1e400", "-1e999"), *("1" + "0" * 5000, "0x10", "1_0", "01", "+1", ".5"))
CRS = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::3857"}}


@dataclass(frozen=True)
class Broken:
    """One file after a mutation: its name, its bytes, how it was broken, whether it must be refused."""

    name: str
    data: bytes
    how: str
    refused: bool


def broken() -> st.SearchStrategy[Broken]:
    """Give every kind of mutation its share."""
    return st.one_of(trees(), shapes(), numbers(), texts(), encodings())


@st.composite
def trees(draw: st.DrawFn) -> Broken:
    """Types, missing, unknown and moved keys, wrong nesting: one to three at random places of the tree."""
    name = draw(st.sampled_from(list(SOURCES)))
    tree = json.loads(SOURCES[name])
    hows = []
    refused = False
    for _ in range(draw(st.integers(1, 3))):
        places = list(_places(tree))
        if not places:
            break
        how = draw(st.sampled_from(list(_IN_TREES)))
        refused |= _IN_TREES[how](draw, *draw(st.sampled_from(places)))
        hows.append(how)
    # a later mutation may take away what an earlier one broke
    return Broken(name, _dumped(tree), "+".join(hows), refused and len(hows) == 1)


@st.composite
def shapes(draw: st.DrawFn) -> Broken:
    """Swapped, crossing, open, empty, turned and stray rings and points, and a CRS that is not ours."""
    how, (mutate, names, refused) = draw(st.sampled_from(list(_SHAPES.items())))
    name = draw(st.sampled_from(names))
    feature = json.loads(SOURCES[name])
    mutate(draw, feature)
    return Broken(name, _dumped(feature), how, refused)


@st.composite
def numbers(draw: st.DrawFn) -> Broken:
    """A coordinate that is no number, or none that JSON knows."""
    name = draw(st.sampled_from(SHAPED))
    feature = json.loads(SOURCES[name])
    positions = list(_positions(feature["geometry"]["coordinates"]))
    draw(st.sampled_from(positions))[draw(st.integers(0, 1))] = "NUMBER"
    number = draw(st.sampled_from(NUMBERS))
    return Broken(name, _dumped(feature).replace(b'"NUMBER"', number.encode()), f"number {number[:9]}", True)


@st.composite
def texts(draw: st.DrawFn) -> Broken:
    """A file cut off, with a byte of it lost or changed, with a key twice, or nested without end."""
    name = draw(st.sampled_from(list(SOURCES)))
    whole = SOURCES[name].strip().encode()
    at = draw(st.integers(0, len(whole) - 1))
    how = draw(st.sampled_from(["cut", "byte lost", "byte changed", "twin key", "twice", "very deep"]))
    if how == "cut":
        return Broken(name, whole[:at], how, True)
    if how == "byte lost":
        return Broken(name, whole[:at] + whole[at + 1 :], how, False)
    if how == "byte changed":
        return Broken(name, whole[:at] + bytes([draw(st.integers(0, 255))]) + whole[at + 1 :], how, False)
    if how == "twice":
        return Broken(name, whole + whole, how, True)
    keys = [line for line in whole.decode().splitlines() if line.strip().startswith('"')]
    line = draw(st.sampled_from(keys))
    key = line.strip().split(":")[0]
    if how == "very deep":
        depth = draw(st.sampled_from([40, 900, 100_000]))
        nested = f"{key}: {'[' * depth}{']' * depth}"
        return Broken(name, whole.replace(line.encode(), nested.encode(), 1), how, True)
    return Broken(name, whole.replace(line.encode(), f"{key}: 1, {line}".encode(), 1), how, True)


@st.composite
def encodings(draw: st.DrawFn) -> Broken:
    """A file that is not saved as UTF-8 without a mark."""
    name = draw(st.sampled_from(list(SOURCES)))
    encoding = draw(st.sampled_from(["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "latin-1"]))
    text = SOURCES[name].replace('"title": "', '"title": "é').replace('"en": "', '"en": "é')
    return Broken(name, text.encode(encoding, "replace"), encoding, encoding != "latin-1" or "é" in text)


def _dumped(tree: Any) -> bytes:
    return json.dumps(tree, ensure_ascii=True, indent=0).encode()


def _places(node: Any) -> Iterator[tuple[Any, Any]]:
    """Every key or index in a tree with the object or list that holds it."""
    for key in list(node) if isinstance(node, dict) else range(len(node)) if isinstance(node, list) else ():
        yield node, key
        yield from _places(node[key])


def _positions(node: Any) -> Iterator[list[Any]]:
    """Every position in a tree of coordinates."""
    if isinstance(node[0], list):
        for part in node:
            yield from _positions(part)
    else:
        yield node


def _other(draw: st.DrawFn, holder: Any, key: Any) -> bool:
    holder[key] = copy.deepcopy(draw(st.sampled_from(ODD)))
    return False


def _gone(draw: st.DrawFn, holder: Any, key: Any) -> bool:
    del holder[key]
    return False


def _renamed(draw: st.DrawFn, holder: Any, key: Any) -> bool:
    if isinstance(holder, dict):
        holder[f"{key}-"] = holder.pop(key)
        return True
    return False


def _unknown(draw: st.DrawFn, holder: Any, key: Any) -> bool:
    if isinstance(holder, dict):
        holder[draw(st.sampled_from(["colour", "", "__proto__", "From", "id ", "a" * 300]))] = "x"
        return True
    return False


def _deeper(draw: st.DrawFn, holder: Any, key: Any) -> bool:
    holder[key] = draw(st.sampled_from([lambda part: [part], lambda part: {str(key): part}]))(holder[key])
    return True


def _shallower(draw: st.DrawFn, holder: Any, key: Any) -> bool:
    inner = holder[key]
    if isinstance(inner, list | dict) and inner:
        holder[key] = next(iter(inner.values())) if isinstance(inner, dict) else inner[0]
    return False


def _repeated(draw: st.DrawFn, holder: Any, key: Any) -> bool:
    if isinstance(holder, list):
        holder.append(copy.deepcopy(holder[key]))
    return False


_IN_TREES: dict[str, Callable[[st.DrawFn, Any, Any], bool]] = {
    "other": _other,
    "gone": _gone,
    "renamed": _renamed,
    "unknown": _unknown,
    "deeper": _deeper,
    "shallower": _shallower,
    "repeated": _repeated,
}


def _rings(feature: Any) -> list[Any]:
    rings: list[Any] = feature["geometry"]["coordinates"]
    return rings


def _swapped(draw: st.DrawFn, feature: Any) -> None:
    for position in _positions(_rings(feature)):
        position.reverse()


def _crossing(draw: st.DrawFn, feature: Any) -> None:
    ring = _rings(feature)[0]
    ring[:] = [
        ring[0],
        ring[2],
        [ring[1][0] + 0.5, ring[1][1] + 0.25],
        ring[1],
        [ring[2][0] + 0.5, ring[2][1]],
        ring[0],
    ]


def _open(draw: st.DrawFn, feature: Any) -> None:
    ring = _rings(feature)[0]
    ring[-1] = [ring[-1][0] + draw(st.sampled_from([1e-9, 0.1, -3])), ring[-1][1]]


def _empty(draw: st.DrawFn, feature: Any) -> None:
    rings = _rings(feature)
    draw(st.sampled_from([rings.clear, rings[0].clear, lambda: rings.append([]), lambda: rings[0].insert(0, [])]))()


def _flat(draw: st.DrawFn, feature: Any) -> None:
    ring = _rings(feature)[0]
    ring[:] = [ring[0]] * draw(st.integers(1, 6))


def _turned(draw: st.DrawFn, feature: Any) -> None:
    _rings(feature)[0].reverse()


def _hole_outside(draw: st.DrawFn, feature: Any) -> None:
    x, y = draw(st.sampled_from([(60, 60), (51, 46), (-10, 40)]))
    _rings(feature).append([[x, y], [x, y + 1], [x + 1, y + 1], [x + 1, y], [x, y]])


def _far(draw: st.DrawFn, feature: Any) -> None:
    east, north = draw(st.sampled_from([(400, 0), (0, 60), (1e9, 0), (0, -1e300), (5, -200)]))
    for position in _positions(_rings(feature)):
        position[:] = [position[0] + east, position[1] + north]


def _another_type(draw: st.DrawFn, feature: Any) -> None:
    kinds = ["Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon", "GeometryCollection"]
    kinds.remove(feature["geometry"]["type"])
    feature["geometry"]["type"] = draw(st.sampled_from(kinds))


def _third(draw: st.DrawFn, feature: Any) -> None:
    draw(st.sampled_from(list(_positions(_rings(feature))))).append(7.0)


def _crs(draw: st.DrawFn, feature: Any) -> None:
    holder = draw(st.sampled_from([feature, feature["geometry"], feature["properties"]]))
    holder["crs"] = draw(st.sampled_from([CRS, None, "EPSG:3857"]))


_SHAPES: dict[str, tuple[Callable[[st.DrawFn, Any], None], list[str], bool]] = {
    "swapped area": (_swapped, AREAS, True),
    "swapped": (_swapped, SHAPED, False),
    "crossing": (_crossing, AREAS, True),
    "open": (_open, AREAS, True),
    "empty": (_empty, AREAS, True),
    "flat": (_flat, AREAS, True),
    "turned": (_turned, AREAS, True),
    "hole outside": (_hole_outside, AREAS, True),
    "far": (_far, AREAS, True),
    "far away": (_far, SHAPED, False),
    "another type": (_another_type, TERRITORIES, True),
    "third": (_third, AREAS, True),
    "crs": (_crs, SHAPED, True),
}


def put(folder: Path, change: Broken) -> None:
    """Write a broken file into a data folder."""
    (folder / change.name).write_bytes(change.data)


def mend(folder: Path, change: Broken) -> None:
    """Write the sound file back."""
    (folder / change.name).write_text(SOURCES[change.name], encoding="utf-8")
