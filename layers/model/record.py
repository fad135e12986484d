"""What every record of the model is, and the texts that its properties hold."""

from __future__ import annotations

from typing import Annotated, LiteralString

from pydantic import BaseModel, ConfigDict, StringConstraints
from pydantic_core import PydanticCustomError

KEBAB = r"^[a-z0-9]+(-[a-z0-9]+)*$"
Ident = Annotated[str, StringConstraints(pattern=KEBAB, max_length=80)]
LANGUAGE = r"^[a-z]{2,3}$"
Language = Annotated[str, StringConstraints(pattern=LANGUAGE)]
ENGLISH = "en"  # what data are in that do not say their language, and what has words for every key
# something, not only white space; no control characters, and nothing that no page and no picture may hold
BARRED = r"\x00-\x1f\x7f-\x9f\ufffe\uffff"
TEXT = rf"^[^{BARRED}]*[^\x20{BARRED}][^{BARRED}]*$"
Text = Annotated[str, StringConstraints(pattern=TEXT)]


class Translated:
    """Marks what other languages say in words of their own: a text, or a list of word forms as a whole."""


Prose = Annotated[Text, Translated()]


class Record(BaseModel):
    """A frozen record that refuses unknown properties and silent conversions; editors show the text below a field."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", strict=True, populate_by_name=True, use_attribute_docstrings=True
    )


def fault(kind: LiteralString, what: str, remedy: str) -> PydanticCustomError:
    """Make what a validator raises: what is wrong, and what to do."""
    return PydanticCustomError(kind, "{what}", {"what": what, "remedy": remedy})
