import re

from playwright.sync_api import expect


def test_every_zone_is_drawn_hatched_by_its_status(reading, scene):
    page = reading("index.html")
    for ident, zone in scene.zones.items():
        if (look := scene.look(zone)) != "quiet":
            path = page.locator(f"#map path.zone[data-place={ident}]")
            expect(path).to_have_css("fill", f'url("#hatch-{look}")')
            expect(page.locator(f"pattern#hatch-{look}")).to_have_count(1)


def test_a_line_of_contact_is_dashed(reading):
    page = reading("index.html")
    dashes = page.locator("#map path.zone[data-place=karabakh-line-of-contact]")
    expect(dashes).not_to_have_css("stroke-dasharray", "none")


def test_a_zone_without_a_conflict_yet_is_dotted_and_the_map_says_when_it_has_one(site, opened):
    page = opened(site / "index.html", "#crimea")
    crimea = page.locator("#map path.zone[data-place=crimea]")
    expect(crimea).not_to_have_css("fill", re.compile("hatch"))
    expect(page.locator(".zone-label.fits", has_text="Crimea")).to_have_text("Crimealater a conflict: 2014")
    page.evaluate("atlas.keep({at: '2014-03-18'})")
    expect(crimea).to_have_css("fill", re.compile("hatch-annexed"))
    expect(page.locator(".zone-label.fits", has_text="Crimea")).to_have_text("Crimea")


def test_of_two_zones_on_each_other_the_upper_hatch_alone_is_seen(site, opened):
    page = opened(site / "index.html", "#nagorno-karabakh")
    ground = page.locator("#map path.zone-ground")
    expect(ground).to_have_count(1)
    zone = "path.zone[data-place=nagorno-karabakh]"
    assert page.evaluate(f"document.querySelector('.zone-ground + {zone}') !== null")
    azerbaijan = page.evaluate("getComputedStyle(document.querySelector('path.republic[data-place=azerbaijan]')).fill")
    expect(ground).to_have_css("fill", azerbaijan)
    page.evaluate("atlas.keep({at: '1989-01-01'})")  # the lower one has no hatch yet, the republic another tint
    expect(ground).to_be_hidden()


def test_on_the_ground_karabakh_has_one_line_that_of_contact(site, opened):
    page = opened(site / "index.html", "#nagorno-karabakh&at=2012&eyes=ground")
    inner = page.locator("#map path.zone[data-place=nagorno-karabakh]")
    outer = page.locator("#map path.zone[data-place=karabakh-line-of-contact]")
    expect(outer).to_have_css("stroke-width", "3px")
    expect(inner).to_have_css("stroke", "none")
    page.evaluate("atlas.keep({eyes: null})")
    expect(inner).not_to_have_css("stroke", "none")


def test_where_a_zone_fills_the_map_its_hatch_is_wider(site, opened):
    page = opened(site / "index.html", "#chechnya", reduced_motion="reduce")
    hatch = page.locator("#hatch-member")
    expect(hatch).to_have_attribute("patternTransform", "rotate(-45) scale(1.7)")
    page.evaluate("atlas.show(atlas.home)")
    expect(hatch).to_have_attribute("patternTransform", "rotate(-45)")
