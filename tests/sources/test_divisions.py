import geopandas as gpd
import shapely

from layers.sources.divisions import divisions
from layers.sources.faces import GRID
from layers.sources.natural_earth import NaturalEarth

REPUBLIC = shapely.box(40, 50, 44, 52)
# two divisions, drawn a little smaller than the republic, as another version of the borders is
DRAWN = [shapely.box(40.02, 50.02, 42, 51.98), shapely.box(42, 50.02, 43.98, 51.98)]


def between(admin="Eastland"):
    drawn = gpd.GeoDataFrame({"admin": [admin] * 2, "name": ["West", "East"]}, geometry=DRAWN, crs=4326)
    return divisions(NaturalEarth(drawn, drawn, drawn, drawn), {"eastland": REPUBLIC}, [])


def test_a_line_between_divisions_ends_on_the_republics_border():
    (line,) = shapely.get_parts(between())
    for end in (line.coords[0], line.coords[-1]):  # it goes four steps of the grid over, so that noding cuts it there
        assert shapely.boundary(REPUBLIC).distance(shapely.Point(end)) < 5 * GRID
    assert shapely.distance(line, shapely.Point(42, 51)) < 0.01


def test_the_municipalities_of_latvia_are_left_out():
    assert between("Latvia").is_empty
