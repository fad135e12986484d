"""Pages and the files that they load from elsewhere, served on this machine with gzip.

The peers' pages name files on four hosts. Those addresses are written over to this server, which
answers with the same files out of installed packages: as many requests, none leaves the machine.
A file that no package has is answered empty, which makes a peer look better, not worse.
"""

from __future__ import annotations

import gzip
import mimetypes
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib.resources import files
from threading import Thread

from layers import leaflet

_LOADED = re.compile(r'(?P<tag><(?:script|link)\b[^>]*?\b(?:src|href)=")(?P<address>https?://[^"]+)(?=")')


def localised(html: str) -> tuple[str, set[str]]:
    """Give a page with its outside files asked of this server instead, and their names."""
    names: set[str] = set()

    def here(match: re.Match[str]) -> str:
        name = match["address"].rpartition("/")[2]
        names.add(name)
        return f"{match['tag']}/{name}"

    return _LOADED.sub(here, html), names


def local(name: str) -> bytes:
    """Give a file of the peers' out of an installed package; empty where none has it."""
    bootstrap, awesome = files("bootstrap") / "static/bootstrap", files("fontawesome") / "static/fontawesome"
    known = {
        "leaflet.js": leaflet.FILES / "leaflet.js",
        "leaflet.css": leaflet.FILES / "leaflet.css",
        "jquery-3.7.1.min.js": bootstrap / "js/jquery.min.js",
        "bootstrap.bundle.min.js": bootstrap / "js/bootstrap.bundle.min.js",
        "bootstrap.min.css": bootstrap / "css/bootstrap.min.css",
        "all.min.css": awesome / "css/all.min.css",
    }
    return known[name].read_bytes() if name in known else b""


@contextmanager
def serving(contents: Mapping[str, bytes]) -> Iterator[str]:
    """Serve files by name until the block ends; give the address that their names follow."""
    packed = {name: gzip.compress(content, 9) for name, content in contents.items()}

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            name = self.path.lstrip("/")
            body = packed.get(name, b"")
            self.send_response(200 if name in packed else 404)
            self.send_header("Content-Type", f"{mimetypes.guess_type(name)[0] or 'text/html'}; charset=utf-8")
            self.send_header("Content-Length", str(len(body)))
            if body:
                self.send_header("Content-Encoding", "gzip")
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
