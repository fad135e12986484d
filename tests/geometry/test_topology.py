import shapely

from layers.geometry.topology import DIGITS, HALF, STEP, line, topology

LEFT, RIGHT = shapely.box(40, 50, 45, 55), shapely.box(45, 50, 50, 55)
# the left area's outline with a vertex that the overview does not need
DETAILED = shapely.Polygon([(40, 50), (45, 50), (45, 55), (42, 55.1), (40, 55)])


def numbers(text):
    """The whole numbers that a text of the topology stands for, before they are unfolded."""
    value, weight, found = 0, 1, []
    for digit in map(DIGITS.index, text):
        value += digit % HALF * weight
        weight *= HALF
        if digit < HALF:
            found.append(value)
            value, weight = 0, 1
    return found


def test_a_shared_border_is_packed_once():
    packed = topology({"areas": {"left": LEFT, "right": RIGHT}})
    left, right = (
        {arc if arc >= 0 else ~arc for arc in packed["objects"]["areas"][name][0][0]} for name in ("left", "right")
    )
    assert len(left & right) == 1


def test_areas_go_by_their_ids_and_layers_by_their_names():
    packed = topology({"one": {"left": LEFT}, "two": {"right": RIGHT}})
    assert {name: list(areas) for name, areas in packed["objects"].items()} == {"one": ["left"], "two": ["right"]}


def test_what_the_overview_does_not_need_is_marked():
    (arc,) = topology({"areas": {"left": DETAILED}}, {"left": LEFT})["arcs"]
    assert [number % 2 for number in numbers(arc)[::2]].count(0) == 1


def test_a_line_is_written_in_whole_steps():
    text = line(shapely.LineString([(40, 50), (40 - STEP[0], 50 + 2 * STEP[1])]))
    east, north, west, on = numbers(text)
    assert (east // 4, north // 2) == (round(40 / STEP[0]), round(50 / STEP[1]))
    assert (west, on) == (0b11, 4)  # one step back, folded, and light; two steps on


def test_nothing_that_is_written_needs_an_escape():
    assert not set(DIGITS) & set('"\\<>&`{}') and DIGITS.isprintable()
