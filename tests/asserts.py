"""The few asserts of this domain."""

from __future__ import annotations

import time
from collections.abc import Mapping
from xml.etree.ElementTree import Element

import html5lib
import pytest
import shapely
from playwright.sync_api import Page
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


def wait_until(page: Page, expression: str) -> None:
    """Wait for a JavaScript expression to become true; the page's own policy forbids Playwright's way."""
    deadline = time.monotonic() + 10
    while not page.evaluate(expression):
        assert time.monotonic() < deadline, f"never true: {expression}"
        page.wait_for_timeout(50)
