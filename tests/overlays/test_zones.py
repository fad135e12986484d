def test_every_zone_is_drawn_hatched_by_its_status(site, opened, scene):
    page = opened(site / "index.html")
    for ident, zone in scene.zones.items():
        path = page.locator(f"#map path.zone[data-place={ident}]")
        assert path.evaluate("path => getComputedStyle(path).fill") == f'url("#hatch-{zone.status}")'
        assert page.locator(f"pattern#hatch-{zone.status}").count() == 1


def test_a_line_of_contact_is_dashed(site, opened):
    page = opened(site / "index.html")
    dashes = page.locator("#map path.zone[data-place=karabakh-line-of-contact]")
    assert dashes.evaluate("path => getComputedStyle(path).strokeDasharray") != "none"


def test_before_a_zone_had_its_status_it_has_no_hatch(site, opened):
    page = opened(site / "index.html", "#from=1940&to=1950")
    fill = "path => getComputedStyle(path).fill"
    crimea = page.locator("#map path.zone[data-place=crimea]")
    assert "hatch" not in crimea.evaluate(fill)
    page.evaluate("atlas.filter({from: null, to: null})")
    assert "hatch-annexed" in crimea.evaluate(fill)
