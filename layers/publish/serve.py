"""Serves a built site on this machine, and reloads it in the browser after every new build.

The pages themselves may ask nothing of any network, so the reloading is done from outside: a
frame around the page listens to this server.
"""

from __future__ import annotations

import contextlib
import http.server
import threading
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import watchfiles

FRAME = Path(__file__).with_name("reloading.html")  # around index.html: it asks for a new build
BEAT = 0.5  # seconds between two looks for a new build


class _Handler(http.server.SimpleHTTPRequestHandler):
    """Files of the site; "/" is the frame around index.html, "/builds" tells of new builds."""

    builds = 0

    def do_GET(self) -> None:
        if self.path == "/":
            self._begin("text/html; charset=utf-8")
            self.wfile.write(FRAME.read_bytes())
        elif self.path == "/builds":
            self._begin("text/event-stream")
            seen = self.builds
            while True:
                if seen != self.builds:
                    seen = self.builds
                    self.wfile.write(b"data: built\n\n")
                else:
                    self.wfile.write(b": still here\n\n")
                self.wfile.flush()
                time.sleep(BEAT)
        else:
            super().do_GET()

    def handle(self) -> None:
        with contextlib.suppress(ConnectionError):  # the reader closed the page
            super().handle()

    def log_message(self, *_: object) -> None:
        """Keep the terminal for what the builds say."""

    def _begin(self, kind: str) -> None:
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Cache-Control", "no-store")
        self.end_headers()


def serve(site: Path, watched: list[Path], port: int, build: Callable[[], object]) -> None:
    """Serve ``site`` on 127.0.0.1 until interrupted; call ``build`` whenever something watched changes.

    OSError when the port is taken.
    """
    handler = partial(_Handler, directory=str(site))
    with http.server.ThreadingHTTPServer(("127.0.0.1", port), handler) as server:
        server.daemon_threads = True
        threading.Thread(target=server.serve_forever, daemon=True).start()
        print(f"http://127.0.0.1:{server.server_port}/", flush=True)
        for _ in watchfiles.watch(*watched, raise_interrupt=False):
            build()
            _Handler.builds += 1
        server.shutdown()
