"""Serves a site on this machine, reloads it in the browser after every build, and shows there what a build found wrong.

The pages themselves may ask nothing of any network, so the reloading is done from outside: a
frame around the page listens to this server.
"""

from __future__ import annotations

import contextlib
import http.server
import json
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import watchfiles

from layers.publish import OnPage
from layers.telling import tell

FRAME = Path(__file__).with_name("reloading.html")  # around index.html: it asks how the builds go
BEAT = 0.1  # seconds between two looks at how they go, and for what has changed


@dataclass(frozen=True)
class BuildStatus:
    """How the builds go: whether one runs, what the last one found wrong, how many gave a site.

    ahead: the pages that the build which runs, or the last, gave before the others, and that are not as they were.
    """

    building: bool = False
    faults: str = ""
    builds: int = 0
    ahead: tuple[str, ...] = ()


class Server(http.server.ThreadingHTTPServer):
    """The server of one site on 127.0.0.1; OSError when the port is taken."""

    daemon_threads = True

    def __init__(self, site: Path, port: int) -> None:
        self.site = site
        self.status = BuildStatus()
        self.ahead: dict[str, bytes] = {}  # pages of a build that has not written its site yet
        super().__init__(("127.0.0.1", port), partial(_Handler, directory=str(site)))

    @property
    def address(self) -> str:
        """Where the site is to be seen."""
        return f"http://127.0.0.1:{self.server_port}/"

    @contextlib.contextmanager
    def running(self) -> Iterator[None]:
        """Serve until the block ends."""
        threading.Thread(target=self.serve_forever, daemon=True).start()
        try:
            yield
        finally:
            self.shutdown()

    def follow(self, build: Callable[[OnPage], str]) -> None:
        """Tell of a build while it runs, and of what it found wrong; serve its pages as they come."""
        self.status = replace(self.status, building=True, ahead=())
        faults = build(self._show)
        ahead = () if faults else self.status.ahead
        self.status = BuildStatus(faults=faults, builds=self.status.builds + (not faults), ahead=ahead)
        self.ahead.clear()

    def _show(self, name: str, content: bytes) -> None:
        """Serve a page in place of its file, if it is another."""
        path = self.site / name
        if path.is_file() and path.read_bytes() != content:
            self.ahead[name] = content
            self.status = replace(self.status, ahead=(*self.status.ahead, name))


class _Handler(http.server.SimpleHTTPRequestHandler):
    """Files of the site; "/" is the frame around index.html, "/builds" tells how the builds go."""

    server: Server

    def do_GET(self) -> None:
        if self.path == "/":
            self._begin("text/html; charset=utf-8")
            self.wfile.write(FRAME.read_bytes())
        elif self.path == "/builds":
            self._begin("text/event-stream")
            told = b""
            while True:
                news = self._news()
                self.wfile.write(b": still here\n\n" if news == told else b"data: " + news + b"\n\n")
                self.wfile.flush()
                told = news
                time.sleep(BEAT)
        elif (page := self.server.ahead.get(unquote(urlsplit(self.path).path).lstrip("/"))) is not None:
            self._begin("text/html; charset=utf-8")
            self.wfile.write(page)
        else:
            super().do_GET()

    def _news(self) -> bytes:
        there = (self.server.site / "index.html").is_file()
        return json.dumps({**asdict(self.server.status), "there": there}).encode()

    def handle(self) -> None:
        with contextlib.suppress(ConnectionError):  # the reader closed the page
            super().handle()

    def handle_one_request(self) -> None:
        """Answer whatever is asked: an address that is none is an error of whoever asks, and none of the server."""
        try:
            super().handle_one_request()
        except ValueError:
            self.send_error(404)

    def log_message(self, *_: Any) -> None:
        """Keep the terminal for what the builds say."""

    def _begin(self, kind: str) -> None:
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.end_headers()

    def end_headers(self) -> None:
        """Let the browser keep nothing: a build may write a page twice within a second, and files tell no less."""
        self.send_header("Cache-Control", "no-store")
        super().end_headers()


def serve(site: Path, watched: list[Path], port: int, build: Callable[[set[Path], OnPage], str]) -> None:
    """Serve ``site`` on 127.0.0.1 until interrupted; call ``build`` at first and whenever something watched changes.

    build: is given what has changed, and who hears its pages; gives what it found wrong, or nothing. OSError when the
    port is taken.
    """
    with Server(site, port) as server, server.running():
        tell(server.address)
        waiting = True
        # it watches from before the first build on, so that what changes during that is built, too
        for changed in changes(watched):
            if changed or waiting:
                server.follow(partial(build, changed))
                waiting = False


def changes(watched: list[Path]) -> Iterator[set[Path]]:
    """Give what has changed, again and again until interrupted; another folder in the place of one is watched, too."""
    replaced: set[Path] = set()
    while True:
        there = {path: _identity(path) for path in watched}
        try:
            for changed in watchfiles.watch(*watched, rust_timeout=int(1000 * BEAT), yield_on_timeout=True):
                yield {Path(path) for _, path in changed} | replaced
                replaced = {path for path in watched if _identity(path) not in (None, there[path])}
                if replaced:
                    break
        except FileNotFoundError:  # while it is being replaced
            pass
        except KeyboardInterrupt:
            return
        time.sleep(BEAT)


def _identity(folder: Path) -> tuple[int, int] | None:
    """Tell a folder from another that has its name later; None where there is none."""
    with contextlib.suppress(OSError):
        known = folder.stat()
        return known.st_dev, known.st_ino
    return None
