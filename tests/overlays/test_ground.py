def test_land_and_waters_are_drawn_and_cannot_be_chosen(site, opened):
    page = opened(site / "index.html")
    assert page.locator("#map path.ground.land").count() == 1
    assert page.locator("#map path.ground.sea").count() == 1
    assert page.locator("#map path.ground[data-place]").count() == 0
