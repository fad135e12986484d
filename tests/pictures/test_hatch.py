import numpy as np
import pytest
import shapely
from PIL import Image

from layers.pictures.draw import draw
from layers.pictures.furniture import paper
from layers.pictures.hatch import hatched, tile
from layers.pictures.ink import Patch, Picture
from layers.style import DAY, HATCHES, Hatch

SQUARE = shapely.box(0, 0, 140, 140)


@pytest.mark.parametrize("status", HATCHES)
def test_hatching_stays_inside_its_shape(status):
    lines = hatched(SQUARE, HATCHES[status])
    assert lines.length > 200
    assert SQUARE.buffer(1e-6).contains(lines)


def test_hatching_looks_as_its_tile_says():
    lines = hatched(SQUARE, Hatch(10, "M0 5H10"))
    assert [part.bounds for part in shapely.get_parts(lines)] == [(0, y, 140, y) for y in range(5, 140, 10)]
    dashes = hatched(shapely.box(0, 0, 20, 20), Hatch(10, "M5 2V8"))
    assert sorted(part.bounds for part in shapely.get_parts(dashes)) == [
        (x, y, x, y + 6) for x in (5, 15) for y in (2, 12)
    ]
    assert tile(HATCHES["annexed"]) == [((0, 4), (8, 4)), ((4, 0), (4, 8))]


def test_hatches_are_told_apart_in_grey(tmp_path):
    seen = {}
    for status, hatch in HATCHES.items():
        lines = Patch(hatched(SQUARE, hatch), line=DAY["ink"], width=1.5)  # the same ink: the pattern alone tells
        _, png = draw(Picture(status, "", (*paper(), lines)))
        (tmp_path / "a.png").write_bytes(png)
        seen[status] = np.asarray(Image.open(tmp_path / "a.png").convert("L"), dtype=float)[5:135, 5:135]
    for one, pixels in seen.items():
        for other, others in seen.items():
            assert one == other or np.abs(pixels - others).mean() > 15, (one, other)
