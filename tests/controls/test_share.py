import re

from playwright.sync_api import expect


def test_address_and_citation_are_those_of_the_view(site, opened, scene):
    page = opened(site / "index.html", "#abkhazia&from=1990&to=1995")
    page.get_by_role("button", name="Cite").click()
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_label("Address of this view")).to_have_value(page.url)
    citation = dialog.get_by_label("Citation").input_value()
    assert citation.startswith("“Abkhazia”. In: Post-Soviet conflicts, an atlas of one text.")
    assert f" as of {scene.atlas.as_of}. " in citation
    assert page.url in citation
    page.keyboard.press("Escape")
    expect(page.locator("article#abkhazia")).to_be_visible()


def test_the_same_spot_in_openstreetmap_is_a_plain_link(reading):
    page = reading("index.html", "#abkhazia")
    link = page.get_by_role("link", name="Same spot in OpenStreetMap").get_attribute("href")
    zoom, lat, lng = link.removeprefix("https://www.openstreetmap.org/#map=").split("/")
    assert (42 < float(lat) < 44, 40 < float(lng) < 42, 6 <= int(zoom) <= 11) == (True, True, True)


def test_beyond_180_degrees_openstreetmap_is_asked_for_the_same_spot(reading):
    page = reading("index.html", "#view=66,190,5")
    link = page.get_by_role("link", name="Same spot in OpenStreetMap", include_hidden=True).get_attribute("href")
    assert -172 < float(link.rpartition("/")[2]) < -168


def test_what_is_to_be_copied_is_marked_whole(site, opened):
    page = opened(site / "index.html", "#abkhazia")
    page.get_by_role("button", name="Cite").click()
    citation = page.get_by_role("dialog").get_by_label("Citation").input_value()
    assert page.evaluate("getSelection().toString()") == citation


def test_what_a_tracker_hung_on_the_address_is_not_handed_on(site, opened):
    page = opened(site / "index.html", "?fbclid=1#crimea&at=2015")
    page.get_by_role("button", name="Cite").click()
    address = page.get_by_role("dialog").get_by_label("Address of this view")
    expect(address).to_have_value(re.compile(r"/index\.html#crimea&at=2015$"))
