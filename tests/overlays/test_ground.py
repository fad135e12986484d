import io

from PIL import Image
from playwright.sync_api import expect


def test_land_and_waters_are_drawn_and_cannot_be_chosen(reading):
    page = reading("index.html")
    expect(page.locator("#map path.ground.land")).to_have_count(1)
    expect(page.locator("#map path.ground.sea")).to_have_count(1)
    expect(page.locator("#map path.ground[data-place]")).to_have_count(0)


def test_where_the_system_chooses_the_colours_the_sea_is_told_from_the_land(site, opened):
    page = opened(site / "index.html", "#view=43,34,7", forced_colors="active")  # the Black Sea
    page.locator("#map .ground.land").wait_for(state="attached")
    shot = Image.open(io.BytesIO(page.locator("#map").screenshot())).convert("RGB")
    red, _, blue = shot.getpixel((shot.width // 2 + 40, shot.height // 2 + 40))
    assert blue - red > 20
