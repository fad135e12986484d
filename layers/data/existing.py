"""The record that a file has already: what is in it is kept when a shape or a text is put into it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pydantic_core

from layers.errors import Faults
from layers.model import strict_json


def existing_record(path: Path) -> dict[str, Any] | None:
    """Give the record in a file of JSON; None where there is none, Faults where it has none that can be kept."""
    try:
        text = path.read_text(encoding="utf-8-sig")
        record = strict_json.loads(text)
        pydantic_core.from_json(text)  # half of a character, or what is nested too deeply: neither can be written again
    except FileNotFoundError:
        return None
    except (OSError, ValueError) as error:
        what = strict_json.told(error)
    else:
        if isinstance(record, dict):
            return record
        what = "is not a record"
    raise Faults.of_file(path, f"is there, and {what}", "mend it, or take it away")
