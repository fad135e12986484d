"""Rules of how a claim is worded: as the text's, short, and once."""

from __future__ import annotations

import itertools
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from layers.data.rules import at
from layers.data.wording import runs, words_of
from layers.errors import Fault
from layers.model.atlas import Atlas, Feature
from layers.model.feature import Annotation
from layers.model.record import ENGLISH

# What is of one language: these words are looked for in data that are in English alone. Pages show a claim under a
# heading that says whose it is, and downloads have it in a column; a charge is quoted without either, so it says so
# itself: by one of the phrases of TELLING, or in quotation marks.
CHARGE = re.compile(
    r"""\b( gangsters? | killers? | murder(s|ed|ers?)? | assassin\w* | bloodbaths? | drown\w* | barbar\w* | despots?
          | rigg\w+ | stolen? | steal(s|ing)? | rob(s|bed)? | swindl\w+ | fleec\w+ | thie(f|ves) | crooks?
          | alcoholic )\b""",
    re.IGNORECASE | re.VERBOSE,
)
TELLING = re.compile(r"\b(the text|the authors?|article|document)\b", re.IGNORECASE)
QUOTED = re.compile(r"""["“][^"”]*["”]""")
SENTENCE_END = re.compile(r"[.!?…]['\"”’»)]*(?:\s+(?=(\S))|$)")
MOST_SENTENCES = 3
SHARED_WORDS = 8  # in a row: the same as of a quote
ALIKE = 0.7  # of the words of two claims, in their order: above it the two say the same


def told_as_claims(atlas: Atlas) -> Iterator[Fault]:
    """A charge says whose it is: the text's, not the atlas's."""
    for feature, claim in atlas.annotations() if atlas.settings.language == ENGLISH else ():
        charge = CHARGE.search(QUOTED.sub("", claim.says))
        if charge and not TELLING.search(claim.says):
            what = f'charges with "{charge[0]}" and does not say whose charge it is'
            yield _at(feature, claim, what, 'say it as the text\'s ("..., the text says")')


def sentences(atlas: Atlas) -> Iterator[Fault]:
    """A claim is one to three sentences."""
    for feature, claim in atlas.annotations():
        following = SENTENCE_END.findall(claim.says)
        ends = [sign for sign in following if not sign or sign.isupper()]  # else it is an abbreviation's
        if not 1 <= len(ends) <= MOST_SENTENCES:
            what = f"is not one to {MOST_SENTENCES} sentences"
            yield _at(feature, claim, what, "end it with a full stop, or make two claims of it")


def own_words(atlas: Atlas) -> Iterator[Fault]:
    """No two claims share more than eight words in a row: they would be copied, one from the other or both."""
    seen: dict[tuple[str, ...], str] = {}
    for feature, claim in atlas.annotations():
        for run in runs(words_of(claim.says), SHARED_WORDS + 1):
            if (owner := seen.setdefault(run, claim.id)) != claim.id:
                yield _at(feature, claim, f'has "{" ".join(run)}" as {owner} has', "say it in other words")
                break


def said_once(atlas: Atlas) -> Iterator[Fault]:
    """No two claims of one paragraph say nearly the same."""
    by_paragraph: dict[int, list[tuple[Feature, Annotation]]] = defaultdict(list)
    for feature, claim in atlas.annotations():
        by_paragraph[claim.paragraph].append((feature, claim))
    for claims in by_paragraph.values():
        for (_, one), (feature, other) in itertools.combinations(claims, 2):
            if _alike(words_of(one.says), words_of(other.says)):
                remedy = "say what is special to each, or keep one"
                yield _at(feature, other, f"says nearly the same as {one.id}", remedy)


def _alike(one: Sequence[str], other: Sequence[str]) -> bool:
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    # what is worked out quickly is never less
    return all(ratio() > ALIKE for ratio in (matcher.real_quick_ratio, matcher.quick_ratio, matcher.ratio))


def _at(feature: Feature, claim: Annotation, what: str, remedy: str) -> Fault:
    return at(feature, f"annotations.{claim.id}.says", what, remedy)
