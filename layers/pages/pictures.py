"""pictures/: a still picture of every place, the overview, the same to fill in, and those for a wall."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import partial

from layers.pages.page_kind import Render
from layers.pages.parts.card import cards
from layers.pages.parts.slides import slides
from layers.pictures.chart import Chart
from layers.pictures.ink import Picture
from layers.pictures.overview import atlas, blank
from layers.pictures.picture_cache import PictureCache
from layers.pictures.portrait import portrait
from layers.pictures.sketch import Sketch, sketches
from layers.pictures.slide import slide
from layers.pictures.studio import drawing
from layers.scene import Scene, unheard


@contextmanager
def begun(scenes: Sequence[Scene]) -> Iterator[Render]:
    """Begin to draw what scenes of one map need, while the block does other things; give what then renders.

    That is NAME.svg and NAME.png of every feature, of ``atlas`` and ``blank``, of every step and pair of dates.
    """
    known = scenes[0].map
    _ = known.rivers, known.containing, known.borders  # which every process that draws would work out
    bare = [replace(scene, progress=unheard, shared_map=known) for scene in scenes]
    with drawing(partial(_sketched, bare), PictureCache(scenes[0].cache("pictures"))) as studio:

        def rendered(scene: Scene) -> dict[str, bytes]:
            pictures = studio.drawn(scenes.index(scene), scene.progress)
            return {
                f"pictures/{name}.{form}": data
                for name, drawn in pictures.items()
                for form, data in zip(("svg", "png"), drawn, strict=True)
            }

        yield rendered


def _sketched(scenes: Sequence[Scene]) -> list[dict[str, Sketch]]:
    """Give the pictures that each scene wants."""
    return [sketches(scene, _wanted(scene)) for scene in scenes]


def _wanted(scene: Scene) -> dict[str, tuple[object, Callable[[], Picture]]]:
    chart = Chart(scene)
    places: dict[str, tuple[object, Callable[[], Picture]]] = {
        card.feature.id: (card.what, partial(portrait, chart, card.feature, card.what)) for card in cards(scene)
    }
    whole = {"atlas": ("", partial(atlas, chart)), "blank": ("", partial(blank, chart))}
    return places | whole | {shown.name: (shown, partial(slide, chart, shown)) for shown in slides(scene)}
