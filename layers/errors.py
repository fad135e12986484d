"""One error: what is wrong with the data, where, and what to do about it.

Faults are gathered and raised together, so that a person mends everything in one go and never
sees a traceback for a slip in a file.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Self

FULL = (errno.ENOSPC, errno.EDQUOT)  # a disk, or what a person may have of it
SHUT = (errno.EACCES, errno.EPERM, errno.EROFS)  # a folder, a file, or a disk
LONGEST = 300  # characters of one part of a fault: what a person still reads


@dataclass(frozen=True, order=True)
class Fault:
    """One thing wrong in one file.

    file: path as the person knows it. place: feature and property ("hill/annotations.2.theme"),
    empty when the whole file is meant. what: what is wrong. remedy: what to do.
    """

    file: str
    place: str
    what: str
    remedy: str

    def found(self, data: Path) -> Fault:
        """Give it with a path of its file that can be opened from here: see ``openable``."""
        return replace(self, file=openable(self.file, data))

    def __str__(self) -> str:
        return ": ".join(one_line(part) for part in (self.file, self.place or "-", self.what, self.remedy))


class Faults(Exception):
    """All faults found, at least one; raised once, after everything has been looked at."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        self.faults = tuple(sorted(set(faults)))
        super().__init__("\n".join(map(str, self.faults)))

    @classmethod
    def of_file(cls, file: str | Path, what: str, remedy: str) -> Self:
        """Give the one fault of a whole file or folder."""
        return cls([Fault(str(file), "", what, remedy)])


def openable(file: str, data: Path) -> str:
    """Give the name of a file as a path that can be opened from here, where it lies in the data folder.

    file: as faults name it, from the data folder's own name on ("geo/atlas.json"); any other stays as it is.
    """
    folder = Path(os.path.realpath(data))
    if Path(file).parts[:1] != (folder.name,):
        return file
    path, here = folder.parent / file, Path.cwd()
    return (path.relative_to(here) if path.is_relative_to(here) else path).as_posix()


def one_line(text: str) -> str:
    """Show control and bidi marks by their escapes and cut what is long, so that a fault stays one honest line."""
    text = text if len(text) <= LONGEST else f"{text[:LONGEST]}…"
    return "".join(sign if sign.isprintable() else sign.encode("unicode_escape").decode() for sign in text)


def is_of(error: OSError, codes: Iterable[int]) -> bool:
    """Say whether an error is one of some of the system's, or was put together from such, and has their words alone."""
    return any(os.strerror(code) in str(error) for code in codes)
