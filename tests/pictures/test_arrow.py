import shapely

from layers.geometry.project import Projection
from layers.pictures.arrow import along, arrow, curve
from layers.pictures.frame import fit
from layers.pictures.furniture import WINDOW

FLAT = Projection((45.0, 65.0), 100.0)
LINE = shapely.LineString([(-4_000_000, 0), (-3_000_000, 0)])  # metres, from the west to the east
FRAME = fit(LINE, FLAT, 100.0, WINDOW, margin=0.5)


def test_an_arrow_bulges_to_the_north_and_keeps_its_ends():
    bent = curve(LINE, FLAT, 100.0)
    assert bent.bounds[3] > 50_000
    assert shapely.equals_exact(bent.boundary, LINE.boundary, tolerance=1)


def test_one_that_goes_to_the_west_bulges_to_the_north_too():
    assert curve(shapely.reverse(LINE), FLAT, 100.0).bounds[3] > 50_000


def test_its_head_is_at_its_end_and_no_word_stands_on_it():
    bent = curve(LINE, FLAT, 100.0)
    *_, head, start = arrow(FRAME, bent)
    assert head.geometry.centroid.x > start.geometry.centroid.x
    taken = shapely.union_all([shapely.box(*box) for box in along(FRAME, bent)])
    assert taken.contains(FRAME.placed(bent))
