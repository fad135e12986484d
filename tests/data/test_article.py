import pytest

from layers.data.article import compared, copied, coverage, differing, digest, misquoted, paragraphs
from layers.data.read import read
from layers.errors import Faults
from tests.conftest import TINY


def copy():
    return (TINY.parent / "article.txt").read_text(encoding="utf-8")


def test_paragraphs_are_the_non_empty_lines():
    assert paragraphs("Title\n\n \nOne\nTwo\n") == ["Title", "One", "Two"]


def test_white_space_and_composition_do_not_change_a_paragraph():
    assert digest("a\u00a0  caf\u00e9") == digest(" a cafe\u0301 ")


def test_the_right_copy_differs_nowhere(tiny):
    atlas = read(tiny)
    assert differing(atlas, copy()) == []
    assert misquoted(atlas, copy()) == []


def test_a_changed_paragraph_and_a_lost_quote_are_found(tiny):
    atlas = read(tiny)
    changed = copy().replace("no sugar at all", "little sugar")
    assert differing(atlas, changed) == [2]
    assert misquoted(atlas, changed) == ["westland-sugar"]
    assert differing(atlas, "") == [2, 3]


def test_coverage_names_what_is_on_the_map(tiny):
    assert coverage(read(tiny)) == ["Beginning: 2 of 2 paragraphs on the map: 2-3"]


def test_a_claim_that_copies_over_eight_words_of_its_paragraph_is_found(tiny):
    atlas = read(tiny)
    assert copied(atlas, copy()) == []
    assert copied(atlas, "Title\nOne\nHe wrote: the text says that Westland ran out of sugar.\n") == ["westland-sugar"]


def test_what_a_copy_differs_in_is_told_at_once(tiny, tmp_path):
    other = tmp_path / "other.txt"
    other.write_text(copy().replace("no sugar at all", "little sugar"), encoding="utf-8")
    with pytest.raises(Faults) as faults:
        compared(read(tiny), other)
    assert [fault.place for fault in faults.value.faults] == ["annotations.westland-sugar.quote", "paragraph 2"]
    assert "use the text as it was published: Nowhere no. 1" in str(faults.value)
