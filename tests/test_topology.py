import pytest
import shapely

from layers.topology import topology

LEFT, RIGHT = shapely.box(40, 50, 45, 55), shapely.box(45, 50, 50, 55)


def test_a_shared_border_is_packed_once():
    packed = topology({"areas": {"left": LEFT, "right": RIGHT}})
    used = [geometry["arcs"] for geometry in packed["objects"]["areas"]["geometries"]]
    left, right = ({index if index >= 0 else ~index for index in ring} for ((ring),) in used)
    assert len(left & right) == 1


def test_areas_go_by_their_ids_and_carry_nothing_else():
    packed = topology({"one": {"left": LEFT}, "two": {"right": RIGHT}})
    assert {name: [set(g) for g in layer["geometries"]] for name, layer in packed["objects"].items()} == {
        "one": [{"id", "type", "arcs"}],
        "two": [{"id", "type", "arcs"}],
    }


@pytest.mark.parametrize("number", [0, -1])
def test_arcs_are_small_whole_numbers(number):
    arc = topology({"areas": {"left": LEFT, "right": RIGHT}})["arcs"][number]
    assert all(isinstance(step, int) for position in arc for step in position)
