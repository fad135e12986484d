from layers.data.article import coverage, differing, digest, misquoted, paragraphs
from layers.data.read import read
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


def test_the_article_is_described_whole(atlas):
    numbers = sorted(atlas.section_of)
    headings = {section.heading for section in atlas.article.sections} - {None}
    assert sorted({*numbers, *headings}) == list(range(3, 141))
