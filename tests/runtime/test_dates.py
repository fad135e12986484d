"""What a date means, and what a land was on it, without a map."""

import pytest

STATUSES = {"calm": {"look": "quiet", "short": "calm"}, "war": {"look": "war", "short": "at war"}}
DATES = {
    "date": "2012-02",
    "statuses": STATUSES,
    "conflicts": ["war"],
    "dateWords": {
        "until": "until {year}",
        "later": "later a conflict: {year}",
        "later-status": "later: {status}, {year}",
        "locale": "en-GB",
    },
}
STATES = [["1950-01-01", "calm"], ["1992-08-14", "war"], ["1993-09-30", "calm"]]


@pytest.fixture(scope="module")
def dates(blank):
    """An atlas of one land: ``on(date)`` gives how it looks then and what is said of it."""
    page = blank(body="<div id=map></div>")
    page.add_script_tag(content="L.Atlas = L.Evented.extend({});")
    page.add_script_tag(path="layers/runtime/dates.js")
    page.evaluate(
        """([dates, states]) => {
            window.atlas = new L.Atlas();
            atlas.places = new Map([["land", {states}]]);
            atlas._initializeDates(dates);
            window.on = (date) => { atlas.date = date; return [atlas.look("land"), atlas.standing("land")]; };
        }""",
        [DATES, STATES],
    )
    return page


@pytest.mark.parametrize(
    ("date", "told"),
    [
        ("1917", ["quiet", "later a conflict: 1992"]),
        ("1992-07", ["quiet", "later a conflict: 1992"]),
        ("1992-08-13", ["quiet", "later a conflict: 1992"]),
        ("1992-08-14", ["war", "at war"]),
        ("1992-08", ["war", "at war"]),
        ("1992", ["war", "at war"]),
        ("1993", ["quiet", "until 1993"]),
        ("2012-02", ["quiet", "until 1993"]),
    ],
)
def test_a_date_means_its_last_day(dates, date, told):
    assert dates.evaluate("(date) => on(date)", date) == told


CALM = ["1950-01-01", "calm"]


@pytest.mark.parametrize(
    ("states", "date", "told"),
    [
        ([CALM], "2012", "calm"),
        ([CALM, ["1960-01-01", "calm"]], "2012", "calm"),
        ([CALM], "1949", "later: calm, 1950"),
        ([*STATES, ["2000-01-01", "calm"]], "2012", "until 1993"),
        ([*STATES, ["2020-01-01", "war"], ["2021-01-01", "calm"]], "2012", "later a conflict: 2020"),
    ],
)
def test_what_was_no_conflict_is_not_said_to_have_ended(dates, states, date, told):
    dates.evaluate("(states) => atlas.places.set('land', {states})", states)
    assert dates.evaluate("(date) => on(date)", date) == ["quiet", told]
    dates.evaluate("(states) => atlas.places.set('land', {states})", STATES)


@pytest.mark.parametrize(
    ("date", "written"), [("1991", "1991"), ("1991-12", "December 1991"), ("1991-12-08", "8 December 1991")]
)
def test_a_date_is_written_as_exactly_as_it_is_given(dates, date, written):
    assert dates.evaluate("(date) => atlas.inWords(date)", date) == written
