"""The way through the atlas that each engine but Chromium is led: what the tests' own browser cannot tell of others."""

import time
from typing import Any, Protocol

from tests.clients.site import Site

PATIENCE = 60  # seconds
ATLAS = "(window.wrappedJSObject ?? window).atlas"  # Firefox shows a driver the page without what its scripts added
NAMES = {"fr": "Abkhazie", "ru": "Абхазия"}
FOUND = "a touched address, a saved copy, an unknown place, a step on a wall, two dates and every language are right"


class Engine(Protocol):
    """A browser that is driven from outside."""

    def open(self, address: str) -> None:
        """Go to a page."""

    def run(self, script: str) -> Any:
        """Run the body of a function in the page and give what it returns."""


def until(engine: Engine, expression: str) -> None:
    """Wait until an expression is true in the page."""
    deadline = time.monotonic() + PATIENCE
    while not engine.run(f"return Boolean({expression})"):
        assert time.monotonic() < deadline, f"never true: {expression}"
        time.sleep(0.2)


def lead(engine: Engine, site: Site) -> str:
    """Lead an engine through the atlas and a frame of it; give what was found right."""
    chosen = f"({ATLAS}?.selected) === 'abkhazia'"
    engine.open(f"{site.address}index.html#abkhazia%26from%3D1990.?fbclid=x")
    until(engine, f"{chosen} && document.querySelector('path.republic') !== null")
    _open_copy(engine, site, f"{chosen} && document.querySelectorAll('.leaflet-map-pane').length === 1")
    engine.open(f"{site.address}embed.html#nowhere")
    until(engine, "document.getElementById('unread').hidden === false")
    engine.open(f"{site.address}index.html#lesson=caucasus&step=4&mode=projector")
    until(engine, "document.querySelector('main').innerText.includes('Sumgait')")
    engine.open(f"{site.address}index.html#nagorno-karabakh&compare=2024")
    until(engine, "document.querySelectorAll('.leaflet-map-pane').length === 2")
    engine.open(f"{site.address}index.html#abkhazia&at=1995")
    for language, name in NAMES.items():
        link = f"document.querySelector('.languages [lang={language}]')"
        until(engine, f"{chosen} && {link} !== null")
        engine.run(f"{link}.click()")
        until(engine, f"location.pathname.startsWith('/{language}/') && /at=1995/.test(location.hash)")
        until(engine, f"[...document.querySelectorAll('.label.fits')].some((one) => one.textContent === '{name}')")
    return FOUND


def _open_copy(engine: Engine, site: Site, stands: str) -> None:
    """Save the page as it stands, and open the copy."""
    copy = site.folder / "saved.html"
    copy.write_text(f"<!doctype html>\n{engine.run('return document.documentElement.outerHTML')}", encoding="utf-8")
    engine.open(f"{site.address}{copy.name}")
    until(engine, stands)
    copy.unlink()
