import io

from PIL import Image

from layers.pages.parts.slides import slides


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
