import gzip
import io
import re
import xml.etree.ElementTree as ET

import pytest
from PIL import Image

from layers.pictures.draw import draw
from layers.pictures.furniture import paper
from layers.pictures.ink import Picture, Word
from layers.style import DAY

SVG = "{http://www.w3.org/2000/svg}"
KINDS = ("russia", "armenia", "abkhazia", "fergana-valley", "moscow", "deportation-koreans", "customs-union", "blank")


@pytest.fixture(scope="session")
def drawn(pictures):
    return {name: draw(pictures[name]) for name in KINDS}


@pytest.mark.parametrize("name", KINDS)
def test_a_picture_is_of_the_size_that_cards_of_links_show(drawn, name):
    svg, png = drawn[name]
    assert Image.open(io.BytesIO(png)).size == (1200, 630)
    assert ET.fromstring(svg).get("viewBox") == "0 0 1200 630"
    assert len(png) < 120_000
    assert len(gzip.compress(svg)) < 42_000  # the contract's 60 kB of a place's page, with its text


@pytest.mark.parametrize("name", KINDS)
def test_words_of_the_svg_are_text(drawn, pictures, name):
    root = ET.fromstring(drawn[name][0])
    assert [text.text for text in root.iter(f"{SVG}text")] == [word.text for word in pictures[name].words()]
    assert root.find(f"{SVG}title").text == pictures[name].title
    assert all("serif" in text.get("style") for text in root.iter(f"{SVG}text"))


@pytest.mark.parametrize("name", KINDS)
def test_a_halo_lies_below_its_letters_without_paint_order_which_few_programs_know(drawn, pictures, name):
    svg = drawn[name][0].decode()
    assert "paint-order" not in svg
    below = re.findall(r'<use xlink:href="#([^"]+)" stroke="[^"]+" stroke-width="4"/><text id="([^"]+)"', svg)
    assert len(below) == sum(bool(word.halo) for word in pictures[name].words()) and all(a == b for a, b in below)
    assert not re.search(r'<path d="\s*"', svg)


def test_two_pictures_in_one_page_share_no_id(drawn):
    ids = [set(re.findall(r' id="([^"]+)"', drawn[name][0].decode())) for name in ("abkhazia", "blank")]
    assert not ids[0] & ids[1]


def test_a_png_tells_what_it_is_whose_it_is_and_how_large_to_print_it(drawn):
    image = Image.open(io.BytesIO(drawn["abkhazia"][1]))
    assert image.info["Title"] == "Abkhazia"
    assert image.info["Source"].startswith("Post-Soviet conflicts") and image.info["Copyright"].startswith("CC BY 4.0")
    assert image.width / image.info["dpi"][0] * 25.4 < 170  # millimetres: the text of an A4 page


def test_an_svg_holds_no_rules_that_would_reach_a_page_around_it(drawn):
    assert not list(ET.fromstring(drawn["abkhazia"][0]).iter(f"{SVG}style"))


def test_drawn_twice_gives_the_same_bytes(drawn, pictures):
    assert draw(pictures["abkhazia"]) == drawn["abkhazia"]


def test_the_paper_and_the_water_keep_their_colours_in_the_png(drawn):
    image = Image.open(io.BytesIO(drawn["abkhazia"][1])).convert("RGB")
    colours = {f"#{red:02x}{green:02x}{blue:02x}" for _, (red, green, blue) in image.getcolors(1 << 16)}
    assert {DAY["paper"], DAY["water"], DAY["breakaway"]} <= colours


def test_hostile_names_are_drawn_as_they_are():
    name = '<script>${1}</script> & "$x^2$" 漢字'
    svg, _ = draw(Picture(name, "", (*paper(), Word(name, (600, 300), 20, "serif", DAY["ink"]))))
    assert [text.text for text in ET.fromstring(svg).iter(f"{SVG}text")] == [name]
