"""The claims of the page's articles, and which of them a reader's filters let through."""

import pytest

ARTICLES = """
<article id="chechnya">
<ol class="claims">
<li data-annotation="war" data-paragraph="7" data-theme="war">
<p class="meta"><b>War</b> · December 1994–1996 · section 1, paragraph 7</p>
<p>A <b>claim</b> of a war. <q lang="en">a quote</q> (our translation: <q>une citation</q>)</p></li>
<li data-annotation="always" data-paragraph="8" data-theme="trade">
<p class="meta"><b>Trade</b> · section 1, paragraph 8</p><p>A claim without a date.</p></li>
</ol>
<p class="filtered" hidden></p>
<h3 id="corrections">Corrections</h3><ol><li data-of="0">A correction.</li></ol>
<section class="since" id="since"><h3>Since 2012</h3>
<ol><li><p class="meta">2 March 2014</p>News of 2022.</li></ol></section>
</article>
<article id="georgia">
<h3 id="held">Who held it</h3><ol><li>Somebody.</li></ol>
</article>
"""
ALL = {"from": None, "to": None, "undated": True, "themes": None}


@pytest.fixture(scope="module")
def claims(blank):
    """The claims of two articles, told by the text until 2012; ``claims`` in the page."""
    page = blank("runtime/claims.js", body=ARTICLES)
    page.evaluate("() => { window.claims = new L.Claims(document, 2012, 'Nothing within the filters.'); }")
    return page


def passing(page, **filters):
    return page.evaluate("(filters) => claims.filtered(filters).map(({id}) => id)", ALL | filters)


def sift(page, **filters):
    page.evaluate("(filters) => claims.sift(claims.filtered(filters), filters)", ALL | filters)


def test_a_claim_is_read_from_its_article(claims):
    claim = claims.evaluate("() => { const {element, ...claim} = claims.all[0]; return claim; }")
    assert claim == {
        "id": "war",
        "place": "chechnya",
        "paragraph": 7,
        "theme": "war",
        "from": 1994,
        "to": 1996,
        "says": "A claim of a war.",
    }


def test_what_was_so_still_reaches_to_the_last_year_of_the_text(blank):
    page = blank("runtime/claims.js", body=ARTICLES.replace('data-theme="trade"', 'data-theme="trade" data-to="2012"'))
    years = "new L.Claims(document, 2012, 'Nothing within the filters.').all.map(({from, to}) => [from, to])"
    assert page.evaluate(years) == [[1994, 1996], [None, 2012]]
    page.evaluate("document.querySelectorAll('.meta')[1].textContent = 'Trade · since 1991 · paragraph 8'")
    assert page.evaluate(years) == [[1994, 1996], [1991, 2012]]


@pytest.mark.parametrize(
    ("filters", "ids"),
    [
        ({}, ["war", "always"]),
        ({"from": 1996}, ["war", "always"]),
        ({"from": 1997}, ["always"]),
        ({"to": 1994}, ["war", "always"]),
        ({"to": 1993}, ["always"]),
        ({"from": 1995, "to": 1995}, ["war", "always"]),
        ({"from": 1990, "to": 2000, "undated": False}, ["war"]),
        ({"from": 2012, "to": 2020}, ["always"]),
        ({"from": 2013, "to": 2020}, []),  # of which the text cannot tell
        ({"themes": ["war"]}, ["war"]),
        ({"themes": ["trade", "war"]}, ["war", "always"]),
        ({"themes": ["migration"]}, []),
        ({"themes": ["war"], "from": 1997}, []),
    ],
)
def test_a_claim_passes_in_years_that_it_touches_and_with_its_theme(filters, ids, claims):
    assert passing(claims, **filters) == ids


@pytest.mark.parametrize(
    ("filters", "places"),
    [
        ({}, ["chechnya"]),
        ({"from": 2014, "to": 2014}, ["chechnya"]),  # of what came since
        ({"from": 2015, "to": 2016}, []),
        ({"from": 2013, "to": 2013}, []),
        ({"from": 2013}, ["chechnya"]),
    ],
)
def test_a_place_has_content_by_its_claims_or_by_what_came_since(filters, places, claims):
    found = claims.evaluate(
        "(filters) => [...claims.placesWithContent(claims.filtered(filters), filters)]", ALL | filters
    )
    assert found == places


def test_what_does_not_pass_is_not_seen_and_a_line_says_so(claims):
    sift(claims, themes=["migration"])
    assert claims.locator("[data-annotation]:visible, [data-of]:visible, #corrections:visible").count() == 0
    assert claims.get_by_text("Nothing within the filters.").is_visible()


def test_a_heading_goes_with_the_last_of_its_list(claims):
    sift(claims, **{"from": 2015, "to": 2020})
    assert claims.locator("#since").is_hidden() and claims.locator("#held").is_visible()
    sift(claims, **{"from": 2008, "to": 2014})
    assert claims.locator("#since").is_visible()


def test_all_is_seen_again_without_filters(claims):
    sift(claims, themes=["migration"], **{"from": 2015, "to": 2020})
    sift(claims)
    assert claims.locator("li:visible").count() == 5
    assert claims.get_by_text("Nothing within the filters.").is_hidden()


def test_claims_are_counted_by_what_is_asked_of_them(claims):
    assert claims.evaluate("[...claims.count(claims.all, ({place}) => place)]") == [["chechnya", 2]]
