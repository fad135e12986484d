import io

import matplotlib
import pytest
import shapely
from PIL import Image

from layers.pictures.furniture import paper
from layers.pictures.ink import Patch, Picture, Word
from layers.pictures.png import painted
from layers.style import DAY
from tests.pictures.conftest import DRAWN


def _image(*marks, **more):
    return Image.open(io.BytesIO(painted(Picture("", "", (*paper(), *marks), **more)))).convert("RGB")


def _inked(image, colour="#000000"):
    """Give the box of what is of a colour."""
    wanted = tuple(bytes.fromhex(colour[1:]))
    pixels = image.load()
    found = [(x, y) for x in range(image.width) for y in range(image.height) if pixels[x, y] == wanted]
    across, down = zip(*found, strict=True)
    return min(across), min(down), max(across), max(down)


@pytest.mark.parametrize("name", DRAWN)
def test_a_link_shows_it_soon(drawn, name):
    assert len(drawn[name][1]) < 120_000


def test_it_tells_what_it_is_whose_it_is_and_how_large_to_print_it(drawn):
    image = Image.open(io.BytesIO(drawn["abkhazia"][1]))
    assert image.info["Title"] == "Abkhazia"
    assert image.info["Source"].startswith("Post-Soviet conflicts") and image.info["Copyright"].startswith("CC BY 4.0")
    assert image.width / image.info["dpi"][0] * 25.4 < 170  # millimetres: the text of an A4 page


def test_the_paper_and_the_water_keep_their_colours(drawn):
    image = Image.open(io.BytesIO(drawn["abkhazia"][1])).convert("RGB")
    colours = {f"#{red:02x}{green:02x}{blue:02x}" for _, (red, green, blue) in image.getcolors(1 << 16)}
    assert {DAY["paper"], DAY["water"], DAY["breakaway"]} <= colours


@pytest.mark.parametrize("enlarged", [1.0, 1.6])
def test_a_shape_lies_where_it_is_said_to_and_its_box_cuts_it_off(enlarged):
    square = Patch(shapely.box(100, 50, 400, 150), fill="#000000", within=(200, 0, 1200, 630))
    image = _image(square, enlarged=enlarged)
    assert image.size == (1200 * enlarged, 630 * enlarged)
    ends = (200, 50, 400, 150)
    assert _inked(image) == pytest.approx([end * enlarged for end in ends], abs=1)


@pytest.mark.parametrize(("anchor", "ends"), [("left", (600, 700)), ("center", (550, 650)), ("right", (500, 600))])
def test_a_word_stands_at_its_place_on_its_halo(anchor, ends):
    word = Word("НННННН", (600, 300), 24, "sans", "#000000", anchor, halo="#ffffff")
    ground = Patch(shapely.box(0, 0, 1200, 630), fill="#80a080")
    left, top, right, bottom = _inked(_image(ground, word))
    assert (left, right) == pytest.approx(ends, abs=16) and right - left > 80
    assert (top + bottom) / 2 == pytest.approx(300, abs=2)
    around = _inked(_image(ground, word), "#ffffff")
    assert around[0] < left and around[2] > right


def test_a_settings_file_of_ones_own_changes_nothing(pictures, drawn):
    with matplotlib.rc_context({"path.simplify": True, "path.simplify_threshold": 1.0, "savefig.dpi": 30}):
        assert painted(pictures["abkhazia"]) == drawn["abkhazia"][1]


def test_a_letter_that_no_face_has_is_drawn_as_a_box_and_told_of_by_nobody(recwarn):
    assert _inked(_image(Word("漢", (600, 300), 40, "serif", "#000000")))
    assert not recwarn.list
