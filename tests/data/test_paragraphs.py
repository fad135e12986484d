import pytest

from layers.data.paragraphs import compared, copied, coverage, differing, digest, misquoted, paragraphs
from layers.data.read import read
from layers.errors import Faults
from tests.asserts import fault_of
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


def test_where_a_copy_differs_is_told_by_its_line_and_what_has_moved_by_how_much(tiny, tmp_path):
    other = tmp_path / "other.txt"
    for changed, told in (
        (
            copy().replace("They quarrel", "They talk"),
            "paragraph 3: is not the paragraph that the atlas annotates (line 7)",
        ),
        (
            copy().partition("They")[0],
            "paragraph 3: is not the paragraph that the atlas annotates (the copy ends before",
        ),
        (
            f"A motto\n{copy()}",
            "paragraphs 2-3: have 1 line more before them than the text that the atlas annotates: take",
        ),
        (
            copy().replace("Beginning", ""),
            "paragraphs 2-3: have 1 line fewer before them than the text that the atlas ann",
        ),
    ):
        other.write_text(changed, encoding="utf-8-sig")
        with pytest.raises(Faults) as faults:
            compared(read(tiny), other)
        assert f"other.txt: {told}" in fault_of(faults)


def test_a_copy_that_is_no_text_is_told_in_plain_words(tiny, tmp_path):
    (tmp_path / "article.docx").write_bytes(b"PK\x03\x04\xff")
    with pytest.raises(Faults) as faults:
        compared(read(tiny), tmp_path / "article.docx")
    assert "is not UTF-8 text: save it as text in UTF-8" in fault_of(faults)
