"""Where a word may stand along a line."""

import math

import pytest


@pytest.fixture(scope="module")
def along(blank):
    page = blank("geometry/along_line.js")
    return lambda line, size: page.evaluate(
        """([line, size]) => L.alongLine(line.map((at) => L.point(at)), L.point(size))
            .map(({box, turn}) => [box.min.x, box.min.y, box.max.x, box.max.y, turn])""",
        [line, size],
    )


def test_a_word_lies_along_its_line_and_reads_upright(along):
    for line in ([[0, 0], [200, 200]], [[200, 200], [0, 0]]):
        left, top, right, bottom, turn = along(line, [60, 10])[0]
        assert turn == pytest.approx(math.pi / 4)
        assert ((left + right) / 2, (top + bottom) / 2) == pytest.approx((100, 100))


def test_the_middle_comes_first_and_then_what_else_is_straight(along):
    middles = [(left + right) / 2 for left, _, right, _, _ in along([[0, 0], [300, 0]], [30, 10])]
    assert middles[0] == 150 and len(middles) == 9


def test_a_word_stands_on_no_bend_and_on_no_line_that_is_too_short(along):
    assert along([[0, 0], [50, 0]], [90, 10]) == []
    bent = along([[0, 0], [100, 0], [100, 100]], [80, 10])
    assert all(turn in (0, pytest.approx(math.pi / 2)) for *_, turn in bent) and bent
