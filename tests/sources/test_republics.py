import shapely

from layers.sources.republics import fitted, polygons

# a country and its neighbour as one source draws them, and the neighbour as a truer source does
AREA, BESIDE = shapely.box(40, 50, 45, 55), shapely.box(45, 50, 50, 55)


def test_an_area_is_led_to_a_neighbour_that_ends_farther_away():
    led = fitted(AREA, BESIDE, shapely.box(45.02, 50, 50, 55))
    assert led.covers(shapely.Point(45.01, 52))


def test_an_area_gives_way_to_a_neighbour_that_comes_nearer():
    truer = shapely.box(44.98, 50, 50, 55)
    led = fitted(AREA, BESIDE, truer)
    assert led.intersection(truer).area == 0
    assert led.covers(shapely.Point(44.97, 52))


def test_lines_and_points_are_no_part_of_an_area():
    assert polygons([AREA, shapely.Point(0, 0), shapely.LineString([(0, 0), (1, 1)])]).geoms[0].equals(AREA)
