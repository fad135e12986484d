import shapely

from layers.geometry.topology import COARSE, DIGITS, HALF, STEP, line, topology

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


def opened(text):
    """The vertices that a text stands for, in fine steps, as topology.js opens it."""
    given, (x, y), scale, vertices = numbers(text), (0, 0), 1, []
    for east, north in zip(given[::2], given[1::2], strict=True):
        if (east, north) == (0, 0):
            scale = COARSE + 1 - scale
            continue
        east, north = (-(n + 1) // 2 if n % 2 else n // 2 for n in (east // 2, north))
        x, y = x + east * scale, y + north * scale
        vertices.append((x, y))
    return vertices


def test_vertices_lie_on_the_fine_grid_where_a_reader_comes_near_and_on_the_coarse_one_elsewhere():
    coast = shapely.Polygon([(40, 50), *((40 + i / 9.7, 50 + (i % 3) / 7.9) for i in range(1, 60)), (46, 45), (40, 45)])
    near = shapely.box(42, 40, 44, 60)
    (arc,) = topology({"areas": {"coast": coast}}, near=near)["arcs"]
    vertices = opened(arc)
    assert len(vertices) == 63
    for x, y in vertices:
        place = shapely.Point(x * STEP[0], y * STEP[1])
        assert near.buffer(0.01).contains(place) or (x % COARSE, y % COARSE) == (0, 0)
    true = shapely.LineString(coast.exterior.coords)
    drawn = [shapely.Point(x * STEP[0], y * STEP[1]) for x, y in vertices]
    assert max(true.distance(at) for at in drawn if near.contains(at)) < STEP[0]
    assert any(x % COARSE for x, _ in vertices)


def test_the_coarse_grid_costs_less():
    wave = [(40 + i / 40, 50 + (i % 3) / 40) for i in range(60)]
    coast = shapely.Polygon([*wave, (41.5, 45), (40, 45)])
    fine, wide = (topology({"a": {"coast": coast}}, near=near)["arcs"][0] for near in (None, shapely.Polygon()))
    assert len(wide) < 0.8 * len(fine)
