import shapely

from layers.sources.lines import snapped


def test_a_line_that_is_drawn_twice_ends_on_the_border():
    border = shapely.LineString([(0, 0), (10, 0)])
    doubled = shapely.LineString([(0, 0.01), (4, 0.01), (4, 3), (6, 3), (6, 0.01), (10, 0.01)])
    (kept,) = snapped([doubled], border, misfit=0.05, reach=0.2)
    assert shapely.Point(kept.coords[0]).distance(border) < 0.001
    assert shapely.Point(kept.coords[-1]).distance(border) < 0.001
    assert 7.9 < kept.length < 8.1


def test_a_loose_end_that_is_too_far_from_the_border_stays_loose():
    border = shapely.LineString([(0, 0), (10, 0)])
    (kept,) = snapped([shapely.LineString([(5, 3), (5, 1)])], border, misfit=0.05, reach=0.2)
    assert kept.distance(border) > 0.9
