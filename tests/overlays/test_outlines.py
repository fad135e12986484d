import re

from playwright.sync_api import expect


def test_a_zone_is_drawn_in_the_outline_of_its_day_and_its_own_is_dotted_then(site, opened):
    page = opened(site / "index.html", "#donbas&at=2014-12")
    zone, shown = page.locator("#map path.zone[data-place=donbas]"), page.locator("#map path.outlined:visible")
    expect(zone).to_have_class(re.compile("status-war"))
    expect(shown).to_have_count(0)
    page.evaluate("atlas.keep({at: '2016'})")
    expect(shown).to_have_class(re.compile("status-breakaway.*approximate|approximate.*status-breakaway"))
    expect(zone).to_have_class(re.compile("status-quiet"))
    page.evaluate("() => { atlas.select('chechnya'); atlas.keep({at: '1989'}); }")  # it and Ingushetia were one
    expect(shown).to_have_class(re.compile("status-autonomy"))
    page.evaluate("atlas.keep({at: '2024'})")
    expect(shown).to_have_count(0)


def test_an_outline_is_a_steps_own_where_its_zone_is(site, opened):
    page = opened(site / "index.html", "#lesson=whose-border&step=3")
    remnant = page.locator("#map path.outlined:visible")
    expect(remnant).to_have_css("opacity", "1")
    page.evaluate("atlas.stage({lights: ['abkhazia']})")
    expect(remnant).to_have_css("opacity", "0.35")


def test_an_outline_is_pale_where_the_filters_leave_nothing_of_its_zone(site, opened):
    page = opened(site / "index.html", "#at=1989&themes=migration")
    united = page.locator("#map path.outlined:visible")
    expect(united).to_have_css("opacity", "0.35")
    page.evaluate("atlas.filter({themes: null})")
    expect(united).to_have_css("opacity", "1")
