import gzip
import re
import xml.etree.ElementTree as ET
from itertools import pairwise

import pytest
import shapely

from layers.pictures.furniture import paper
from layers.pictures.ink import Patch, Picture, Word
from layers.pictures.svg import written
from layers.style import DAY
from tests.pictures.conftest import DRAWN

SVG = "{http://www.w3.org/2000/svg}"
LINK = "{http://www.w3.org/1999/xlink}href"


def _only(*marks):
    return ET.fromstring(written(Picture("", "", marks)))


@pytest.mark.parametrize("name", DRAWN)
def test_a_page_has_room_for_it(drawn, name):
    assert len(gzip.compress(drawn[name][0])) < 42_000  # the contract's 60 kB of a place's page, with its text


@pytest.mark.parametrize("name", DRAWN)
def test_words_are_text(drawn, pictures, name):
    root = ET.fromstring(drawn[name][0])
    assert [text.text for text in root.iter(f"{SVG}text")] == [word.text for word in pictures[name].words()]
    assert root.find(f"{SVG}title").text == pictures[name].title
    assert all("serif" in text.get("style") for text in root.iter(f"{SVG}text"))


@pytest.mark.parametrize("name", DRAWN)
def test_a_halo_lies_below_its_letters_without_paint_order_which_few_programs_know(drawn, pictures, name):
    parts = list(ET.fromstring(drawn[name][0]).iter())
    below = {one.get(LINK): after.get("id") for one, after in pairwise(parts) if one.get(LINK)}
    assert len(below) == sum(bool(word.halo) for word in pictures[name].words())
    assert all(link == f"#{ident}" for link, ident in below.items())
    assert "paint-order" not in drawn[name][0].decode()


@pytest.mark.parametrize("name", DRAWN)
def test_old_programs_know_every_colour_and_find_a_shape_in_every_path(drawn, name):
    svg = drawn[name][0].decode()
    assert set(map(len, re.findall(r"#[0-9a-f]{6,}(?=[\";])", svg))) == {7}
    assert not re.search(r'<path d="\s*"', svg)


def test_a_veil_is_as_thin_as_it_is_meant():
    square = shapely.box(0, 0, 10, 10)
    path = _only(Patch(square, fill="#ff000080", line="#00ff00")).find(f"{SVG}path")
    assert path.get("style") == "fill: #ff0000; fill-opacity: 0.502; stroke: #00ff00; stroke-width: 1"


def test_two_pictures_in_one_page_share_no_id(drawn):
    ids = [set(re.findall(r' id="([^"]+)"', drawn[name][0].decode())) for name in ("abkhazia", "blank")]
    assert ids[0] and not ids[0] & ids[1]


def test_it_holds_no_rules_that_would_reach_a_page_around_it(drawn):
    assert not list(ET.fromstring(drawn["abkhazia"][0]).iter(f"{SVG}style"))


def test_what_a_box_cuts_off_is_not_written_and_not_seen():
    far, across = shapely.box(500, 0, 510, 10), shapely.LineString([(-900, 50), (900, 50)])
    marks = [Patch(shape, line="#000000", within=(100, 0, 200, 100)) for shape in (far, across)]
    root = _only(*marks)
    assert [path.get("d") for path in root.iter(f"{SVG}path")] == ["M99 50l102 0"]
    window = root.find(f"{SVG}clipPath")
    assert window[0].attrib == {"x": "100", "y": "0", "width": "100", "height": "100"}
    assert root.find(f"{SVG}g").get("clip-path") == f"url(#{window.get('id')})"


def test_a_shape_is_closed_with_its_holes_and_comes_back_within_a_tenth_of_a_pixel():
    ring = shapely.Point(300.123, 200.777).buffer(90).difference(shapely.Point(300, 200).buffer(30))
    path = _only(Patch(ring, fill="#000000")).find(f"{SVG}path").get("d")
    assert path.count("M") == path.count("z") == 2
    rings = []
    for piece in path.strip("z").split("z"):
        start, steps = (re.findall(r"-?[\d.]+", part) for part in piece[1:].split("l"))
        x, y = map(float, start)
        points = [(x, y)]
        for across, down in zip(steps[::2], steps[1::2], strict=True):
            points.append((points[-1][0] + float(across), points[-1][1] + float(down)))
        rings.append(points)
    assert shapely.hausdorff_distance(shapely.Polygon(rings[0], rings[1:]), ring) < 0.1


def test_hostile_names_are_written_as_they_are():
    name = '<script>${1}</script> & "$x^2$" 漢字'
    root = ET.fromstring(written(Picture(name, "", (*paper(), Word(name, (600, 300), 20, "serif", DAY["ink"])))))
    assert [text.text for text in root.iter(f"{SVG}text")] == [name]
