"""pictures/: a still picture of every place, the overview, the same to fill in, and those for a wall."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from layers.pages.parts.card import cards
from layers.pages.parts.slides import slides
from layers.pictures.cache import Cache
from layers.pictures.chart import Chart
from layers.pictures.ink import Picture
from layers.pictures.overview import atlas, blank
from layers.pictures.portrait import portrait
from layers.pictures.sketch import sketches
from layers.pictures.slide import slide
from layers.pictures.studio import draw_all
from layers.scene import Scene


def render(scene: Scene) -> dict[str, bytes]:
    """Give NAME.svg and NAME.png of every feature, of ``atlas`` and ``blank``, of every step and pair of dates."""
    chart = Chart(scene)
    wanted: dict[str, tuple[object, Callable[[], Picture]]] = {
        card.feature.id: (card.what, partial(portrait, chart, card.feature, card.what)) for card in cards(scene)
    }
    wanted |= {"atlas": ("", partial(atlas, chart)), "blank": ("", partial(blank, chart))}
    wanted |= {shown.name: (shown, partial(slide, chart, shown)) for shown in slides(scene)}
    kept = Cache(scene.memory("pictures"))
    files: dict[str, bytes] = {}
    for name, (svg, png) in draw_all(sketches(scene, wanted), kept, scene.told).items():
        files |= {f"pictures/{name}.svg": svg, f"pictures/{name}.png": png}
    return files
