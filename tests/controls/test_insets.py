import itertools

import pytest
from playwright.sync_api import expect

from tests.asserts import assert_becomes, wait_until


def test_three_insets_show_their_corners_below_siberia(reading):
    page = reading("index.html")
    assert [inset.inner_text() for inset in page.locator(".inset:visible").all()] == [
        "Caucasus",
        "Fergana Valley",
        "Dniester",
    ]
    # drawn from the same shapes in the same looks
    assert page.locator(".inset:first-child path.zone.status-breakaway").count() >= 2
    expect(page.locator(".inset:nth-child(2) path.zone.status-region")).to_have_count(1)


@pytest.mark.parametrize(
    ("name", "ident"), [("Caucasus", "chechnya"), ("Fergana Valley", "fergana-valley"), ("Dniester", "transnistria")]
)
def test_an_inset_takes_the_reader_there(name, ident, site, opened):
    page = opened(site / "index.html")
    page.get_by_role("button", name=f"Go there: {name}").press("Enter")
    wait_until(page, "atlas.map.getZoom() > 4")
    seen = "atlas.map.getBounds().contains(atlas.places.get('%s').middle)"
    wait_until(page, seen % ident)
    assert_becomes(page, "document.activeElement.id", "map")
    expect(page.locator(".inset:visible")).to_have_count(0)
    page.get_by_role("button", name="The whole former Union").click()
    wait_until(page, "document.querySelectorAll('.insets:not([hidden])').length === 1")


def test_insets_keep_clear_of_the_legend_and_the_scale(reading):
    page = reading("index.html")
    boxes = [page.locator(name).bounding_box() for name in (".insets", "#legend", ".leaflet-control-scale")]
    spans = sorted((box["x"], box["x"] + box["width"]) for box in boxes)
    assert all(end <= begin for (_, end), (begin, _) in itertools.pairwise(spans))


def test_narrow_screens_have_none(reading):
    for width, height in ((1024, 768), (390, 844)):
        expect(reading("index.html", width=width, height=height).locator(".inset:visible")).to_have_count(0)
