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
