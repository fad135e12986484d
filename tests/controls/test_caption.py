import re

import pytest
from playwright.sync_api import expect

from tests.asserts import wait_until


def test_title_source_and_the_way_to_the_atlas_stand_below_the_map(site, opened):
    page = opened(site / "embed.html", width=900, height=500)
    expect(page.locator("h1")).to_have_text("Post-Soviet conflicts")
    expect(page.locator(".caption p")).to_contain_text("Twenty years after the end of the USSR")
    expect(page.locator("#open")).to_have_attribute("href", "index.html")
    page.evaluate("atlas.select('estonia')")
    wait_until(page, "document.getElementById('open').getAttribute('href') === 'index.html#estonia'")


@pytest.mark.parametrize("wanted", ["#lesson=caucasus&step=2", "#quiz=zones&how=find", "#q=war&mode=projector"])
def test_what_a_frame_has_not_its_link_opens_in_the_atlas(wanted, site, opened):
    page = opened(site / "embed.html", wanted)
    expect(page.locator("#open")).to_have_attribute("href", f"index.html{wanted}")
    page.evaluate("atlas.select('estonia')")
    expect(page.locator("#open")).not_to_have_attribute("href", re.compile("lesson|quiz"))


def test_of_a_part_that_is_understood_in_part_the_link_takes_what_is(site, opened):
    page = opened(site / "embed.html", "#abkhazia&themes=war,foo&lesson=caucasus")
    expect(page.locator("#open")).to_have_attribute("href", "index.html#abkhazia&themes=war&lesson=caucasus")


def test_a_paragraph_lights_its_places_as_in_the_atlas(reading):
    lit = "[...atlas.highlighted].sort()"
    assert reading("embed.html", "#text=62").evaluate(lit) == reading("index.html", "#text=62").evaluate(lit)
