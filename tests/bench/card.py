"""How long it takes from choosing a place to seeing its card, beside a bare Leaflet page with popups.

    python -m tests.bench.card

Both pages are opened in turn in the same Chromium from a file; every place is chosen once. Printed
are the median and the 95th percentile in milliseconds, until after the next frame is painted.
"""

from __future__ import annotations

import json
import shutil
import statistics
import tempfile
from pathlib import Path

import geopandas as gpd
from playwright.sync_api import Page, sync_playwright
from rich.console import Console
from rich.table import Table

from layers import assets
from layers.pages import PAGES
from layers.read import read
from layers.scene import Scene
from layers.words import Words
from tests.conftest import CHROMIUM, ROOT

TIMED = """async ([ids, choose]) => {
    const times = [];
    for (const id of ids) {
        const begin = performance.now();
        eval(choose)(id);
        await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
        times.push(performance.now() - begin);
    }
    return times;
}"""
OURS = TIMED.replace("eval(choose)(id)", "atlas.select(id, {fly: false})")
BARE = TIMED.replace("eval(choose)(id)", "layers[id].openPopup()")


def bare(scene: Scene) -> str:
    """Give a page of plain Leaflet with the same shapes and the same words in popups."""
    shapes = {ident: scene.shapes[ident] for ident in (*scene.republics, *scene.zones)}
    frame = gpd.GeoDataFrame({"id": list(shapes)}, geometry=list(shapes.values()), crs=4326)
    texts = {
        ident: "\n".join(claim.says for claim in scene.atlas.by_id[ident].about.annotations) or ident
        for ident in shapes
    }
    return f"""<!doctype html><meta charset="utf-8"><style>{assets.leaflet_css()} #map {{height: 90vh}}</style>
<div id="map"></div><script>{assets.leaflet_js()}</script><script>
const texts = {json.dumps(texts)};
const layers = {{}};
const map = L.map("map", {{zoomAnimation: false}}).setView([55, 70], 3);
L.geoJSON({frame.to_json()}, {{onEachFeature: (feature, layer) => {{
  layers[feature.properties.id] = layer.bindPopup(texts[feature.properties.id], {{autoPan: false}});
}}}}).addTo(map);</script>"""


def measured(page: Page, program: str, ids: list[str]) -> tuple[float, float]:
    """Give median and 95th percentile, in milliseconds, of choosing each place once."""
    times = sorted(page.evaluate(program, [ids, ""]))
    return statistics.median(times), times[int(0.95 * len(times))]


def main() -> None:
    """Measure both pages and print the table."""
    scene = Scene(read(ROOT / "geo"), Words("en"))
    ids = [*scene.republics, *scene.zones]
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        ours, peer = Path(folder, "index.html"), Path(folder, "bare.html")
        for page_of in PAGES:
            ours.write_bytes(page_of(scene)["index.html"])
        peer.write_text(bare(scene), encoding="utf-8")
        path = next(filter(None, map(shutil.which, CHROMIUM)))
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu"])
        rows = {}
        for name, file, program in (("this atlas", ours, OURS), ("bare Leaflet", peer, BARE)):
            page = browser.new_page(viewport={"width": 1440, "height": 900})
            page.goto(file.as_uri())
            page.wait_for_timeout(500)
            rows[name] = measured(page, program, ids)
        browser.close()
    table = Table("page", "median ms", "95th percentile ms", "ratio of medians")
    for name, (median, high) in rows.items():
        table.add_row(name, f"{median:.1f}", f"{high:.1f}", f"{median / rows['bare Leaflet'][0]:.2f}")
    Console().print(table)


if __name__ == "__main__":
    main()
