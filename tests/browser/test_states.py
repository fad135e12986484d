"""What every zone was in eleven years: its status, who held it, and in which outline the map shows it."""

import datetime

from playwright.sync_api import expect

from layers.model.land import state_on

YEARS = (1930, 1950, 1989, 1992, 1995, 2007, 2012, 2015, 2021, 2024, 2026)
# from which of these years on: status (or - before the zone's beginning), a word of the holder, another outline
STATES = {
    "abkhazia": "1930 autonomy Soviet; 1992 war Abkhaz; 1995 breakaway Abkhaz; 2012 breakaway Russia",
    "adygea": "1930 autonomy Soviet; 1992 republic-in-russia Russia",
    "chechnya": "1930 autonomy Soviet; 1950 dissolved Soviet; 1989 autonomy Soviet checheno-ingushetia; "
    "1992 breakaway Chechen; 1995 war Chechen; 2012 republic-in-russia Russia",
    "crimea": "1930 autonomy Soviet; 1950 dissolved Soviet; 1992 part Ukraine; 2015 annexed Russia",
    "dagestan": "1930 autonomy Soviet; 1992 republic-in-russia Russia",
    "donbas": "1930 - -; 1950 part Soviet; 1992 part Ukraine; 2015 breakaway armed donbas-2015-2022; "
    "2024 claimed Ukraine",
    "fergana-valley": "1930 region Soviet; 1992 region Uzbekistan",
    "ingushetia": "1930 autonomy Soviet; 1950 dissolved Soviet; 1989 autonomy Soviet checheno-ingushetia; "
    "1992 republic-in-russia Russia",
    "kabardino-balkaria": "1930 autonomy Soviet; 1992 republic-in-russia Russia",
    "karabakh-line-of-contact": "1930 - -; 1992 war Azerbaijan; 1995 breakaway Armenian; 2021 restored Azerbaijan",
    "karachay-cherkessia": "1930 autonomy Soviet; 1950 dissolved Soviet; 1989 autonomy Soviet; "
    "1992 republic-in-russia Russia",
    "nagorno-karabakh": "1930 autonomy Soviet; 1992 war Azerbaijan; 1995 breakaway Armenian; "
    "2021 breakaway peacekeepers karabakh-2020-2023; 2024 restored Azerbaijan",
    "north-ossetia": "1930 autonomy Soviet; 1992 republic-in-russia Russia",
    "south-ossetia": "1930 autonomy Soviet; 1992 breakaway Ossetian; 2012 breakaway Russia",
    "transnistria": "1930 autonomy Soviet; 1950 part Soviet; 1992 breakaway Tiraspol",
}
# what a person sees of a zone: how its shape looks, its card's first line and the line of its list, the other outline
SEEN = """(ids) => Object.fromEntries(ids.map((id) => {
    const card = document.getElementById(id);
    const shape = document.querySelector(`#map path.zone[data-place="${id}"]`);
    const classes = shape.getAttribute("class");
    return [id, {
        status: atlas.stateOf(id).status ?? "-",
        look: /status-([a-z-]+)/.exec(classes)[1],
        first: card.querySelector("[data-standing]").textContent,
        said: shape.getAttribute("aria-label"),
        listed: card.querySelector(".states [data-current]")?.textContent ?? "-",
    }];
}))"""
OUTLINES = """() => Object.values(atlas.map._layers)
    .filter((one) => one.id && one.getElement().matches(".outlined:not(.none)")).map(({id}) => id)"""


def told(ident, year):
    """The row of the table that holds in a year."""
    rows = [row.split() for row in STATES[ident].split("; ")]
    return [row for row in rows if int(row[0]) <= year][-1][1:]


def test_every_zone_is_seen_as_what_it_was(site, opened, scene):
    assert set(STATES) == set(scene.zones)
    statuses = scene.atlas.settings.statuses
    page = opened(site / "index.html")
    regions = page.locator("#map path.outlined.status-claimed.approximate")
    for year in YEARS:
        page.evaluate("(at) => atlas.keep({at})", str(year))
        expect(page.locator("#date-shown")).to_have_text(f"The map shows {year}")
        outlines = set()
        for ident, seen in page.evaluate(SEEN, list(STATES)).items():
            status, holder, *outline = told(ident, year)
            where = f"{ident} in {year}: {seen}"
            assert seen["status"] == status, where
            state = state_on(scene.zones[ident].states, datetime.date(year, 12, 31))
            by = state.by if state else "-"
            assert holder in by and by in seen["listed"], where
            outlines.update(outline)
            look = "quiet" if status == "-" or outline else statuses[status].look
            assert seen["look"] == look, where
            first = statuses[status].label if status != "-" else "later a conflict"
            assert seen["first"].startswith(first), where
            quiet = status == "-" or statuses[status].look == "quiet"
            assert quiet or f", {statuses[status].short}, " in seen["said"], where
        claimed = {"zaporizhzhia-and-kherson"} if year > 2022 else set()  # of no zone, and held in part: a broken hatch
        assert set(page.evaluate(OUTLINES)) == outlines | claimed, year
        assert regions.count() == len(claimed), year


def test_the_republics_leave_the_union_one_by_one(site, opened, scene):
    page = opened(site / "index.html")
    within = {"1985": 15, "1990-03": 15, "1991-09-05": 15, "1991-09-06": 12, "1991-12-25": 12, "1991-12-26": 0}
    declared = {"1985": 0, "1990-03-11": 1, "1990-05-04": 3, "1991-08-31": 10, "1991-12-16": 11}
    look = "(looks) => [...document.querySelectorAll('#map path.republic')].filter((one) => one.matches(looks)).length"
    for date, count in within.items():
        page.evaluate("(at) => atlas.keep({at})", date)
        assert page.evaluate(look, ".status-union, .status-declared") == count, date
        assert (page.locator("#map path.union-line").get_attribute("d") != "M0 0") == bool(count), date
    for date, count in declared.items():
        page.evaluate("(at) => atlas.keep({at})", date)
        assert page.evaluate(look, ".status-declared") == count, date
