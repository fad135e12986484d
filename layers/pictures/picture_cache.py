"""A cache of drawn pictures, by all that they depend on; a sketch leads to its picture without working it out."""

from __future__ import annotations

import hashlib

from layers.cache import Cache, digest
from layers.pictures.ink import DRAWN_WITH, FACES, Picture
from layers.pictures.sketch import Sketch

KEPT = 5000  # files: those used last, some five times as many as one build has in three languages
# the modules that a drawing depends on beside the picture itself
DRAWN_BY = tuple(f"pictures/{name}.py" for name in ("draw", "faces", "ink", "palette", "png", "svg"))
Drawn = tuple[bytes, bytes]  # SVG and PNG


class PictureCache:
    """Drawn pictures by their keys, and these by those of their sketches."""

    def __init__(self, cache: Cache) -> None:
        self._cache = cache
        self._drawing = digest([repr(FACES).encode()], sources=DRAWN_BY, libraries=DRAWN_WITH)

    def load(self, picture: Picture) -> Drawn | None:
        """Give a picture as it was drawn before; None when it was not, or is not whole."""
        return self._drawn(self._of_picture(picture))

    def _drawn(self, key: str) -> Drawn | None:
        content = self._cache.load(key)
        if content is None:
            return None
        size = int.from_bytes(content[:8], "big")
        return content[8 : 8 + size], content[8 + size :]

    def save(self, picture: Picture, drawn: Drawn) -> None:
        """Keep a drawn picture, whole or not at all."""
        svg, png = drawn
        self._cache.save(self._of_picture(picture), len(svg).to_bytes(8, "big") + svg + png)

    def has(self, sketch: Sketch) -> bool:
        """Say whether a sketch's picture is cached, as far as one sees without reading it."""
        return self._cache.has(self._of_sketch(sketch))

    def load_sketched(self, sketch: Sketch) -> Drawn | None:
        """Give a picture as it was drawn before, without working it out; None when it was not."""
        key = self._cache.load(self._of_sketch(sketch))
        return None if key is None else self._drawn(key.decode())

    def save_sketched(self, sketch: Sketch, picture: Picture) -> None:
        """Keep which picture a sketch came to."""
        self._cache.save(self._of_sketch(sketch), self._of_picture(picture).encode())

    def tidy(self) -> None:
        """Throw away what was used longest ago, and what a killed build left."""
        self._cache.tidy(KEPT)

    def _of_picture(self, picture: Picture) -> str:
        return self._key(picture.key)

    def _of_sketch(self, sketch: Sketch) -> str:
        return self._key(sketch.key)

    def _key(self, key: str) -> str:
        return hashlib.sha256(f"{self._drawing} {key}".encode()).hexdigest()
