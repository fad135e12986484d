import shapely

from layers.geometry.shared_borders import neighbours, share_border


def test_neighbours_share_a_border_and_not_just_a_corner():
    grid = {"a": shapely.box(0, 0, 1, 1), "b": shapely.box(1, 0, 2, 1), "c": shapely.box(1, 1, 2, 2)}
    assert neighbours(grid) == {"a": ["b"], "b": ["a", "c"], "c": ["b"]}


def test_what_lies_over_another_is_not_beside_it_and_nothing_lies_beside_none():
    area = shapely.box(0, 0, 1, 1)
    assert not share_border(area, shapely.box(0.5, 0, 2, 1)) and not share_border(area, None)


def test_moldova_lies_between_ukraine_and_no_other_republic(scene):
    assert scene.map.borders["moldova"] == ["ukraine"]
    assert set(scene.map.borders["armenia"]) == {"azerbaijan", "georgia"}
