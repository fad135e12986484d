"""Pages on a server of our own, for what a file cannot show: frames, messages, another page around the map."""

from __future__ import annotations

import http.server
import threading
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page

from tests.visitor import Visitor

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
def served(context: Callable[..., BrowserContext], address: str) -> Iterator[Callable[..., Page]]:
    """Open a page of ours around the map; at the end no message on the console and no other host was seen."""
    visitor = Visitor(context, address)

    def go(body: str, **options: object) -> Page:
        HOSTS["/host.html"] = (
            '<!doctype html><html lang="en"><title>Host</title><meta name="color-scheme" content="light dark">'
            '<meta name="viewport" content="width=device-width">'
            f'<link rel="icon" href="data:,"><body>{body}<div style="height: 3000px"></div>'
        )
        return visitor.open(f"{address}/host.html", **{"width": 1000, "height": 800, **options})

    yield go
    visitor.leave()
