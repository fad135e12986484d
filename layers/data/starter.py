"""Lays a small data folder that builds, to start an atlas of one's own from."""

from __future__ import annotations

import os
import shutil
from contextlib import suppress
from pathlib import Path

from layers.errors import FULL, Faults, is_of
from layers.model.schema import schema_text

_PACKAGE = Path(__file__).resolve().parents[1]
_INSTALLED = _PACKAGE / "starter"
STARTER = _INSTALLED if _INSTALLED.is_dir() else _PACKAGE.parent / "tests" / "another"


def lay(folder: Path) -> list[str]:
    """Make a new folder with the data of a small atlas; give the names of what it holds, in order.

    Faults where there is something already, or nothing can be written.
    """
    was_there = os.path.lexists(folder)
    is_ours = not was_there  # all that is in it, which else nobody may take away
    try:
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            raise Faults.of_file(folder, "is there already", "name a folder that is new, or empty")
        is_ours = True
        _write(folder)
    except (OSError, KeyboardInterrupt) as error:
        if is_ours:  # half of an atlas would be in the way of a whole one
            _clear(folder, stays=was_there)
        if isinstance(error, KeyboardInterrupt):
            raise
        remedy = "make room there" if is_of(error, FULL) else "name a folder that may be written"
        raise Faults.of_file(folder, f"cannot be written ({error.strerror})", remedy) from None
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def _write(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for path in sorted((STARTER / "geo").rglob("*")):  # one by one: of several shutil does not say what was wrong
        to = folder / path.relative_to(STARTER / "geo")
        to.mkdir() if path.is_dir() else shutil.copyfile(path, to)
    text = (STARTER / "text.txt").read_text(encoding="utf-8")
    about = (STARTER / "README.md").read_text(encoding="utf-8")
    (folder / "README.md").write_text(f"{about}\n```\n{text}```\n", encoding="utf-8")
    (folder / "schema.json").write_text(schema_text(), encoding="utf-8")


def _clear(folder: Path, *, stays: bool) -> None:
    """Take away what was laid, and the folder, unless it was there."""
    with suppress(OSError):
        for path in [*folder.iterdir()]:
            shutil.rmtree(path, ignore_errors=True) if path.is_dir() else path.unlink()
        if not stays:
            folder.rmdir()
