"""index.html: the atlas itself, one file that works from a USB stick."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from types import ModuleType
from typing import Any

from shapely.geometry.base import BaseGeometry

from layers import assets, style
from layers.controls import CONTROLS
from layers.controls.projector import zones_by_key
from layers.element import TEMPLATES, Map, Page
from layers.geometry import project
from layers.geometry.topology import topology
from layers.model.feature import Named, Region, Zone
from layers.model.moment import earliest
from layers.overlays import OVERLAYS
from layers.pages.parts.card import Card, by_kind, cards, setting
from layers.pages.parts.linked import linked
from layers.scene import INLAND, Scene

NAME = "index.html"
Shapes = Mapping[str, BaseGeometry]
FIRST_YEAR = 1917  # where the slider of time begins
# metres in the overview's projection: where panning ends
WINDOW = (-8_200_000.0, -5_200_000.0, 7_200_000.0, 6_400_000.0)


def render(scene: Scene) -> dict[str, bytes]:
    """Give index.html."""
    listed = cards(scene)
    title, description = scene.words("page.title"), scene.words("page.description")
    page = Page(
        title=title,
        description=description,
        words=scene.words,
        body=_body(scene, listed),
        sheet=sheet(sys.modules[__name__]),
        head=linked(scene, NAME, title=title, description=description, picture="atlas", alt=title),
        frames="'self'",  # the dialog that makes a frame shows it
    )
    atlas_map = Map(map_data(scene, listed, scene.shapes, scene.light))
    atlas_map.add_to(page)
    for piece in (*CONTROLS, *OVERLAYS):  # the controls take their room before anything is atlas_map
        piece(scene).add_to(atlas_map)
    return {NAME: page.render().encode()}


def _body(scene: Scene, listed: list[Card]) -> str:
    return TEMPLATES.get_template("pages/index.html").render(
        **setting(scene),
        groups=by_kind(listed),
        hatch_table=style.HATCHES,
        key_zones=zones_by_key(scene),
        leaflet=assets.leaflet_version(),
        first_year=FIRST_YEAR,
    )


def sheet(module: ModuleType) -> str:
    """Give the style of a page with a map: what all of them have, then its own."""
    return assets.named("pages/parts/base.css") + assets.beside(module, ".css")


def map_data(scene: Scene, listed: list[Card], shapes: Shapes, light: Shapes) -> dict[str, Any]:
    """Give what a page's script must know of the whole map; ``light`` are the shapes as the overview needs them."""
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
        "topology": topology({name: {i: shapes[i] for i in idents} for name, idents in layers.items()}, light),
        "places": {
            card.feature.id: {
                **scene.anchors[card.feature.id].for_view(),
                **_years(scene, card.feature.about),
                **({"members": about.members} if isinstance(about := card.feature.about, Region) else {}),
            }
            for card in listed
        },
        "spoken": {
            number: scene.words(
                "place.spoken", name="{name}", what="{what}", annotations=scene.words("place.annotations", count=count)
            )
            for number, count in (("one", 1), ("many", "{count}"))
        },
        "home": scene.whole.for_view(),
        "years": [FIRST_YEAR, scene.atlas.told_until, scene.atlas.as_of],
        "bounds": project.corners(*WINDOW),
    }


def _years(scene: Scene, about: Named) -> dict[str, int]:
    """Give the years in which a zone was what it is, and since when it has its status; others are always there."""
    if not isinstance(about, Zone):
        return {}
    since = {"since": earliest(about.status_since).year} if about.status_since else {}
    if about.from_ is None:
        return since
    return since | {
        "from": earliest(about.from_).year,
        "to": earliest(about.to).year if about.to else scene.atlas.as_of,
    }
