"""A text as its words, to compare it with another."""

from __future__ import annotations

import re


def words_of(text: str) -> list[str]:
    """Give the words of a text, without punctuation and capitals."""
    return re.findall(r"\w+", text.casefold())


def runs(words: list[str], length: int) -> list[tuple[str, ...]]:
    """Give every run of so many words in a row."""
    return [tuple(words[i : i + length]) for i in range(len(words) - length + 1)]
