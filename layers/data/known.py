"""What was worked out of the contents of files before, so that none is gone through twice."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, TypeVar

from layers.memory import Memory, digest

KEPT = 40  # in the memory: of some folders and versions of the modules

Value = TypeVar("Value")


class Known:
    """What is known of the contents of a folder's files, as long as one of them has them.

    sources, libraries: what works it out, as ``digest`` wants it.
    """

    def __init__(self, memory: Memory, folder: Path, sources: Iterable[str], libraries: Iterable[str]) -> None:
        self._memory = memory
        self._key = digest([os.fsencode(folder.resolve())], sources=sources, libraries=libraries)
        self._then: dict[str, Any] = memory.value(self._key, dict)
        self._now: dict[str, Any] = {}

    def once(self, what: str, content: bytes, otherwise: Callable[[], Value]) -> Value:
        """Give what is known of a content, by what it is taken for; else what is worked out, unless that raises."""
        key = f"{what} {hashlib.sha256(content).hexdigest()}"
        self._now[key] = self._then[key] if key in self._then else otherwise()
        value: Value = self._now[key]
        return value

    def keep(self) -> None:
        """Keep what has been asked for; the rest is of files that are no more."""
        if self._now.keys() != self._then.keys():
            self._memory.keep_value(self._key, self._now)
            self._memory.tidy(KEPT)
