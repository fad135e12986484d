"""What is measured of one page in one visit, as a reader meets it: load, drag, zoom, click.

A visit is a fresh profile of Chromium. Input is real mouse input; the times are the page's own.
"""

from __future__ import annotations

import math
import statistics
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, CDPSession, Page

from tests.bench.pages import Subject

WATCH = Path(__file__).with_name("watch.js").read_text(encoding="utf-8")
SETTLED = 1000  # ms after the shapes stand in which late work still counts as loading
PATIENCE = 120  # seconds until a page that does not stand is given up
CLICKS = 6
DRAG_STEPS, DRAG_RADIUS = 90, 120  # mouse moves, and pixels of the circle that they go
WHEEL = 120  # what a notch of a mouse wheel sends
FLIGHT = 1500  # ms in which a card or a popup goes, and the map flies where it was sent
NOTCHES, NOTCH_PAUSE = 4, 400  # in, then out again; ms between them


@dataclass(frozen=True)
class Profile:
    """A reader's machine: its window in pixels, how many times slower its CPU, bytes a second and ms of its network."""

    name: str
    window: tuple[int, int]
    cpu: int = 1
    network: tuple[float, int] | None = None  # None: as it is


FAST = Profile("desk: 1440 x 900, this machine, 10 Mbit/s, 20 ms", (1440, 900), network=(10e6 / 8, 20))
SLOW = Profile("telephone: 390 x 844, CPU 4x slower, 1.6 Mbit/s, 150 ms", (390, 844), cpu=4, network=(1.6e6 / 8, 150))

# what a visit gives, in the order of the table: unit of each
MEASURES = {
    "transferred": "kB",
    "requests": "",
    "first paint": "ms",
    "largest paint": "ms",
    "shapes stand": "ms",
    "blocking time": "ms",
    "main thread": "ms",
    "memory (JS heap)": "MB",
    "elements": "",
    "things to click": "",
    "click to card": "ms",
    "drag, median frame": "ms",
    "drag, 95th percentile": "ms",
    "drag, longest frame": "ms",
    "zoom, median frame": "ms",
    "zoom, 95th percentile": "ms",
    "zoom, longest frame": "ms",
}


def visit(
    browser: Browser, address: str, subject: Subject, profile: Profile, *, points: bool = False
) -> dict[str, float]:
    """Open a page, move its map, click ``points`` or areas, and give everything that MEASURES names."""
    width, height = profile.window
    context = browser.new_context(viewport={"width": width, "height": height})
    page = context.new_page()
    page.set_default_timeout(PATIENCE * 1000)
    session = context.new_cdp_session(page)
    traffic = _slowed_and_watched(session, profile)
    page.add_init_script(f"{WATCH}\nwindow.bench.expect({subject.shapes});")
    page.goto(address)
    seen = _loaded(page) | {"transferred": sum(traffic.values()) / 1000, "requests": len(traffic)}
    seen["main thread"] = 1000 * _metric(session, "TaskDuration")
    session.send("HeapProfiler.collectGarbage")
    seen["memory (JS heap)"] = _metric(session, "JSHeapUsedSize") / 1e6
    for move, frames in (("drag", _dragged(page)), ("zoom", _zoomed(page))):
        seen[f"{move}, median frame"] = statistics.median(frames)
        seen[f"{move}, 95th percentile"] = percentile(frames, 95)
        seen[f"{move}, longest frame"] = max(frames)
    seen["click to card"] = _clicked(page, subject.points if points else subject.areas, subject.card)
    context.close()
    return seen


def percentile(values: Iterable[float], percent: float) -> float:
    """Give the least of the values that this many percent of them do not exceed."""
    ordered = sorted(values)
    return ordered[max(0, math.ceil(len(ordered) * percent / 100) - 1)]


def _slowed_and_watched(session: CDPSession, profile: Profile) -> dict[str, float]:
    """Make the machine as slow as the profile; give the bytes of each request, filled as they come."""
    traffic: dict[str, float] = {}
    session.on(
        "Network.loadingFinished", lambda event: traffic.update({event["requestId"]: event["encodedDataLength"]})
    )
    session.send("Network.enable")
    session.send("Performance.enable")
    session.send("Emulation.setCPUThrottlingRate", {"rate": profile.cpu})
    if profile.network:
        speed, latency = profile.network
        limits = {"offline": False, "latency": latency, "downloadThroughput": speed, "uploadThroughput": speed}
        session.send("Network.emulateNetworkConditions", limits)
    return traffic


def _loaded(page: Page) -> dict[str, float]:
    for _ in range(PATIENCE * 10):
        if page.evaluate("bench.load()"):
            break
        page.wait_for_timeout(100)
    page.wait_for_timeout(SETTLED)
    load = page.evaluate("bench.load()")
    names = {
        "first paint": "first",
        "largest paint": "largest",
        "shapes stand": "stood",
        "blocking time": "blocked",
        "elements": "elements",
        "things to click": "things",
    }
    return {name: load[key] for name, key in names.items()}


def _metric(session: CDPSession, name: str) -> float:
    metrics = session.send("Performance.getMetrics")["metrics"]
    return float(next(metric["value"] for metric in metrics if metric["name"] == name))


def _clicked(page: Page, selector: str, card: str) -> float:
    """Click several shapes one by one; give the median time from the click until the card is painted."""
    times = []
    for number in range(CLICKS):
        page.keyboard.press("Escape")
        page.wait_for_timeout(FLIGHT)
        spots = page.evaluate("([selector, count]) => bench.spots(selector, count)", [selector, CLICKS])
        page.evaluate("(card) => bench.arm(card)", card)
        page.mouse.click(*spots[number % len(spots)])
        times.append(page.evaluate("bench.shown"))
    return statistics.median(times)


def _middle(page: Page) -> tuple[float, float]:
    box = page.locator(".leaflet-container").first.bounding_box()
    assert box is not None
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def _dragged(page: Page) -> list[float]:
    x, y = _middle(page)
    page.mouse.move(x, y)
    page.mouse.down()
    page.evaluate("bench.record()")
    for step in range(DRAG_STEPS):
        turn = 2 * math.pi * step / DRAG_STEPS
        page.mouse.move(x + DRAG_RADIUS * (1 - math.cos(turn)), y + DRAG_RADIUS * math.sin(turn))
    page.mouse.up()
    page.wait_for_timeout(NOTCH_PAUSE)  # what the release sets off belongs to the drag
    frames: list[float] = page.evaluate("bench.frames()")
    return frames


def _zoomed(page: Page) -> list[float]:
    page.mouse.move(*_middle(page))
    page.evaluate("bench.record()")
    for notch in [-WHEEL] * NOTCHES + [WHEEL] * NOTCHES:
        page.mouse.wheel(0, notch)
        page.wait_for_timeout(NOTCH_PAUSE)
    frames: list[float] = page.evaluate("bench.frames()")
    return frames
