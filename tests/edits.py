"""Changes in the files of a data folder, as somebody at an editor or another program makes them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any


def reword(path: Path, old: str, new: str) -> None:
    """Put another text in the place of one that a file has."""
    text = path.read_text(encoding="utf-8")
    assert old in text, f"{path} has no {old}"
    path.write_text(text.replace(old, new), encoding="utf-8")


@contextmanager
def edited(path: Path) -> Iterator[Any]:
    """Give the record of a file of JSON to change; the file has it when the block ends."""
    record = json.loads(path.read_text(encoding="utf-8"))
    yield record
    path.write_text(json.dumps(record), encoding="utf-8")
