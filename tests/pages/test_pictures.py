import io

from PIL import Image


def test_every_place_and_both_overviews_have_a_picture_in_both_forms(scene, site):
    wanted = {feature.id for feature in scene.atlas.features} | {"atlas", "blank"}
    there = {path.name for path in (site / "pictures").iterdir()}
    assert there == {f"{name}.{form}" for name in wanted for form in ("svg", "png")}


def test_every_png_has_the_size_that_cards_of_links_show(site):
    for path in (site / "pictures").glob("*.png"):
        assert Image.open(io.BytesIO(path.read_bytes())).size == (1200, 630), path.name
