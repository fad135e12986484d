"""index.html: the atlas itself, one file that works from a USB stick."""

from __future__ import annotations

import sys
from typing import Any

from layers import assets, project, style
from layers.controls import CONTROLS
from layers.controls.projector import zones
from layers.element import TEMPLATES, Map, Page
from layers.model import Named, Region, Zone
from layers.moment import earliest
from layers.overlays import OVERLAYS
from layers.pages.card import Card, cards
from layers.scene import INLAND, Scene
from layers.topology import topology

# the order in which the panel lists the kinds
KINDS = ("zone", "republic", "region", "place", "flow")
FIRST_YEAR = 1917  # where the slider of time begins
# metres in the overview's projection: where panning ends
WINDOW = (-8_200_000.0, -5_200_000.0, 7_200_000.0, 6_400_000.0)


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
    for piece in (*CONTROLS, *OVERLAYS):  # the controls take their room before anything is drawn
        piece(scene).add_to(drawn)
    return {"index.html": page.render().encode()}


def _body(scene: Scene, listed: list[Card]) -> str:
    groups = {kind: [card for card in listed if card.feature.about.kind == kind] for kind in KINDS}
    return TEMPLATES.get_template("pages/index.html").render(
        words=scene.words,
        atlas=scene.atlas,
        groups={kind: group for kind, group in groups.items() if group},
        hatch_table=style.HATCHES,
        key_zones=zones(scene),
        leaflet=assets.leaflet_version(),
        families=style.FAMILIES,
        family_of={theme: name for name, family in style.FAMILIES.items() for theme in family.themes},
        year_of=lambda moment: earliest(moment).year,
        first_year=FIRST_YEAR,
        last_year=scene.atlas.told_until,
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
        "topology": topology(
            {name: {i: scene.shapes[i] for i in idents} for name, idents in layers.items()}, scene.light
        ),
        "places": {
            card.feature.id: {
                "name": card.feature.about.name,
                "spoken": card.spoken,
                **scene.spots[card.feature.id].for_view(),
                **_years(scene, card.feature.about),
                **({"members": about.members} if isinstance(about := card.feature.about, Region) else {}),
            }
            for card in listed
        },
        "home": scene.whole.for_view(),
        "years": [FIRST_YEAR, scene.atlas.told_until, scene.atlas.as_of],
        "bounds": project.corners(*WINDOW),
    }


def _years(scene: Scene, about: Named) -> dict[str, int]:
    """Give the first and last year in which a zone was what it is; other features are always there."""
    if not isinstance(about, Zone) or about.from_ is None:
        return {}
    return {
        "from": earliest(about.from_).year,
        "to": earliest(about.to).year if about.to else scene.atlas.as_of,
    }
