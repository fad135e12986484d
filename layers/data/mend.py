"""Writes what a machine can know of a data folder, and nothing else: form, tally, schema."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from layers.data.listing import data_folder
from layers.data.read import read
from layers.data.written import Outdated, current_schema, current_tally, current_translations, written_form
from layers.errors import FULL, Fault, Faults, is_of
from layers.model.file_names import ARTICLE


def mend(folder: Path) -> Iterator[str]:
    """Write every file that is not current anew, and give its name; Faults at the end for what cannot be written.

    What cannot be read stays as it is: the check tells of it.
    """
    faults: list[Fault] = []
    for outdated in _outdated(folder):
        name = f"{folder.resolve().name}/{outdated.path.relative_to(folder).as_posix()}"
        try:
            write_file(outdated.path, outdated.data, name)
            yield name
        except Faults as found:
            faults += found.faults
    if faults:
        raise Faults(faults)


def _outdated(folder: Path) -> Iterator[Outdated]:
    data_folder(folder)
    if not (folder / ARTICLE).is_file():  # no data folder: nothing is written into it
        return
    yield from written_form(folder)
    yield from current_schema(folder)
    with suppress(Faults):  # what cannot be read cannot be counted
        atlas = read(folder)
        yield from current_tally(folder, atlas)
        yield from current_translations(folder, atlas)


def write_file(path: Path, data: bytes, file: str) -> None:
    """Write a file of data, or what a link leads to; Faults, which call it ``file``, where it cannot be written."""
    try:
        replace_file(path.resolve(), data)
    except OSError as error:
        what = f"cannot be written ({error.strerror})"
        remedy = "make room there" if is_of(error, FULL) else "let it and its folder be written"
        raise Faults.of_file(file, what, remedy) from None


def replace_file(path: Path, data: bytes) -> None:
    """Put new content in the place of a file at once: whoever looks, or a crash, finds the old whole or the new."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    made = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if path.exists():
            shutil.copymode(path, made)
        else:
            made.chmod(0o644)
        made.replace(path)
    finally:
        made.unlink(missing_ok=True)
