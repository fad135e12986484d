import io
import re
from xml.etree import ElementTree

from PIL import Image

from layers.pages.parts.slides import slides
from layers.pictures.ink import WIDTH, width

SVG = "{http://www.w3.org/2000/svg}"


def test_no_word_runs_off_its_picture_in_any_language(site):
    drawn, words, off = sorted(site.rglob("pictures/*.svg")), 0, []
    for path in drawn:
        for word in ElementTree.parse(path).iter(f"{SVG}text"):
            size = float(re.search(r"font-size: ([\d.]+)px", word.get("style"))[1])
            anchor = re.search(r"text-anchor: (\w+)", word.get("style"))
            wide = width(word.text, "sans" if "system-ui" in word.get("style") else "serif", size)
            left = float(word.get("x")) - wide * {"middle": 0.5, "end": 1}.get(anchor and anchor[1], 0)
            words += 1
            if left < 0 or left + wide > WIDTH:
                off.append(f"{path.relative_to(site)}: {word.text}")
    assert len({path.parent for path in drawn}) == 3 and words > 10 * len(drawn)
    assert not off, "\n".join(off)


def test_every_place_both_overviews_every_step_and_pair_of_dates_have_a_picture_in_both_forms(scene, site):
    wanted = {feature.id for feature in scene.atlas.features} | {"atlas", "blank"}
    wanted |= {slide.name for slide in slides(scene)}
    there = {path.name for path in (site / "pictures").iterdir()}
    assert there == {f"{name}.{form}" for name in wanted for form in ("svg", "png")}


def test_every_png_has_the_size_that_cards_of_links_show_and_those_for_a_wall_that_of_a_screen(scene, site):
    wall = {slide.name for slide in slides(scene)}
    drawn = list((site / "pictures").glob("*.png"))
    assert len(drawn) > len(wall) > 50
    for path in drawn:
        size = (1920, 1080) if path.stem in wall else (1200, 630)
        assert Image.open(io.BytesIO(path.read_bytes())).size == size, path.name
