"""How hard the claims are to read.

    python -m tests.bench.reading [N]

Prints the median Flesch-Kincaid grade of all claims and the N hardest (default 10). A grade is a year
at school in which so hard an English is read; syllables are counted by groups of vowels.
"""

from __future__ import annotations

import re
import sys
from statistics import median

from layers.data.read import read
from layers.model.atlas import Atlas
from tests.conftest import ROOT

WORD = re.compile(r"[^\W_]+(?:['’.,-][^\W_]+)*")
SENTENCE_END = re.compile(r"[.!?:]['\"”’)]*(?=\s+\S|$)")
NUMBER = re.compile(r"\d")
VOWELS = re.compile(r"[aeiouy]+")
SILENT = re.compile(r"(?<=[^aeiouyl])e$|(?<=[aeiouy]l)e$|(?<=[^aeiouytd])ed$|(?<=[^aeiouyscgxz])es$")
APART = re.compile(r"(?<![cgstx])i[ao]|iu|(?<!p)eo(?!i)|ua(?!l?r)|[aeiouy]ing$|sms?$")  # two syllables, and not one


def grade(text: str) -> float:
    """Give the Flesch-Kincaid grade of a text."""
    words = [word for word in WORD.findall(text) if not NUMBER.search(word)]
    sentences = len(SENTENCE_END.findall(text)) or 1
    return 0.39 * len(words) / sentences + 11.8 * sum(map(syllables, words)) / len(words) - 15.59


def syllables(word: str) -> int:
    """Count the syllables of an English word: its groups of vowels, without a silent e; of "USSR" its letters."""
    if len(word) > 1 and word.isupper():
        return len(word)
    spoken = SILENT.sub("", re.sub(r"['’]s?$", "", word.lower()))
    return max(1, len(VOWELS.findall(spoken)) + len(APART.findall(spoken)))


def grades(atlas: Atlas) -> dict[str, float]:
    """Give the grade of every claim by its id, the hardest first."""
    found = {claim.id: grade(claim.says) for _, claim in atlas.annotations()}
    return dict(sorted(found.items(), key=lambda item: -item[1]))


def main() -> None:
    """Print the grades of all claims."""
    atlas = read(ROOT / "geo")
    found = grades(atlas)
    says = {claim.id: claim.says for _, claim in atlas.annotations()}
    print(f"{len(found)} claims: median {median(found.values()):.1f}, hardest {max(found.values()):.1f}")
    for ident in list(found)[: int(sys.argv[1]) if len(sys.argv) > 1 else 10]:
        print(f"{found[ident]:5.1f}  {ident}: {says[ident]}")


if __name__ == "__main__":
    main()
