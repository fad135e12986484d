"""A picture that is not worked out yet, known by all that it would be worked out from."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass

from layers.cache import digest
from layers.model.shown import shown
from layers.pictures.ink import DRAWN_WITH, Picture
from layers.scene import Scene

# the modules that work pictures out
SOURCES = (
    *("pictures/*.py", "geometry/*.py", "model/*.py"),
    *("map_geometry.py", "own_words.py", "scene.py", "style.py", "tints.py", "whole.py", "words.py"),
)


@dataclass(frozen=True)
class Sketch:
    """key: a hash of all that the picture depends on; ``make`` works it out, which takes longer than to look it up."""

    key: str
    make: Callable[[], Picture]


def sketches(scene: Scene, wanted: dict[str, tuple[object, Callable[[], Picture]]]) -> dict[str, Sketch]:
    """Give a sketch of each picture; each is told apart from the others by what is ``wanted`` with it."""
    words = repr(sorted(scene.words.catalogue.items())).encode()
    ground = digest([*shown(scene.atlas), words], sources=SOURCES, libraries=DRAWN_WITH)
    return {
        name: Sketch(hashlib.sha256(f"{ground} {name} {what!r}".encode()).hexdigest(), make)
        for name, (what, make) in wanted.items()
    }
