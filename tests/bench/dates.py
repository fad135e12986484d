"""How long the map takes to show another date: python -m tests.bench.dates."""

from __future__ import annotations

import shutil
import statistics
import tempfile
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
    page_of_atlas = render(Scene(read(ROOT / "geo"), Words("en")))["index.html"]
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        file = Path(folder) / "index.html"
        file.write_bytes(page_of_atlas)
        path = next(filter(None, map(shutil.which, CHROMIUM)), None)
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 1440, "height": 900})
        for name, fragment in VIEWS.items():
            page.goto("about:blank")
            page.goto(file.as_uri() + fragment)
            page.wait_for_function("window.atlas")
            times = [page.evaluate(CHANGED, date) for _ in range(3) for date in DATES]
            scripts, painted = zip(*times, strict=True)
            print(
                f"{name}: script {statistics.median(scripts):.0f} ms ({max(scripts):.0f} at the most), "
                f"painted {statistics.median(painted):.0f} ms ({max(painted):.0f})"
            )
        browser.close()


if __name__ == "__main__":
    main()
