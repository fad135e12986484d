import pytest
import shapely

from layers.geometry.simplify import Reach
from layers.geometry.topology import GRIDS, STEP, drawn, grids_of, lines, step_of, topology

LEFT, RIGHT = shapely.box(40, 50, 45, 55), shapely.box(45, 50, 50, 55)
# the left area's outline with a vertex that the overview does not need
DETAILED = shapely.Polygon([(40, 50), (45, 50), (45, 55), (42, 55.1), (40, 55)])


def test_a_shared_border_is_packed_once():
    both = topology({"areas": {"left": DETAILED, "right": RIGHT}})["arcs"]
    apart = topology({"areas": {"left": DETAILED, "right": shapely.affinity.translate(RIGHT, 0.5)}})["arcs"]
    assert len(both) < len(apart)


def test_areas_go_by_their_ids_and_layers_by_their_names():
    packed = topology({"one": {"left": LEFT}, "two": {"right": RIGHT}})
    assert packed["objects"] == {"one": ["left"], "two": ["right"]}


def test_vertices_lie_on_the_wider_a_grid_the_less_near_a_reader_comes():
    coast = shapely.LineString([(40 + i / 9.7, 50 + (i % 3) / 7.9) for i in range(60)])
    reach = Reach(near=shapely.box(42, 40, 43, 60), around=shapely.box(41, 40, 45, 60))
    found = shapely.get_coordinates(drawn(coast, reach))
    assert len(found) == 60
    widths = set()
    for true, (x, y) in zip(shapely.get_coordinates(coast), found, strict=True):
        place = shapely.Point(true)
        width = GRIDS[0 if reach.near.contains(place) else 1 if reach.around.contains(place) else 2]
        steps = (round(x / STEP[0], 6), round(y / STEP[1], 6))
        assert all(step % width == 0 for step in steps), steps
        assert abs(x - true[0]) <= STEP[0] * width / 2 and abs(y - true[1]) <= STEP[1] * width / 2
        widths.add(width)
    assert widths == set(GRIDS)


@pytest.mark.parametrize(("fine", "widths"), [(1.0, GRIDS), (0.4, (1, 2, 6)), (0.03, (1, 1, 1)), (0.001, (1, 1, 1))])
def test_the_grids_of_a_smaller_map_are_finer(fine, widths):
    coast = shapely.LineString([(40 + i / 97, 50 + (i % 3) / 79) for i in range(60)])
    reach = Reach(near=shapely.Polygon(), around=shapely.Polygon(), fine=fine)
    assert topology({"areas": {"left": LEFT}}, None, reach)["grids"] == grids_of(reach) == widths
    assert shapely.hausdorff_distance(drawn(coast, reach), coast) <= max(STEP) * GRIDS[-1] * fine * 1.1
    assert topology({"areas": {"left": LEFT}}, None, reach)["step"] == step_of(reach)


def test_a_wider_grid_costs_less():
    wave = shapely.LineString([(40 + i / 40, 50 + (i % 3) / 40) for i in range(60)])
    nothing = shapely.Polygon()
    assert len(lines([wave], Reach(near=nothing, around=nothing))) < 0.6 * len(lines([wave]))


def test_what_the_overview_does_not_need_costs_little():
    every = topology({"areas": {"left": DETAILED}})["arcs"]
    assert len(topology({"areas": {"left": DETAILED}}, {"left": LEFT})["arcs"]) <= len(every) + 1
