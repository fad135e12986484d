"""Measures how the atlas grows: 1,000 and 10,000 annotations on 500 places, and 100 zones in 20 outlines each.

    python -m tests.bench.growth [--runs N] [--markdown]

The republics and the ground are those of geo/, without zones, flows and regions; places lie at
random in the republics, claims are drawn word by word out of those of geo/; zones stand in rows in
Russia, each in another outline in each of twenty years. Every run generates the same. Peers stand
beside the annotations.
"""

from __future__ import annotations

import dataclasses
import gzip
import math
import random
import statistics
from collections.abc import Iterator, Sequence

import shapely

from layers.data.read import read
from layers.model.atlas import Atlas, Context, Feature
from layers.model.feature import Annotation, DatedOutline, Place, Republic, Zone
from layers.pages.index import render
from layers.scene import Scene
from layers.words import Words
from tests.bench.__main__ import options
from tests.bench.dates import changes
from tests.bench.measure import FAST, MEASURES
from tests.bench.run import compared
from tests.bench.table import number, rows, show
from tests.conftest import ROOT

PLACES = 500
ZONES, OUTLINES = 100, 20
CORNERS, IN_A_ROW = 24, 20  # of a zone; zones
FIRST = (60.0, 58.0)  # longitude and latitude of the first zone, in Russia
APART, WIDE = (1.6, 1.2), 0.5  # degrees from zone to zone, and from a zone's middle to its rim
ANNOTATIONS = (1_000, 10_000)
SEED = 1991


def main() -> None:
    """Generate both atlases, print what they weigh, and measure them."""
    asked = options("python -m tests.bench.growth", __doc__)
    atlas = read(ROOT / "geo")
    scenes = {f"{count:,} annotations": Scene(generated(atlas, count), Words("en")) for count in ANNOTATIONS}
    sizes = {name: weights(scene) for name, scene in scenes.items()}
    divided_scene = Scene(divided(atlas), Words("en"))
    small, large = sizes.values()
    body = [[what, number(small[what]), number(large[what]), f"{large[what] / small[what]:.1f}x"] for what in small]
    show(f"Size, {PLACES} places", ["kB", *sizes, "growth"], body, markdown=asked.markdown)
    page = render(divided_scene)["index.html"]
    print(f"{ZONES} zones in {OUTLINES} outlines: {len(page) / 1000:.0f} kB, {_packed(page):.0f} kB with gzip")
    [times] = changes(page, [f"{year}" for year in range(1992, 1992 + OUTLINES)])
    painted = [until for _, until in times]
    print(f"another date is painted after {statistics.median(painted):.0f} ms, at the most {max(painted):.0f}")
    for name, scene in scenes.items():
        visits = compared(scene, (FAST,), asked.runs, points=True)[FAST]
        show(f"{name}, {FAST.name}", ["", *visits], rows(visits, MEASURES), markdown=asked.markdown)


def generated(atlas: Atlas, count: int) -> Atlas:
    """Give an atlas of 500 places that has this many annotations, the same one each time."""
    dice = random.Random(SEED)
    claims = _claims(atlas, dice)
    republics = [feature for feature in atlas.features if isinstance(feature.about, Republic)]
    held: list[list[Annotation]] = [[] for _ in range(PLACES)]
    for number_ in range(count):  # everyone has one, the rest lie as they fall
        held[number_ if number_ < PLACES else dice.randrange(PLACES)].append(next(claims))
    names = [word.capitalize() for word in sorted(set(_words(atlas))) if word.isalpha() and len(word) > 4]
    places = []
    for index, told in enumerate(held):
        name = dice.choice(names)
        home = dice.choice(republics)
        about = Place(
            id=f"place-{index}", kind="place", name=name, names={"en": name}, republic=home.id,
            annotations=tuple(told), since=(),
        )  # fmt: skip
        places.append(Feature("", about, _somewhere(home.geometry, dice)))
    silent = [
        dataclasses.replace(one, about=one.about.model_copy(update={"annotations": (), "silence": "Generated."}))
        for one in republics
    ]
    return dataclasses.replace(_bare(atlas), features=(*silent, *places))


def _bare(atlas: Atlas) -> Atlas:
    """Give an atlas without what speaks of its zones and claims."""
    context = tuple(one for one in atlas.context if not isinstance(one.about, DatedOutline))
    settings = atlas.settings.model_copy(update={"insets": (), "undrawn": ()})
    return dataclasses.replace(atlas, context=context, lessons={}, settings=settings)


def weights(scene: Scene) -> dict[str, float]:
    """Give what the page and the text of its claims weigh, in kB, as they are and packed."""
    page = render(scene)["index.html"]
    text = "\n".join(claim.says for _, claim in scene.atlas.annotations()).encode()
    given = {"page": page, "text of the claims": text}
    return {name: len(content) / 1000 for name, content in given.items()} | {
        f"{name}, gzip": _packed(content) for name, content in given.items()
    }


def _packed(content: bytes) -> float:
    """Give how many kB gzip makes of it."""
    return len(gzip.compress(content, 9)) / 1000


def divided(atlas: Atlas) -> Atlas:
    """Give an atlas of the republics and 100 zones, each in another outline in each of 20 years; the same each time."""
    dice = random.Random(SEED)
    zone = next(feature.about for feature in atlas.features if isinstance(feature.about, Zone))
    drawn = atlas.outlines[0][0]
    zones, outlines = [], []
    for index in range(ZONES):
        ident, row = f"zone-{index}", index // IN_A_ROW
        middle = (FIRST[0] + APART[0] * (index % IN_A_ROW), FIRST[1] + APART[1] * row)
        about = zone.model_copy(
            update={
                "id": ident, "name": f"Zone {index}", "names": {"en": f"Zone {index}"}, "parents": ("russia",),
                "claims": (), "annotations": (), "silence": "Generated.", "since": (),
            }
        )  # fmt: skip
        rim = [WIDE * dice.uniform(0.75, 1) for _ in range(CORNERS)]
        zones.append(Feature("", about, _round(middle, rim)))
        for year in range(OUTLINES):
            told = {"id": f"{ident}-{year}", "outline_of": (ident,), "status": None}
            when = {"from_": f"{1992 + year}-01-01", "to": f"{1993 + year}-01-01"}
            moved = {dice.randrange(CORNERS): WIDE * dice.uniform(0.75, 1)}  # the rest of the line stays
            there = [moved.get(corner, far) for corner, far in enumerate(rim)]
            outlines.append(Context("", drawn.model_copy(update=told | when), _round(middle, there)))
    republics = [feature for feature in atlas.features if isinstance(feature.about, Republic)]
    bare = _bare(atlas)
    return dataclasses.replace(bare, features=(*republics, *zones), context=(*bare.context, *outlines))


def _round(middle: tuple[float, float], rim: Sequence[float]) -> shapely.Polygon:
    """Give a rough circle whose corners lie so many degrees from its middle."""
    corners = [(turn * math.tau / CORNERS, far) for turn, far in enumerate(rim)]
    return shapely.Polygon(
        [(middle[0] + far * math.cos(way), middle[1] + far / 2 * math.sin(way)) for way, far in corners]
    )


def _words(atlas: Atlas) -> list[str]:
    return [word for _, claim in atlas.annotations() for word in claim.says.split()]


def _claims(atlas: Atlas, dice: random.Random) -> Iterator[Annotation]:
    """Give claims without end: length, theme, years and paragraph of a real one, and words of any."""
    real, words = [claim for _, claim in atlas.annotations()], _words(atlas)
    index = 0
    while True:
        one = dice.choice(real)
        says = " ".join(dice.choices(words, k=len(one.says.split())))
        yield one.model_copy(update={"id": f"claim-{index}", "says": says, "quote": None, "check": None})
        index += 1


def _somewhere(shape: shapely.Geometry, dice: random.Random) -> shapely.Point:
    west, south, east, north = shape.bounds
    while True:
        x, y = dice.uniform(west, east), dice.uniform(south, north)
        if shapely.contains_xy(shape, x, y):
            return shapely.Point(round(x, 3), round(y, 3))


if __name__ == "__main__":
    main()
