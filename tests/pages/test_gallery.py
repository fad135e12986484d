import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from PIL import Image

from layers.data.read import read
from layers.pages import gallery
from layers.scene import Scene
from layers.words import Words
from tests.asserts import parsed, text_of
from tests.hostile import TEXT, planted


@pytest.fixture(scope="module")
def page(scene):
    return parsed(gallery.render(scene)["pictures.html"])


def test_every_picture_is_shown_with_its_date_and_both_files(page, site):
    files = {f"pictures/{path.name}" for path in (site / "pictures").iterdir()}
    taken = [link.get("href") for link in page.iter("a") if link.get("download") is not None]
    assert sorted(taken) == sorted(files)
    for plate in (item for item in page.iter("li") if item.find("a/img") is not None):
        image = plate.find("a/img")
        assert image.get("src") in files and image.get("loading") == "lazy" and image.get("alt")
        assert "CC BY 4.0" in text_of(plate)
        assert re.search(r"\b(19|20)\d\d\b", text_of(plate.find("p")).removeprefix(text_of(plate.find("p/b")))), (
            "no date"
        )


def test_every_picture_is_called_what_it_shows_and_has_its_room_before_it_is_there(page, site):
    plates = [item for item in page.iter("li") if item.find("a/img") is not None]
    assert len(plates) > 100
    for plate in plates:
        title, image = text_of(plate.find("p/b")), plate.find("a/img")
        assert image.get("alt") == f"Map: {title}."
        taken = [link.get("aria-label") for link in plate.iter("a") if link.get("download") is not None]
        assert taken == [f"SVG: {title}", f"PNG: {title}"]
        with Image.open(site / plate.find("a").get("href")) as picture:
            assert (int(image.get("width")), int(image.get("height"))) == picture.size


def test_every_page_to_read_leads_to_it_and_so_does_the_handout(papers, site):
    for page in papers.values():
        assert {"pictures.html", "../pictures.html"} & {link.get("href") for link in page.iter("a")}
    assert "pictures.html" in {link.get("href") for link in parsed((site / "handout.html").read_bytes()).iter("a")}


def test_hostile_text_is_shown_as_itself(tiny):
    planted(tiny)
    page = parsed(gallery.render(Scene(read(tiny), Words("en")))["pictures.html"])
    assert f"Hill {TEXT}" in {title.text for title in page.iter("b")}
    assert not list(page.iter("script"))


@pytest.mark.parametrize("width", [1440, 320])
def test_the_page_is_whole_on_every_screen(site, opened, width):
    page = opened(site / "pictures.html", width=width)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
