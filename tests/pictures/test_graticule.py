import shapely

from layers.geometry.project import Projection
from layers.pictures.frame import fit, meridian_of
from layers.pictures.furniture import WINDOW
from layers.pictures.graticule import LINES, graticule

FLAT = Projection((45.0, 65.0), 100.0)


def test_some_lines_of_the_net_can_be_seen_in_every_window(chart):
    for name in ("armenia", "kazakhstan", "russia"):
        shape = chart.land.subject(name)
        frame = fit(shape, FLAT, meridian_of(shape, FLAT), WINDOW, margin=0.1)
        seen = shapely.clip_by_rect(frame.in_pixels(graticule(frame)), *frame.box)
        assert LINES <= len(shapely.get_parts(seen)) < 60, name
