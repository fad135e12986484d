"""A picture that is not worked out yet, known by all that it would be worked out from."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import shapely

from layers.pictures.ink import Picture
from layers.scene import Scene

LAYERS = Path(__file__).parent.parent
# the modules that work pictures out
SOURCES = (
    *("pictures/*.py", "geometry/*.py", "model/*.py"),
    *("map_geometry.py", "scene.py", "style.py", "whole.py", "words.py"),
)
UNSEEN = {"annotations", "since"}  # what no picture shows of a feature


@dataclass(frozen=True)
class Sketch:
    """key: a hash of all that the picture depends on; ``make`` works it out, which takes longer than to look it up."""

    key: str
    make: Callable[[], Picture]


def sketches(scene: Scene, wanted: dict[str, tuple[object, Callable[[], Picture]]]) -> dict[str, Sketch]:
    """Give a sketch of each picture; each is told apart from the others by what is ``wanted`` with it."""
    digest = hashlib.sha256()
    for part in _parts(scene):
        digest.update(part)
    ground = digest.hexdigest()
    return {
        name: Sketch(hashlib.sha256(f"{ground} {name} {shown!r}".encode()).hexdigest(), make)
        for name, (shown, make) in wanted.items()
    }


def _parts(scene: Scene) -> Iterator[bytes]:
    """Give all that pictures are worked out from."""
    atlas = scene.atlas
    for one in atlas.everything:
        yield one.about.model_dump_json(exclude=UNSEEN).encode()
        yield shapely.to_wkb(one.geometry) if one.geometry is not None else b""
    yield atlas.settings.model_dump_json().encode()
    yield repr((atlas.article.date, atlas.article.title, sorted(scene.words.catalogue.items()))).encode()
    for pattern in SOURCES:
        for path in sorted(LAYERS.glob(pattern)):
            yield path.read_bytes()
