import geopandas as gpd
import pytest
import shapely
from pyproj import Geod

from layers.geometry.project import Projection
from layers.pictures.frame import fit, flat, meridian_of

FLAT = Projection((45.0, 65.0), 100.0)
BOX = (0.0, 0.0, 400.0, 200.0)


@pytest.mark.parametrize("lonlat", [(41.0, 43.0), (70.0, 60.0), (185.0, 66.0)])
def test_a_window_shows_what_its_own_meridian_would(lonlat):
    around = flat({"a": shapely.Point(lonlat).buffer(2)}, FLAT)["a"]
    frame = fit(around, FLAT, meridian_of(around, FLAT), BOX, margin=0.1)
    there = gpd.GeoSeries([shapely.Point(lonlat)], crs=4326).to_crs(FLAT.crs(frame.meridian)).iloc[0]
    at = frame.placed(flat({"p": shapely.Point(lonlat)}, FLAT)["p"])
    assert at.x == pytest.approx(200 + (there.x - frame.middle[0]) / frame.resolution, abs=0.01)
    assert at.y == pytest.approx(100 - (there.y - frame.middle[1]) / frame.resolution, abs=0.01)


def test_a_shape_stands_whole_in_its_window_and_the_window_on_the_ground(scene):
    shape = flat({"a": scene.map.shapes["armenia"]}, FLAT)["a"]
    frame = fit(shape, FLAT, meridian_of(shape, FLAT), BOX, margin=0.1)
    assert shapely.box(*BOX).contains(frame.in_pixels(shape))
    assert frame.ground.contains(shape)


def test_what_is_cut_at_180_degrees_is_one_piece():
    halves = shapely.MultiPolygon([shapely.box(170, 65, 180, 70), shapely.box(-180, 65, -175, 70)])
    assert flat({"a": halves}, FLAT)["a"].geom_type == "MultiPolygon"
    assert len(shapely.get_parts(flat({"a": halves}, FLAT)["a"])) == 1


def test_a_pixel_is_as_wide_as_it_says(scene):
    shape = flat({"a": scene.map.shapes["turkmenistan"]}, FLAT)["a"]
    frame = fit(shape, FLAT, meridian_of(shape, FLAT), BOX, margin=0.1)
    east, north = frame.middle
    ends = gpd.GeoSeries(
        [shapely.Point(east - 5e4, north), shapely.Point(east + 5e4, north)], crs=FLAT.crs(frame.meridian)
    )
    one, other = ends.to_crs(4326)
    _, _, metres = Geod(ellps="sphere").inv(one.x, one.y, other.x, other.y)
    assert metres / (1e5 / frame.resolution) == pytest.approx(frame.ground_resolution, rel=0.002)
