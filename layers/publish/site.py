"""Writes a built site in one step: whoever looks sees the old one whole or the new one whole.

The new site is made in a folder beside the old one, with whatever no build wrote carried over,
and the two folders change places at once. One build at a time works on a target; what a killed
build left behind is cleared by the next.
"""

from __future__ import annotations

import ctypes
import glob
import hashlib
import json
import os
import shutil
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from layers.cache import version_of

MANIFEST = "build.json"
AWAY = "-old"  # behind the name of a site that is put aside for the moment that the change takes
BUILT_WITH = (
    "babel",
    "folium",
    "geopandas",
    "jinja2",
    "markupsafe",
    "matplotlib",
    "numpy",
    "pandas",
    "pillow",
    "pydantic",
    "pyogrio",
    "pyproj",
    "shapely",
    "tdewolff-minify",
    "topojson",
    "tree-sitter",
    "tree-sitter-javascript",
    "XStatic-Leaflet",
)
_AT_FDCWD = -100
_RENAME_EXCHANGE = 2


def versions() -> dict[str, str | None]:
    """Give the version of every package that a site is built with; None of one that is not there, on some machines."""
    return {name: version_of(name) for name in BUILT_WITH}


def manifest(files: Mapping[str, bytes], date: str) -> bytes:
    """Give build.json: size and sha256 of every file, what built them, the date of the data."""
    content = {
        "date": date,
        "versions": versions(),
        "files": {
            name: {"bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()}
            for name, data in sorted(files.items())
        },
    }
    return (json.dumps(content, indent=1) + "\n").encode()


def write(target: Path, files: Mapping[str, bytes]) -> None:
    """Put ``files`` (name -> content, build.json among them) in place of what an earlier build wrote.

    OSError when that is not possible; the target is then as it was.
    """
    target = target.resolve()
    target.parent.mkdir(parents=True, exist_ok=True)
    with _alone(target.parent):
        _mend(target)
        staging = Path(tempfile.mkdtemp(prefix=_staging(target), dir=target.parent))
        try:
            _refuse_links(target, files)
            before = written_before(target)
            _refuse_others(target, files, before)
            if target.exists():
                _carry_over(target, staging, before | set(files))
            for name, data in files.items():
                (staging / name).parent.mkdir(parents=True, exist_ok=True)
                if not _taken_over(target / name, staging / name, data):
                    _put(staging / name, data)
            _open(staging, files)
            if target.exists():
                _exchange(staging, target)
            else:
                staging.rename(target)
        finally:
            with suppress(OSError):
                _clear(staging)


def is_whole(target: Path) -> bool:
    """Say whether every file is as the manifest lists it, in folders of the site itself; what killed builds left goes.

    OSError, ValueError, KeyError or TypeError where there is no such manifest or a file is not to be read.
    """
    target = target.resolve()
    with _alone(target.parent):
        _mend(target)
        listed = json.loads((target / MANIFEST).read_text(encoding="utf-8"))["files"]
        _refuse_links(target, listed)
        return all(
            hashlib.sha256((target / name).read_bytes()).hexdigest() == about["sha256"]
            for name, about in listed.items()
        )


def _refuse_links(target: Path, files: Iterable[str]) -> None:
    """A folder of the site that is a link leads to what no build wrote."""
    folders = {folder for name in files for folder in Path(name).parents}
    for folder in sorted(folders - {Path()}):
        if (target / folder).is_symlink():
            raise OSError(f"its folder {folder} is a link")


def _refuse_others(target: Path, files: Mapping[str, bytes], written: set[str]) -> None:
    """A file that no build wrote and that has the name of one of ours is somebody's own, and would be lost.

    Where there is a manifest that cannot be read a build was: files by such names are taken for its own.
    written: what the last build did write.
    """
    if not written and (target / MANIFEST).is_file():
        return
    others = sorted(name for name in files.keys() - written if _differs(target / name, files[name]))
    if others:
        more = f" and {len(others) - 3} more" if len(others) > 3 else ""
        raise OSError(f"no build wrote its {', '.join(others[:3])}{more}")


def _differs(path: Path, data: bytes) -> bool:
    return path.is_symlink() or (path.is_file() and path.read_bytes() != data)


def _staging(target: Path) -> str:
    """Give how the names of the folders begin in which builds make a site, beside the one that is there."""
    return f".{target.name}.building-"


def _mend(target: Path) -> None:
    """Clear what killed builds left; a site that one had put aside and not yet replaced is put back."""
    for left in sorted(target.parent.glob(f"{glob.escape(_staging(target))}*")):
        if left.name.endswith(AWAY) and not target.exists():
            left.rename(target)
        else:
            _clear(left)


def _clear(left: Path) -> None:
    """Take a folder away with all that is in it, read-only or not; whatever else is there too."""
    if not left.is_dir() or left.is_symlink():
        left.unlink(missing_ok=True)
        return
    for folder, _, _ in os.walk(left):
        Path(folder).chmod(0o700)
    shutil.rmtree(left)


def written_before(target: Path) -> set[str]:
    """Give the names of the files that the last build wrote into a folder."""
    try:
        return set(json.loads((target / MANIFEST).read_text(encoding="utf-8"))["files"]) | {MANIFEST}
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return set()


def _carry_over(target: Path, staging: Path, built: set[str]) -> None:
    def built_in(folder: str, names: list[str]) -> set[str]:
        here = Path(folder).relative_to(target)
        return {name for name in names if (here / name).as_posix() in built and not Path(folder, name).is_dir()}

    try:
        shutil.copytree(target, staging, symlinks=True, ignore=built_in, dirs_exist_ok=True)
    except shutil.Error as errors:
        raise OSError(", ".join(why for *_, why in errors.args[0])) from None
    # folders that held built files alone; deepest first
    for folder in sorted((f for f in staging.rglob("*") if f.is_dir() and not f.is_symlink()), reverse=True):
        if not any(folder.iterdir()) and any((target / folder.relative_to(staging)).iterdir()):
            folder.rmdir()


def _taken_over(old: Path, new: Path, data: bytes) -> bool:
    """Give a file that is already as it should be a second name: it is not written again, and keeps its time."""
    with suppress(OSError):  # not there, or on a disk where a file has one name
        if old.is_file() and not old.is_symlink() and old.read_bytes() == data:
            old.chmod(0o644)
            os.link(old, new)
            return True
    return False


def _put(path: Path, data: bytes) -> None:
    with path.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    path.chmod(0o644)


def _open(site: Path, files: Iterable[str]) -> None:
    """Let everybody read the folders of a site, whatever the builder's umask is: a server may be another user."""
    for folder in {parent for name in files for parent in Path(name).parents}:
        (site / folder).chmod(0o755)


def _exchange(one: Path, other: Path) -> None:
    """Let two folders change places, at once where the system can."""
    if sys.platform == "linux":
        libc = ctypes.CDLL(None, use_errno=True)
        names = (_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE)
        if libc.renameat2(*names) == 0:
            return
    away = one.with_name(f"{one.name}{AWAY}")
    other.rename(away)
    one.rename(other)
    away.rename(one)


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Hold a lock on a folder: a second build waits until the first is done.

    Windows locks no folder: there it is for a person not to build twice at once.
    """
    if sys.platform == "win32":
        yield
        return
    import fcntl  # here, as Windows has none

    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)
