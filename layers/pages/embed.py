"""embed.html: the map for a frame in another page, one file."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from layers import assets, controls, overlays, style
from layers.element import DRAWN_HERE, Map, Page
from layers.pages.parts.card import Card, as_read, cards, setting
from layers.pages.parts.linked import linked
from layers.pages.parts.map_page import map_data, sheet
from layers.pages.parts.other_languages import other_languages
from layers.scene import Scene
from layers.templates import TEMPLATES
from layers.whole import first_year_of

NAME = "embed.html"


def render(scene: Scene) -> dict[str, bytes]:
    """Give embed.html: the map and its cards; lists, filters and search are the atlas's, to which it links."""
    listed = cards(scene)
    title, description = scene.words("embed.title"), scene.words("page.description")
    alt = scene.words("embed.still", date=scene.words.moment(scene.atlas.article.date))
    page = Page(
        title=title,
        description=description,
        words=scene.words,
        head=linked(scene, NAME, title=title, description=description, picture="atlas", alt=alt),
        body=_body(scene, listed),
        sheet=sheet(sys.modules[__name__]) + assets.named("pages/embed_print.css"),
    )
    atlas_map = Map(map_data(scene, listed, scene.map.rough_topology), style.signs(scene), scene.cache("scripts"))
    atlas_map.add_to(page)
    for piece in (*controls.EMBEDDED, *overlays.EMBEDDED):
        piece(scene).add_to(atlas_map)
    return {NAME: page.render().encode()}


def _body(scene: Scene, listed: Sequence[Card]) -> str:
    return TEMPLATES.get_template("pages/embed.html").render(
        **setting(scene),
        drawn_here=DRAWN_HERE,
        cards=as_read(scene, listed),
        embedded=True,
        first_year=first_year_of(scene.atlas),
        others=other_languages(scene, NAME),
        hatch_table=style.HATCHES,
    )
