"""Pages on a server of our own, for what a file cannot show: frames, messages, another page around the map."""

from __future__ import annotations

import http.server
import threading
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

HOSTS: dict[str, str] = {}  # path -> HTML of a page that has the map in it


class _Handler(http.server.SimpleHTTPRequestHandler):
    def do_GET(self):
        if self.path not in HOSTS:
            return super().do_GET()
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(HOSTS[self.path].encode())
        return None

    def log_message(self, *_):
        pass


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Where the built site is served."""
    handler = partial(_Handler, directory=str(site))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@pytest.fixture
def served(chromium: Browser, address: str) -> Iterator[Callable[..., Page]]:
    """Open a page of ours around the map; at the end no message on the console and no other host was seen."""
    seen: list[str] = []
    contexts = []

    def go(body: str, *, width: int = 1000, height: int = 800, **options: object) -> Page:
        HOSTS["/host.html"] = (
            '<!doctype html><html lang="en"><title>Host</title><meta name="color-scheme" content="light dark">'
            '<meta name="viewport" content="width=device-width">'
            f'<link rel="icon" href="data:,"><body>{body}<div style="height: 3000px"></div>'
        )
        options = {"reduced_motion": "reduce", **options}
        context = chromium.new_context(viewport={"width": width, "height": height}, **options)
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(10_000)
        page.on("console", lambda message: seen.append(f"console: {message.text}"))
        page.on("pageerror", lambda error: seen.append(f"error: {error}"))
        page.on(
            "request",
            lambda request: (
                None if request.url.startswith((address, "data:", "about:")) else seen.append(f"request: {request.url}")
            ),
        )
        page.goto(f"{address}/host.html")
        return page

    yield go
    for context in contexts:
        context.close()
    assert seen == []
