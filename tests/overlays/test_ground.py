from playwright.sync_api import expect


def test_land_and_waters_are_drawn_and_cannot_be_chosen(reading):
    page = reading("index.html")
    expect(page.locator("#map path.ground.land")).to_have_count(1)
    expect(page.locator("#map path.ground.sea")).to_have_count(1)
    expect(page.locator("#map path.ground[data-place]")).to_have_count(0)
