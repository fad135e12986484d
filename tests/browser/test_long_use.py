"""A page that stays open for hours: nothing breaks, nothing piles up."""

from pathlib import Path

import pytest

SCRIPT = Path(__file__).with_name("long_use.js").read_text(encoding="utf-8")
WARM = 60  # rounds until all that is made when it is first asked for is there
GROWTH = 1.2  # what the heap may take at the end, of what it took at the start
NODES = 240  # elements and texts that may be more: the strip of years has as many bars as what is shown has colours
# elements and texts of the page but for those bars
ATTACHED = """() => {
    const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    let count = 0;
    while (nodes.nextNode()) count += 1;
    return count - document.querySelectorAll("#time rect").length;
}"""


def weighed(page, session):
    """What the page holds when nothing happens: the JavaScript heap in bytes, listeners, elements."""
    for _ in range(3):  # what is freed first lets go of more
        session.send("HeapProfiler.collectGarbage")
    counted = {one["name"]: one["value"] for one in session.send("Performance.getMetrics")["metrics"]}
    return {
        "heap": session.send("Runtime.getHeapUsage")["usedSize"],
        "nodes": counted["Nodes"],
        "attached": page.evaluate(ATTACHED),
        "listeners": counted["JSEventListeners"],
        "listeners of Leaflet's": page.evaluate("longUse.listeners()"),
    }


@pytest.mark.parametrize(
    ("name", "motion", "rounds"),
    [
        ("index.html", "reduce", 200),
        pytest.param("index.html", "no-preference", 50, marks=pytest.mark.full),
        pytest.param("embed.html", "reduce", 50, marks=pytest.mark.full),
    ],
)
def test_selections_filters_and_zooms_leave_nothing_behind(name, motion, rounds, site, opened, campaign):
    warm, rounds = campaign((WARM // 4, rounds // 8), of=(WARM, rounds))
    page = opened(site / name, reduced_motion=motion)
    session = page.context.new_cdp_session(page)
    session.send("Performance.enable")
    page.evaluate(SCRIPT)
    page.evaluate("for (const id of atlas.places.keys()) atlas.select(id)")  # what a card makes at first stays
    page.evaluate(f"longUse.run({{rounds: {warm}, seed: 1}})")
    start = weighed(page, session)
    heard = page.evaluate(f"longUse.run({{rounds: {rounds}, seed: 7}})")
    end = weighed(page, session)
    # some throws ask for what there is already; where things move, a flight to a place swallows some zooms
    assert heard["filter"] >= 0.9 * rounds, heard
    assert heard["select"] >= rounds / 2, heard
    assert heard["zoomend"] >= (rounds if motion == "reduce" else rounds / 4), heard
    assert end["heap"] <= GROWTH * start["heap"], (start, end)
    assert end["attached"] <= start["attached"], (start, end)
    assert end["nodes"] <= start["nodes"] + NODES, (start, end)
    assert end["listeners"] <= start["listeners"], (start, end)
    assert end["listeners of Leaflet's"] <= start["listeners of Leaflet's"], (start, end)
