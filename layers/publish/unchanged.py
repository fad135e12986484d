"""Knows a site that is already what its sources give: a build that would change nothing makes nothing.

Under the digest of all that a site is made of, the cache keeps the digest of its manifest and what the build told of
it. A site still is what was made then while the manifest is that one and every file is as it lists it.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from layers.cache import Cache
from layers.publish import site

PACKAGE = Path(__file__).resolve().parent.parent
KEPT = 200  # sites of which something is kept: those built last
NO_SOURCE = {"__pycache__", "geo"}  # of the package: what Python writes, and the data of this atlas


def digest_of(geo: Path, out: Path, base_url: str | None) -> str:
    """Give the digest of all that a site and what is told of it depend on; OSError where some of it is unreadable."""
    digest = hashlib.sha256(repr((out.resolve().name, base_url, site.versions())).encode())
    for folder, without in ((geo, set[str]()), (PACKAGE, NO_SOURCE)):
        for path in _entries(folder, without):
            content = hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else "no file"
            digest.update(f"{path.relative_to(folder).as_posix()}\0{content}\0".encode(errors="surrogateescape"))
    return digest.hexdigest()


def told_of(out: Path, made_of: str, cache: Cache) -> list[str] | None:
    """Give what was told of the site in ``out`` when it was made of the same; None where it is not, or not whole."""
    nothing: tuple[str, list[str]] = "", []
    manifest, told = cache.load_value(made_of, lambda: nothing)
    try:
        is_that = manifest == _manifest(out) and os.access(out, os.W_OK) and site.is_whole(out)
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return told if is_that else None


def keep(out: Path, made_of: str, cache: Cache, told: list[str]) -> None:
    """Keep what was told of the site in ``out``, which was just made; where nothing can be kept, nothing is lost."""
    with suppress(OSError):
        cache.save_value(made_of, (_manifest(out), told))
        cache.tidy(KEPT)


def _manifest(out: Path) -> str:
    return hashlib.sha256((out / site.MANIFEST).read_bytes()).hexdigest()


def _entries(top: Path, without: set[str]) -> Iterator[Path]:
    """Give all that lies below a folder in order, empty folders and links to nothing too; links are followed, once."""
    seen: set[str] = set()
    for folder, folders, names in os.walk(top, followlinks=True):
        folders[:] = sorted(set(folders) - without)
        real = os.path.realpath(folder)
        if real in seen:
            folders.clear()
            continue
        seen.add(real)
        yield from (Path(folder, name) for name in (*folders, *sorted(names)))
