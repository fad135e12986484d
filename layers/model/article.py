"""What is known of the article that the atlas annotates: its title, sections, numbers and hashes, not its words."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StringConstraints

from layers.model.moment import Moment
from layers.model.record import Language, Record, Text


class Paragraph(Record):
    """A paragraph of the article: its number and the sha256 of its normalised text."""

    number: Annotated[int, Field(ge=0, le=9999)]  # an address keeps four digits
    sha256: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]


class Section(Record):
    """A section of the article; ``heading`` is the number of its heading's line, null before the first."""

    title: Text
    heading: int | None
    paragraphs: tuple[Paragraph, ...]


class Unmapped(Record):
    """Paragraphs that say nothing of any place, and why."""

    paragraphs: Annotated[tuple[int, ...], Field(min_length=1)]
    reason: Text


class Article(Record):
    """The text that the atlas annotates, described but not contained: geo/text.json."""

    title: Text
    publication: Text
    date: Moment
    language: Language
    sections: Annotated[tuple[Section, ...], Field(min_length=1)]
    unmapped: tuple[Unmapped, ...] = ()

    @property
    def cited(self) -> str:
        """Name the article in a line, for who takes away what it claims."""
        return f"{self.title} ({self.publication}, {self.date})"
