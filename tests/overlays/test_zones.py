import re

from playwright.sync_api import expect


def test_every_zone_is_drawn_hatched_by_its_status(reading, scene):
    page = reading("index.html")
    for ident, zone in scene.zones.items():
        path = page.locator(f"#map path.zone[data-place={ident}]")
        expect(path).to_have_css("fill", f'url("#hatch-{zone.status}")')
        expect(page.locator(f"pattern#hatch-{zone.status}")).to_have_count(1)


def test_a_line_of_contact_is_dashed(reading):
    page = reading("index.html")
    dashes = page.locator("#map path.zone[data-place=karabakh-line-of-contact]")
    expect(dashes).not_to_have_css("stroke-dasharray", "none")


def test_before_a_zone_had_its_status_it_has_no_hatch(site, opened):
    page = opened(site / "index.html", "#from=1940&to=1950")
    crimea = page.locator("#map path.zone[data-place=crimea]")
    expect(crimea).not_to_have_css("fill", re.compile("hatch"))
    page.evaluate("atlas.filter({from: null, to: null})")
    expect(crimea).to_have_css("fill", re.compile("hatch-annexed"))
