"""What is known of the article that the atlas annotates: its title, sections, numbers and hashes, not its words."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StringConstraints

from layers.model.moment import Moment
from layers.model.record import Language, Prose, Record


class Paragraph(Record):
    """A paragraph of the article: its number and the sha256 of its normalised text."""

    number: Annotated[int, Field(ge=0, le=9999)]  # an address keeps four digits
    """Its number over every line of the article that is not empty; the title is 0."""
    sha256: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
    """The hash of its text in NFC, each run of white space as one space."""


class Section(Record):
    """A section of the article."""

    title: Prose
    """What the section is called here."""
    heading: int | None
    """The number of its heading's line; null before the first heading."""
    paragraphs: tuple[Paragraph, ...]
    """The section's paragraphs."""


class Unmapped(Record):
    """Paragraphs that say nothing of any place, and why."""

    paragraphs: Annotated[tuple[int, ...], Field(min_length=1)]
    """Their numbers."""
    reason: Prose
    """Why they are not on the map."""


class Article(Record):
    """The text that the atlas annotates, described but not contained: geo/text.json."""

    title: Prose
    """The article's title."""
    publication: Prose
    """Where it was published."""
    date: Moment
    """When it was published."""
    language: Language
    """The code of its language."""
    sections: Annotated[tuple[Section, ...], Field(min_length=1)]
    """Its sections, in their order."""
    unmapped: tuple[Unmapped, ...] = ()
    """Paragraphs that are not on the map."""

    @property
    def cited(self) -> str:
        """Name the article in a line, for who takes away what it claims."""
        return f"{self.title} ({self.publication}, {self.date})"
