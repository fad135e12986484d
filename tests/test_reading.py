"""The claims are read with ease: by pupils of fifteen, and under a heading that says already whose they are."""

import re
from statistics import median

import pytest

from tests.bench.reading import grade, grades, syllables

HOLLOW = re.compile(r"(the text (says|calls|holds|describes)|according to the text|in the text's)\b", re.IGNORECASE)


@pytest.mark.parametrize(
    ("word", "count"),
    [("text", 1), ("prices", 2), ("pillage", 2), ("people", 2), ("USSR", 4), ("Asia", 2), ("Russian", 2), ("going", 2)],
)
def test_syllables_are_heard(word, count):
    assert syllables(word) == count


def test_a_long_sentence_of_long_words_is_harder_than_two_short_ones():
    assert grade("Officials privatised industrial enterprises unceremoniously.") > 14
    assert grade("The shops ran empty. The people had to queue.") < 3


def test_half_of_the_claims_are_read_at_grade_nine_and_none_is_above_fourteen(atlas):
    found = grades(atlas)
    assert median(found.values()) <= 9
    assert {ident: found[ident] for ident in found if found[ident] > 14} == {}


def test_few_claims_open_with_what_the_heading_says(atlas):
    opens = [claim.id for _, claim in atlas.annotations() if HOLLOW.match(claim.says)]
    assert len(opens) * 20 < len(list(atlas.annotations()))
