"""A built site on a server, for programs that ask for it by address; how letters are looked for in a picture."""

from __future__ import annotations

import http.server
import re
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from xml.etree import ElementTree

import numpy as np
from PIL import Image

ROOT = Path(__file__).parent.parent.parent
# names on the picture of a place, in every language of the site
LETTERED = {
    "pictures/abkhazia.svg": ("Karachay-Cherkessia", "Kabardino-Balkaria"),
    "fr/pictures/abkhazia.svg": ("Karatchaïévo-Tcherkessie", "Kabardino-Balkarie"),
    "ru/pictures/abkhazia.svg": ("Карачаево-Черкесия", "Кабардино-Балкария"),
}
INK = 70  # how far a pixel's colour may be from the ink's and still be ink


@dataclass(frozen=True)
class Site:
    """Where the site lies, where it is served, and a folder for what a client makes."""

    folder: Path
    address: str
    work: Path

    def read(self, name: str) -> str:
        """Give a file of the site as text."""
        return (self.folder / name).read_text(encoding="utf-8")


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


@contextmanager
def served(folder: Path) -> Iterator[Site]:
    """Build the site for the address at which it is then served."""
    site, work = folder / "site", folder / "work"
    work.mkdir()
    handler = partial(_Quiet, directory=str(site))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        address = f"http://127.0.0.1:{server.server_port}/"
        run(sys.executable, ROOT / "build.py", "--out", site, "--base-url", address)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield Site(site, address, work)
        server.shutdown()


def run(*command: object, **options: object) -> str:
    """Run a program and give what it prints; what it says of a failure is the error's text."""
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, timeout=300, **options)  # type: ignore[call-overload]
    if done.returncode:
        raise OSError(f"{command[0]} ended with {done.returncode}: {(done.stderr or done.stdout)[-400:]}")
    return str(done.stdout)


def assert_lettered(site: Site, draw: Callable[[Path], Path]) -> None:
    """In what a program draws of an SVG, names have letters and are no white blobs, in every language."""
    for name, words in LETTERED.items():
        _assert_lettered(site.read(name), draw(site.folder / name), *words)


def _assert_lettered(svg: str, picture: Path, *names: str) -> None:
    image = Image.open(picture).convert("RGB")
    scale = image.width / 1200
    texts = {text.text: text for text in ElementTree.fromstring(svg).iter("{http://www.w3.org/2000/svg}text")}
    for name in names:
        assert name in texts, f"{name} is no text of the SVG"
        style = texts[name].get("style", "")
        size = float(re.search(r"font-size: ([\d.]+)px", style)[1])  # type: ignore[index]
        ink = [int(re.search(r"fill: #(\w{6})", style)[1][i : i + 2], 16) for i in (0, 2, 4)]  # type: ignore[index]
        x, y = (float(texts[name].get(side, "nan")) for side in "xy")
        half = 0.25 * size * len(name)
        box = [round(edge * scale) for edge in (x - half, y - size * 0.7, x + half, y)]
        pixels = np.asarray(image.crop((box[0], box[1], box[2], box[3])), dtype=int)
        inked = float((abs(pixels - ink).sum(axis=2) < INK).mean())
        assert inked > 0.05, f"{name} has no letters: {inked:.1%} of its room is ink"
