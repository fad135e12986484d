import re

import pytest
from pyproj import Geod


@pytest.mark.parametrize("fragment", ["", "#abkhazia", "#estonia"])
def test_the_scale_is_true_at_the_centre(reading, fragment):
    page = reading("index.html", fragment)
    line = page.locator(".leaflet-control-scale-line")
    kilometres = int(re.fullmatch(r"(\d+) km", line.text_content())[1])
    pixels = line.evaluate("line => parseFloat(line.style.width)")
    west, east = page.evaluate(
        """() => {
            const {x, y} = atlas.map.getSize().divideBy(2);
            return [-20, 20].map((dx) => atlas.map.containerPointToLatLng([x + dx, y])).map(({lat, lng}) => [lng, lat]);
        }"""
    )
    *_, metres = Geod(ellps="WGS84").inv(*west, *east)
    assert kilometres / pixels == pytest.approx(metres / 40 / 1000, rel=0.03)  # the line's end is rounded to a pixel
