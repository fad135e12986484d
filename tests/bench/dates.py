"""How long the map takes to show another date: python -m tests.bench.dates."""

from __future__ import annotations

import shutil
import statistics
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from playwright.sync_api import sync_playwright

from layers.data.read import read
from layers.pages.index import render
from layers.scene import Scene
from layers.words import Words
from tests.conftest import CHROMIUM, ROOT

DATES = ("1930", "1942", "1950", "1985", "1991-09-06", "1991-12-26", "1994", "2012-02", "2016", "2021", "2024")
VIEWS = {"home": "", "the Caucasus": "#view=42.5,45,6", "the Union": "#view=60,90,2.75"}
# ms of a change of date: of the script alone, and until the next frame is painted
CHANGED = """(at) => new Promise((done) => {
    const begin = performance.now();
    atlas.keep({at});
    const script = performance.now() - begin;
    requestAnimationFrame(() => setTimeout(() => done([script, performance.now() - begin])));
})"""


def main() -> None:
    """Go through the dates in each view, three times, and print medians and the longest."""
    page = render(Scene(read(ROOT / "geo"), Words("en")))["index.html"]
    for name, times in zip(VIEWS, changes(page, 3 * DATES, VIEWS.values()), strict=True):
        scripts, painted = zip(*times, strict=True)
        print(
            f"{name}: script {statistics.median(scripts):.0f} ms ({max(scripts):.0f} at the most), "
            f"painted {statistics.median(painted):.0f} ms ({max(painted):.0f})"
        )


def changes(page: bytes, dates: Sequence[str], fragments: Iterable[str] = ("",)) -> Iterator[list[tuple[float, float]]]:
    """Give for each address of a page what CHANGED tells of one date after another."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        file = Path(folder) / "index.html"
        file.write_bytes(page)
        path = next(filter(None, map(shutil.which, CHROMIUM)), None)
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        opened = browser.new_page(viewport={"width": 1440, "height": 900})
        for fragment in fragments:
            opened.goto("about:blank")
            opened.goto(file.as_uri() + fragment)
            opened.wait_for_function("window.atlas?.claims")
            yield [tuple(opened.evaluate(CHANGED, date)) for date in dates]
        browser.close()


if __name__ == "__main__":
    main()
