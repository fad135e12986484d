"""The few asserts of this domain."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator, Mapping
from xml.etree.ElementTree import Element

import html5lib
import pytest
import shapely
from playwright.sync_api import Frame, Page, expect
from shapely.geometry.base import BaseGeometry

from layers.errors import Faults

# longitude, latitude, and the republic that international law puts it in
TOWNS = {
    "Anadyr": (177.51, 64.73, "russia"),
    "Uelen": (-169.81, 66.16, "russia"),
    "Kaliningrad": (20.51, 54.71, "russia"),
    "Simferopol": (34.10, 44.95, "ukraine"),
    "Sukhumi": (41.02, 43.00, "georgia"),
    "Tskhinvali": (43.97, 42.23, "georgia"),
    "Stepanakert": (46.75, 39.82, "azerbaijan"),
    "Nakhchivan": (45.41, 39.21, "azerbaijan"),
    "Tiraspol": (29.64, 46.84, "moldova"),
    "Sokh": (71.13, 39.96, "uzbekistan"),
    "Vorukh": (70.58, 39.85, "tajikistan"),
}
SHORE = 0.05  # degrees: Natural Earth's coast leaves a harbour town this far out at sea
NAMED = "document.querySelectorAll('.label.fits').length > 5"  # names have found their places, in portions at first
PATIENCE = 10  # seconds that a page may take, on a busy machine, for what it does at once on another
# the map stands in a page, with what is drawn on it
STANDS = "Boolean(window.atlas?.map._loaded && document.querySelector('path.republic'))"
expect.set_options(timeout=1000 * PATIENCE)


def assert_in_republic(town: str, republics: Mapping[str, BaseGeometry]) -> None:
    """The town lies in its republic, or on its shore, and in no other; longitudes may go on past 180."""
    longitude, latitude, home = TOWNS[town]
    points = [shapely.Point(longitude, latitude), shapely.Point(longitude + 360, latitude)]
    away = {name: min(shape.distance(point) for point in points) for name, shape in republics.items()}
    assert [name for name, distance in away.items() if distance == 0] in ([home], []), f"{town}: {away}"
    assert away[home] <= SHORE, f"{town} lies {away[home]:.3f} degrees from {home}"


def assert_coverage(shapes: Mapping[str, BaseGeometry]) -> None:
    """Areas neither overlap nor leave gaps along shared borders."""
    edges = shapely.coverage_invalid_edges(list(shapes.values()))
    faulty = [name for name, edge in zip(shapes, edges, strict=True) if edge is not None and not edge.is_empty]
    assert faulty == []


def fault_of(faults: pytest.ExceptionInfo[Faults]) -> str:
    """The one fault there is, as a person reads it."""
    assert len(faults.value.faults) == 1, str(faults.value)
    return str(faults.value)


def parsed(html: bytes) -> Element:
    """The page as a browser understands it; an error if it is not valid HTML."""
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    page: Element = parser.parse(html, transport_encoding="utf-8")
    return page


def text_of(element: Element) -> str:
    """All text in an element, each run of white space as one space."""
    return " ".join("".join(element.itertext()).split())


def wait_until(page: Page | Frame, expression: str) -> None:
    """Wait for a JavaScript expression to become true; the page's own policy forbids Playwright's way."""
    for found in _looks(page, expression):
        if found:
            return
    raise AssertionError(f"never true: {expression}")


def assert_becomes(page: Page | Frame, expression: str, wanted: object, *argument: object) -> None:
    """What a JavaScript expression gives is, or is soon, what is wanted."""
    for found in _looks(page, expression, *argument):
        if found == wanted:
            return
    raise AssertionError(f"{expression} stays {found!r} and is never {wanted!r}")


def _looks(page: Page | Frame, expression: str, *argument: object) -> Iterator[object]:
    """Give what an expression gives, again and again, until patience ends."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        yield page.evaluate(expression, *argument)
        page.wait_for_timeout(50)  # between one look and the next


def settle(page: Page | Frame, frames: int = 2) -> None:
    """Let a page draw some frames, and with them do what it has begun."""
    page.evaluate(
        """async (frames) => {
            while (frames--) await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
        }""",
        frames,
    )


def hear_out(page: Page | Frame) -> None:
    """Let a page take every message that was posted to it before: they come in the order of posting."""
    page.evaluate(
        """() => new Promise((heard) => {
            addEventListener("message", ({data}) => data === "the last one" && heard());
            postMessage("the last one", "*");
        })"""
    )


def look_at(page: Page, lat: float, lng: float, zoom: float, **options: object) -> None:
    """Move the map; what Leaflet gives back is the map itself, which would take long to come over here."""
    page.evaluate("([at, zoom, options]) => { atlas.map.setView(at, zoom, options); }", [[lat, lng], zoom, options])


def assert_selected(page: Page | Frame, ident: str | None) -> None:
    """The place that is chosen is this one, or soon; None: no place is."""
    assert_becomes(page, "atlas.state().id", ident)


def assert_address(page: Page, end: str) -> None:
    """The address ends so, or soon."""
    expect(page).to_have_url(re.compile(f"{re.escape(end)}$"))
