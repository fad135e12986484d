import networkx as nx
import numpy as np
import pytest
import shapely

from layers.sources import rivers
from layers.sources.rivers import DETOUR, FILES, GAP


def length(graph, start, end):
    return nx.shortest_path_length(graph, start, end, "weight")


@pytest.fixture
def joined():
    """The graph of some stretches, each a list of points."""
    return lambda *lines: rivers._graph([np.array(line, dtype=float) for line in lines])


def test_stretches_that_meet_are_walked_at_their_length(joined):
    graph = joined([(30, 50), (31, 50)], [(31, 50), (31, 51)])
    assert length(graph, (30, 50), (31, 51)) == pytest.approx(2)


def test_a_short_gap_is_walked_at_a_price_and_a_long_one_not_at_all(joined):
    near, far = (31 + GAP / 2, 50), (31 + GAP * 2, 50)
    walked = length(joined([(30, 50), (31, 50)], [near, (32, 50)]), (31, 50), near)
    assert walked == pytest.approx(DETOUR * GAP / 2)
    with pytest.raises(nx.NetworkXNoPath):
        length(joined([(30, 50), (31, 50)], [far, (33, 50)]), (31, 50), far)


def test_the_middle_of_a_lake_runs_along_it():
    middle = shapely.MultiLineString(rivers._middle(shapely.box(40, 50, 42, 50.4)))
    assert shapely.distance(middle, shapely.Point(41, 50.2)) < 0.01
    assert shapely.box(40, 50, 42, 50.4).contains(middle)


def test_only_stretches_near_the_rivers_are_read(tmp_path):
    near, away = np.array([(30, 50), (31, 51)], "<f4"), np.array([(-90, 30), (-91, 31)], "<f4")
    (tmp_path / FILES[0]).write_text("1 0 2 50 51 0 16\n1 0 2 30 31 16 16\n", encoding="utf-8")
    (tmp_path / FILES[1]).write_bytes(near.tobytes() + away.tobytes())
    (line,) = rivers._stretches(tmp_path)
    assert line.tolist() == near.tolist()
