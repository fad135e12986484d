"""Keeps drawn pictures from one build to the next, by all that they depend on.

A file that cannot be read or written is no fault: the picture is drawn again.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import tempfile
from collections.abc import Iterable
from importlib.metadata import version
from pathlib import Path

from layers.pictures.ink import FACES, Picture
from layers.pictures.sketch import Sketch

KEPT = 5000  # files: those used last, some five times as many as one build has in three languages
DRAWN_WITH = ("matplotlib", "numpy", "pillow", "shapely")  # the versions that a drawing depends on
DRAWN_BY = ("draw.py", "ink.py")  # the modules that it depends on beside the picture itself
Drawn = tuple[bytes, bytes]  # SVG and PNG
_HASH = hashlib.sha256().digest_size


class Cache:
    """A folder of drawn pictures; ``None`` keeps nothing."""

    def __init__(self, folder: Path | None) -> None:
        self.folder = folder
        versions = [(name, version(name)) for name in DRAWN_WITH]
        digest = hashlib.sha256(repr((versions, FACES)).encode())
        for name in DRAWN_BY:
            digest.update((Path(__file__).parent / name).read_bytes())
        self._drawing = digest.digest()

    def load(self, picture: Picture) -> Drawn | None:
        """Give a picture as it was drawn before; None when it was not, or is not whole."""
        return self._drawn(self._path(picture))

    def _drawn(self, path: Path) -> Drawn | None:
        content = self._kept(path)
        if content is None:
            return None
        size = int.from_bytes(content[:8], "big")
        return content[8 : 8 + size], content[8 + size :]

    def _kept(self, path: Path) -> bytes | None:
        """Give what a file holds; None when it is not there, or not whole."""
        if self.folder is None:
            return None
        try:
            data = path.read_bytes()
        except OSError:
            return None
        content = data[_HASH:]
        if hashlib.sha256(content).digest() != data[:_HASH]:
            return None
        with contextlib.suppress(OSError):
            os.utime(path)
        return content

    def save(self, picture: Picture, drawn: Drawn) -> None:
        """Keep a drawn picture, whole or not at all."""
        svg, png = drawn
        self._keep(self._path(picture), len(svg).to_bytes(8, "big") + svg + png)

    def load_sketched(self, sketch: Sketch) -> Drawn | None:
        """Give a picture as it was drawn before, without working it out; None when that is not known."""
        name = self._kept(self._noted(sketch))
        return None if name is None else self._drawn(Path(self.folder or "", name.decode()))

    def note(self, sketch: Sketch, picture: Picture) -> None:
        """Remember what a sketch came to."""
        self._keep(self._noted(sketch), self._path(picture).name.encode())

    def _keep(self, path: Path, content: bytes) -> None:
        if self.folder is None:
            return
        with contextlib.suppress(OSError):
            self.folder.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=self.folder)
            try:
                with os.fdopen(handle, "wb") as file:
                    file.write(hashlib.sha256(content).digest() + content)
                Path(name).replace(path)
            finally:
                Path(name).unlink(missing_ok=True)

    def tidy(self) -> None:
        """Throw away what was used longest ago, and what a killed build left."""
        if self.folder is None:
            return
        with contextlib.suppress(OSError):
            for path in _oldest(self.folder.iterdir())[:-KEPT]:
                path.unlink(missing_ok=True)

    def _path(self, picture: Picture) -> Path:
        name = hashlib.sha256(self._drawing + picture.key().encode()).hexdigest()
        return Path(self.folder or "", name)

    def _noted(self, sketch: Sketch) -> Path:
        return Path(self.folder or "", hashlib.sha256(self._drawing + sketch.key.encode()).hexdigest())


def _oldest(paths: Iterable[Path]) -> list[Path]:
    return sorted(paths, key=lambda path: path.stat().st_mtime)
