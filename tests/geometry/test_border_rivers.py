import pytest
import shapely

from layers.geometry.border_rivers import off_borders
from layers.geometry.project import Projection

FLAT = Projection((45.0, 65.0), 100.0)

LAND = shapely.box(40, 50, 41, 51)


def test_a_river_that_is_the_border_is_left_out_there():
    river = shapely.LineString([(40.9, 52), (40.9, 51.02), (39.98, 51.02), (39.98, 50.2), (39, 50.2)])
    first, last = off_borders([river], [LAND], FLAT)[0]
    assert first.coords[0] == pytest.approx((40.9, 52), abs=1e-3) and first.coords[-1][1] > 51.04
    assert last.coords[-1] == pytest.approx((39, 50.2), abs=1e-3) and last.coords[0][0] < 39.95


def test_a_river_that_crosses_a_border_goes_on():
    river = shapely.LineString([(39, 50.4), (42, 50.6)])
    (whole,) = off_borders([river], [LAND], FLAT)[0]
    assert whole.equals_exact(river, 1e-4)


def test_the_aras_does_not_run_beside_the_border_of_nakhchivan(scene):
    border = shapely.boundary(scene.map.shapes["azerbaijan"]).buffer(0.04)
    beside = sum(piece.intersection(border).length for piece in scene.map.rivers["aras"])
    assert beside < 0.3
    assert scene.map.rivers["volga"] and scene.map.rivers["kura"]
