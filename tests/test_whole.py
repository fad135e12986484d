import pytest

from layers.data.read import read
from layers.geometry.project import Projection
from layers.model.feature import Republic
from layers.whole import edges_of, first_year_of, projection_of
from tests.edits import edited


def test_what_is_left_out_is_worked_out_from_the_data(tiny):
    atlas = read(tiny)
    flat = projection_of(atlas)
    south, north = flat.parallels
    assert 50 < south < north < 56 and 40 < flat.meridian < 50
    shapes = [shape for _, shape in atlas.of(Republic)]
    west, south, east, north = flat.flat(shapes).total_bounds
    beyond = edges_of(atlas, flat, shapes)
    assert beyond[0] < west and beyond[1] < south and beyond[2] > east and beyond[3] > north
    assert first_year_of(atlas) < 2012


def test_what_is_given_is_taken(tiny):
    path = tiny / "atlas.json"
    given = {"first_year": 1800, "projection": {"parallels": [-30, -10], "edges": [1, 2, 3, 4]}}
    with edited(path) as record:
        record |= given
    atlas = read(tiny)
    flat = projection_of(atlas)
    assert flat.parallels == (-30, -10) and 40 < flat.meridian < 50
    assert edges_of(atlas, flat, []) == (-1000, -2000, 3000, 4000)
    assert first_year_of(atlas) == 1800


def test_that_of_our_own_is_the_one_that_its_pictures_are_known_by(atlas):
    assert projection_of(atlas) == Projection((45.0, 65.0), 100.0)
    assert first_year_of(atlas) == 1917
    assert edges_of(atlas, projection_of(atlas), []) == pytest.approx((-8.2e6, -5.2e6, 7.2e6, 6.4e6))
