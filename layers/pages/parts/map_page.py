"""What every page with a map has: its style, and what its script must know of the whole map."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import ModuleType
from typing import Any

from layers import assets
from layers.geometry import project
from layers.model.feature import Named, Region, Republic, Zone
from layers.model.moment import during, first_day
from layers.model.status import CONFLICTS
from layers.pages.parts.card import Card
from layers.scene import Scene
from layers.whole import edges_of, first_year_of


def sheet(module: ModuleType) -> str:
    """Give the style of a page with a map: what all of them have, then its own."""
    return (
        assets.named("pages/parts/base.css") + assets.beside(module, ".css") + assets.named("pages/parts/map_print.css")
    )


def map_data(scene: Scene, listed: Sequence[Card], topology: Mapping[str, Any]) -> dict[str, Any]:
    """Give what a page's script must know of the whole map; ``topology`` has its areas."""
    shown = [scene.map.shapes[ident] for ident in scene.republics]
    corners = scene.map.projection.corners(*edges_of(scene.atlas, scene.map.projection, shown))
    return {
        "projection": {
            "parallels": scene.map.projection.parallels,
            "origin": scene.map.projection.origin,
            "meridian": scene.map.projection.meridian,
            "radius": project.RADIUS,
            "unit": project.UNIT,
        },
        "lines": topology["arcs"],
        "topology": {name: value for name, value in topology.items() if name != "arcs"},
        "places": {
            card.feature.id: {
                **scene.map.anchors[card.feature.id].for_view(),
                **_states(scene, card.feature.about),
                **({"members": about.members} if isinstance(about := card.feature.about, Region) else {}),
            }
            for card in listed
        },
        "spoken": {
            form: scene.words("place.spoken", name="{name}", what="{what}", annotations=annotations)
            for form, annotations in scene.words.forms("place.annotations").items()
        },
        "where": {
            "sections": [
                section.paragraphs[0].number if section.paragraphs else None for section in scene.atlas.article.sections
            ],
            "words": scene.words("card.locator", section="{section}", paragraph="{paragraph}"),
            "emptied": scene.words("card.filtered"),
        },
        "home": {**scene.map.home, "runsOff": scene.atlas.settings.home.runs_off},
        "whole": scene.map.whole.for_view(),
        "years": [first_year_of(scene.atlas), scene.atlas.told_until, scene.atlas.as_of],
        "date": str(scene.atlas.article.date),
        "statuses": {
            ident: {"label": status.label, "short": status.short, "look": status.look}
            for ident, status in scene.atlas.settings.statuses.items()
        },
        "conflicts": CONFLICTS,
        "dateWords": {
            **scene.words.under("standing"),
            **scene.words.under("moment"),
            "locale": scene.words.locale,
        },
        "bounds": [[round(degrees, 2) for degrees in corner] for corner in corners],
    }


def _states(scene: Scene, about: Named) -> dict[str, Any]:
    """Give what a land was, as the day from which and the status, and when it was drawn in another outline."""
    if not isinstance(about, Republic | Zone):
        return {}
    outlined = [during(one) for one, _ in scene.atlas.outlines if about.id in one.outline_of]
    states = [(first_day(state.from_), state.status) for state in about.states if state.from_]
    return {"states": states, **({"outlined": outlined} if outlined else {})}
