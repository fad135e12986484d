import pytest

from layers.geometry.arithmetic import ArithmeticWriter
from layers.geometry.walks import as_walked, write

# two squares side by side: the line between them, then what is left of each
BETWEEN, LEFT, RIGHT = [(1, 0), (1, 1)], [(1, 1), (0, 1), (0, 0), (1, 0)], [(1, 1), (2, 1), (2, 0), (1, 0)]
SQUARES = [[[[0, 1]]], [[[~2, ~0]]]]


def test_arcs_stand_in_the_order_and_direction_in_which_they_are_first_walked():
    arcs, areas = as_walked([BETWEEN, LEFT, RIGHT], SQUARES[::-1])
    assert arcs == [RIGHT[::-1], BETWEEN[::-1], LEFT]
    assert areas == [[[[0, 1]]], [[[~1, 2]]]]


@pytest.mark.parametrize("nothing", [[0], [1, ~1]])
def test_what_a_wide_grid_left_no_area_of_is_none(nothing):
    arcs, areas = as_walked([[(5, 5)], [(5, 5), (6, 6)], [*LEFT, LEFT[0]]], [[[nothing], [[2], nothing]]])
    assert arcs == [[*LEFT, LEFT[0]]]
    assert areas == [[[[0]]]]


def test_a_ring_of_many_arcs_costs_little_more_than_one_of_few():
    def length(pieces):
        arcs = [[(place, 0), (place + 1, 0)] for place in range(pieces)]
        arcs.append([(pieces, 0), (0, 1), (0, 0)])
        writer = ArithmeticWriter()
        write(writer, arcs, [[[list(range(len(arcs)))]]])
        return len(writer.text())

    assert length(200) <= length(5) + 2
