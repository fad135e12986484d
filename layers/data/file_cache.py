"""A cache of what was worked out of the contents of files, so that none is gone through twice."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, TypeVar

from layers.cache import Cache, digest

KEPT = 40  # in the cache: of some folders and versions of the modules

Value = TypeVar("Value")


class FileCache:
    """What was worked out of the contents of a folder's files, as long as one of them has them.

    sources, libraries: what works it out, as ``digest`` wants it.
    """

    def __init__(self, cache: Cache, folder: Path, sources: Iterable[str], libraries: Iterable[str]) -> None:
        self._cache = cache
        self._key = digest([os.fsencode(folder.resolve())], sources=sources, libraries=libraries)
        self._then: dict[str, Any] = cache.load_value(self._key, dict)
        self._now: dict[str, Any] = {}

    def once(self, what: str, content: bytes, otherwise: Callable[[], Value]) -> Value:
        """Give what is cached of a content, by what it is taken for; else what is worked out, unless that raises."""
        key = f"{what} {hashlib.sha256(content).hexdigest()}"
        self._now[key] = self._then[key] if key in self._then else otherwise()
        value: Value = self._now[key]
        return value

    def save(self) -> None:
        """Keep what has been asked for; the rest is of files that are no more."""
        if self._now.keys() != self._then.keys():
            self._cache.save_value(self._key, self._now)
            self._cache.tidy(KEPT)
