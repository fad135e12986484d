"""What costs long to work out, kept from one run to the next by all that it depends on.

A file that cannot be read or written is no fault: the work is done again.
"""

from __future__ import annotations

import contextlib
import functools
import hashlib
import os
import pickle
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any, TypeVar

LAYERS = Path(__file__).resolve().parent
_HASH = hashlib.sha256().digest_size

Value = TypeVar("Value")


class Cache:
    """A folder of what was worked out, by digests of all that it depends on; ``None`` keeps nothing.

    writes: whether anything is written; without that it is only read.
    """

    def __init__(self, folder: Path | None, *, writes: bool = True) -> None:
        self.folder = folder
        self.writes = writes and folder is not None

    def load(self, key: str) -> bytes | None:
        """Give what is kept by a key; None when it is not there, or not whole."""
        if self.folder is None:
            return None
        path = self.folder / key
        try:
            data = path.read_bytes()
        except OSError:
            return None
        content = data[_HASH:]
        if hashlib.sha256(content).digest() != data[:_HASH]:
            return None
        if self.writes:
            with contextlib.suppress(OSError):
                os.utime(path)
        return content

    def has(self, key: str) -> bool:
        """Say whether something is kept by a key, whole or not."""
        return self.folder is not None and (self.folder / key).is_file()

    def save(self, key: str, content: bytes) -> None:
        """Keep something, whole or not at all."""
        if self.folder is None or not self.writes:
            return
        with contextlib.suppress(OSError):
            self.folder.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=self.folder)
            try:
                with os.fdopen(handle, "wb") as file:
                    file.write(hashlib.sha256(content).digest() + content)
                Path(name).replace(self.folder / key)
            finally:
                Path(name).unlink(missing_ok=True)

    def load_value(self, key: str, otherwise: Callable[[], Value]) -> Value:
        """Give the value that is kept by a key, or another; the key must name the code of its class: see ``digest``."""
        content = self.load(key)
        return otherwise() if content is None else pickle.loads(content)

    def save_value(self, key: str, value: object) -> None:
        """Keep a value."""
        if self.writes:
            self.save(key, pickle.dumps(value, pickle.HIGHEST_PROTOCOL))

    def once(self, key: str, otherwise: Callable[[], Value], most: int) -> Value:
        """Give the value that is kept by a key, or what is worked out, which is kept then; ``most`` files stay."""
        missing = object()
        known: Any = self.load_value(key, lambda: missing)
        if known is missing:
            known = otherwise()
            self.save_value(key, known)
            self.tidy(most)
        value: Value = known
        return value

    def tidy(self, most: int) -> None:
        """Throw away what was used longest ago, and what a killed run left; ``most`` files stay."""
        if self.folder is None or not self.writes:
            return
        with contextlib.suppress(OSError):
            for path in sorted(self.folder.iterdir(), key=lambda one: one.stat().st_mtime)[:-most]:
                path.unlink(missing_ok=True)


NO_CACHE = Cache(None)


def saved() -> dict[Path, int]:
    """Give when each module was saved last."""
    return {path: path.stat().st_mtime_ns for path in LAYERS.rglob("*.py")}


_BEGAN = saved()  # a module that is saved while this process runs is another than the one that runs


def digest(parts: Iterable[bytes], *, sources: Iterable[str], libraries: Iterable[str]) -> str:
    """Give a key for what is worked out of ``parts``.

    sources: patterns of the modules of ``layers`` that work it out; where one has changed since this process began, the
    key is one that no other process asks for. libraries: the packages whose versions count.
    """
    whole = hashlib.sha256(repr((sys.version, [(name, version_of(name)) for name in libraries])).encode())
    for part in (*_texts(sources), *parts):
        whole.update(hashlib.sha256(part).digest())
    return whole.hexdigest()


@functools.cache
def version_of(library: str) -> str | None:
    """Give the version of a package; None where it is not installed."""
    with contextlib.suppress(PackageNotFoundError):
        return version(library)
    return None


def _texts(sources: Iterable[str]) -> Iterator[bytes]:
    for pattern in sources:
        yield from map(_text, sorted(LAYERS.glob(pattern)))


@functools.cache
def _text(path: Path) -> bytes:
    """Give a module as this process runs it: as it was when it began, or else something that has no name."""
    return path.read_bytes() if path.stat().st_mtime_ns == _BEGAN.get(path) else os.urandom(_HASH)
