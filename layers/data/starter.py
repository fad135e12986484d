"""Lays a small data folder that builds, to start an atlas of one's own from."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from layers.errors import Faults
from layers.model.schema import schema_text

_PACKAGE = Path(__file__).resolve().parents[1]
_INSTALLED = _PACKAGE / "starter"
STARTER = _INSTALLED if _INSTALLED.is_dir() else _PACKAGE.parent / "tests" / "another"


def lay(folder: Path) -> list[str]:
    """Make a new folder with the data of a small atlas; give the names of what it holds, in order.

    Faults where there is something already, or nothing can be written.
    """
    was_there = os.path.lexists(folder)
    try:
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            raise Faults.of_file(folder, "is there already", "name a folder that is new, or empty")
        shutil.copytree(STARTER / "geo", folder, dirs_exist_ok=True)
        text = (STARTER / "text.txt").read_text(encoding="utf-8")
        about = (STARTER / "README.md").read_text(encoding="utf-8")
        (folder / "README.md").write_text(f"{about}\n```\n{text}```\n", encoding="utf-8")
        (folder / "schema.json").write_text(schema_text(), encoding="utf-8")
    except OSError as error:
        what = f"cannot be written ({error.strerror or 'some of its files'})"
        if not was_there:
            shutil.rmtree(folder, ignore_errors=True)  # half of an atlas would be in the way of a whole one
        raise Faults.of_file(folder, what, "name a folder that may be written") from None
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
