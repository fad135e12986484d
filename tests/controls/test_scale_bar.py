import re

import pytest


@pytest.mark.parametrize("fragment", ["", "#abkhazia", "#estonia"])
def test_the_scale_is_true_at_the_centre(reading, fragment):
    page = reading("index.html", fragment)
    line = page.locator(".leaflet-control-scale-line")
    kilometres = int(re.fullmatch(r"(\d+) km", line.text_content())[1])
    pixels = line.evaluate("line => parseFloat(line.style.width)")
    per_pixel = page.evaluate(
        """() => {
            const {x, y} = atlas.map.getSize().divideBy(2);
            const at = (dx) => atlas.map.containerPointToLatLng([x + dx, y]);
            return atlas.map.distance(at(-20), at(20)) / 40 / 1000;
        }"""
    )
    assert kilometres / pixels == pytest.approx(per_pixel, rel=0.03)
