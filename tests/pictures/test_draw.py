import io
import xml.etree.ElementTree as ET

import pytest
from PIL import Image

from layers.pictures.draw import draw
from tests.pictures.conftest import DRAWN


@pytest.mark.parametrize("name", DRAWN)
def test_both_are_of_the_size_that_cards_of_links_show(drawn, name):
    svg, png = drawn[name]
    assert Image.open(io.BytesIO(png)).size == (1200, 630)
    assert ET.fromstring(svg).get("viewBox") == "0 0 1200 630"


def test_drawn_twice_gives_the_same_bytes(drawn, pictures):
    assert draw(pictures["abkhazia"]) == drawn["abkhazia"]
