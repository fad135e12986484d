"""A visitor of pages in Chromium, who notes what a page says on its console and asks of others."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import BrowserContext, Page


class Visitor:
    """Opens pages; ``at_home`` is how the addresses begin that a page may ask for.

    Every page is a new one, but its browser context (screen, colour scheme, motion, network) is that
    of earlier pages with the same: the pages store nothing, and a context takes as long as a page.
    """

    def __init__(self, context: Callable[..., BrowserContext], *at_home: str) -> None:
        self.context = context
        self.at_home = (*at_home, "data:", "about:")
        self.pages: list[Page] = []
        self.noted: list[str] = []

    def open(self, address: str, **options: object) -> Page:
        """Open a page that does not move, unless the options of its context say otherwise."""
        page = self.context(**{"reduced_motion": "reduce", **options}).new_page()
        self.pages.append(page)
        page.set_default_timeout(10_000)
        page.on("console", lambda message: self.noted.append(f"console: {message.text}"))
        page.on("pageerror", lambda error: self.noted.append(f"error: {error}"))
        page.on("request", lambda request: self._note(request.url))
        page.goto(address)
        return page

    def leave(self) -> None:
        """Close the pages; nothing was said, and nobody else was asked."""
        for page in self.pages:
            page.close()  # which may be closed already
        assert self.noted == [], self.noted

    def _note(self, url: str) -> None:
        if not url.startswith(self.at_home):
            self.noted.append(f"request: {url}")
