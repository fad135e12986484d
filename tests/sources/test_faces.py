import numpy as np
import shapely

from layers.sources.faces import faces, mostly, owners, thinned

LEFT, RIGHT = shapely.box(40, 50, 45, 55), shapely.box(45.001, 50, 50, 55)


def test_a_gap_between_two_drawings_of_one_border_goes_to_a_neighbour():
    lids = [shapely.LineString([(45, y), (45.001, y)]) for y in (50, 55)]
    pieces = faces([LEFT, RIGHT], lids)
    assert set(owners(pieces, {"left": LEFT, "right": RIGHT})) == {"left", "right"}


def test_a_zone_takes_the_faces_that_lie_mostly_in_it():
    pieces = np.array([shapely.box(0, 0, 1, 1), shapely.box(1, 0, 2, 1)])
    assert list(mostly(pieces, shapely.box(0, 0, 1.2, 1))) == [True, False]


def test_what_is_cut_at_180_degrees_keeps_both_ends_of_the_cut():
    wave = [(180 - i / 1000, 60 + 0.0002 * (i % 2)) for i in range(100)]
    west = shapely.Polygon([*wave, (179.9, 61), (180, 61)])
    east = shapely.transform(west, lambda at: at * (-1, 1))
    thin = thinned(np.array([west, east]))
    assert shapely.get_num_coordinates(thin).sum() < shapely.get_num_coordinates([west, east]).sum() / 2
    assert all({(x, 60.0), (x, 61.0)} <= set(shape.exterior.coords) for x, shape in zip((180, -180), thin, strict=True))
