"""index.html: the atlas itself, one file that works from a USB stick."""

from __future__ import annotations

import sys
from typing import Any

from layers import assets, project, style
from layers.controls import CONTROLS
from layers.element import TEMPLATES, Map, Page
from layers.overlays import OVERLAYS
from layers.pages.card import Card, cards
from layers.scene import Scene
from layers.topology import topology

# the order in which the panel lists the kinds
KINDS = ("zone", "republic", "region", "place", "flow")
# waters that lie inside the republics and are drawn over them
INLAND = ("aral-sea", "lakes")
# metres in the overview's projection: where panning ends
WINDOW = (-6_800_000.0, -4_200_000.0, 5_800_000.0, 4_700_000.0)


def render(scene: Scene) -> dict[str, bytes]:
    """Give index.html."""
    listed = cards(scene)
    page = Page(
        title=scene.words("page.title"),
        description=scene.words("page.description"),
        words=scene.words,
        body=_body(scene, listed),
        sheet=assets.beside(sys.modules[__name__], ".css"),
    )
    drawn = Map(_map_data(scene, listed))
    drawn.add_to(page)
    for piece in (*OVERLAYS, *CONTROLS):
        piece(scene).add_to(drawn)
    return {"index.html": page.render().encode()}


def _body(scene: Scene, listed: list[Card]) -> str:
    groups = {kind: [card for card in listed if card.feature.about.kind == kind] for kind in KINDS}
    return TEMPLATES.get_template("pages/index.html").render(
        words=scene.words,
        atlas=scene.atlas,
        article=scene.atlas.article,
        as_of=scene.atlas.as_of,
        groups={kind: group for kind, group in groups.items() if group},
        statuses=style.HATCHES,
        hatch_table=style.HATCHES,
        leaflet=assets.leaflet_version(),
    )


def _map_data(scene: Scene, listed: list[Card]) -> dict[str, Any]:
    """Give what the page's script must know of the whole map."""
    layers = {
        "ground": [ident for ident in scene.atlas.ground if ident not in INLAND],
        "republics": scene.republics,
        "waters": [ident for ident in scene.atlas.ground if ident in INLAND],
        "zones": scene.zones,
    }
    return {
        "projection": {
            "parallels": project.PARALLELS,
            "origin": project.ORIGIN,
            "meridian": project.OVERVIEW_MERIDIAN,
            "radius": project.RADIUS,
            "unit": project.UNIT,
        },
        "topology": topology({name: {i: scene.shapes[i] for i in idents} for name, idents in layers.items()}),
        "places": {
            card.feature.id: {
                "name": card.feature.about.name,
                "spoken": card.spoken,
                **scene.spots[card.feature.id].for_view(),
            }
            for card in listed
        },
        "home": scene.whole.for_view(),
        "bounds": project.corners(*WINDOW),
    }
