"""pictures/: a still picture of every place, the overview, and the overview to fill in."""

from __future__ import annotations

from layers.pages.parts.card import cards
from layers.pictures.cache import Cache
from layers.pictures.chart import Chart
from layers.pictures.overview import atlas, blank
from layers.pictures.portrait import portrait
from layers.pictures.studio import draw_all
from layers.scene import Scene


def render(scene: Scene) -> dict[str, bytes]:
    """Give ID.svg and ID.png of every feature, of ``atlas`` and of ``blank``."""
    chart = Chart(scene)
    pictures = {card.feature.id: portrait(chart, card.feature, card.what) for card in cards(scene)}
    pictures |= {"atlas": atlas(chart), "blank": blank(chart)}
    kept = Cache(scene.cache / "pictures" if scene.cache else None)
    files: dict[str, bytes] = {}
    for name, (svg, png) in draw_all(pictures, kept, scene.told).items():
        files |= {f"pictures/{name}.svg": svg, f"pictures/{name}.png": png}
    return files
