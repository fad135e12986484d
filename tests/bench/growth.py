"""Measures how the atlas grows: 1,000 and 10,000 annotations on 500 places, beside the same peers.

    python -m tests.bench.growth [--runs N] [--markdown]

The republics and the ground are those of geo/, without zones, flows and regions; places lie at
random in the republics, claims are drawn word by word out of those of geo/. Every run generates
the same.
"""

from __future__ import annotations

import dataclasses
import gzip
import random
from collections.abc import Iterator

import shapely

from layers.data.read import read
from layers.model.atlas import Atlas, Feature
from layers.model.feature import Annotation, Place, Republic
from layers.pages.index import render
from layers.scene import Scene
from layers.words import Words
from tests.bench.__main__ import options
from tests.bench.measure import FAST, MEASURES
from tests.bench.run import compared
from tests.bench.table import number, rows, show
from tests.conftest import ROOT

PLACES = 500
ANNOTATIONS = (1_000, 10_000)
SEED = 1991


def main() -> None:
    """Generate both atlases, print what they weigh, and measure them."""
    asked = options("python -m tests.bench.growth", __doc__)
    atlas = read(ROOT / "geo")
    scenes = {f"{count:,} annotations": Scene(generated(atlas, count), Words("en")) for count in ANNOTATIONS}
    sizes = {name: weights(scene) for name, scene in scenes.items()}
    small, large = sizes.values()
    body = [[what, number(small[what]), number(large[what]), f"{large[what] / small[what]:.1f}x"] for what in small]
    show(f"Size, {PLACES} places", ["kB", *sizes, "growth"], body, markdown=asked.markdown)
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
    return dataclasses.replace(atlas, features=(*silent, *places))


def weights(scene: Scene) -> dict[str, float]:
    """Give what the page and the text of its claims weigh, in kB, as they are and packed."""
    page = render(scene)["index.html"]
    text = "\n".join(claim.says for _, claim in scene.atlas.annotations()).encode()
    given = {"page": page, "text of the claims": text}
    return {name: len(content) / 1000 for name, content in given.items()} | {
        f"{name}, gzip": len(gzip.compress(content, 9)) / 1000 for name, content in given.items()
    }


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
