"""index.html: the atlas itself, one file that works from a USB stick."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from layers import assets, style
from layers.controls import CONTROLS
from layers.controls.lessons import stages
from layers.controls.projector import zones_by_key
from layers.controls.quiz import quiz_sets
from layers.element import DRAWN_HERE, Map, Page
from layers.leaflet import version
from layers.overlays import OVERLAYS
from layers.pages.parts.card import WHOLE_SHEETS, Card, as_read, by_kind, cards, setting
from layers.pages.parts.linked import linked
from layers.pages.parts.linked_data import linked_site
from layers.pages.parts.map_page import map_data, sheet
from layers.pages.parts.other_languages import other_languages
from layers.scene import Scene
from layers.templates import TEMPLATES
from layers.whole import first_year_of
from layers.words import own_name

NAME = "index.html"


def render(scene: Scene) -> dict[str, bytes]:
    """Give index.html."""
    listed = cards(scene)
    title, description = scene.words("page.title"), scene.words("page.description")
    page = Page(
        title=title,
        description=description,
        words=scene.words,
        body=_body(scene, listed),
        sheet="".join(map(assets.named, WHOLE_SHEETS))
        + sheet(sys.modules[__name__])
        + assets.named("pages/index_print.css"),
        head=linked(scene, NAME, title=title, description=description, picture="atlas", alt=title)
        + linked_site(scene, NAME, title=title, description=description),
        frames="'self'",  # the dialog that makes a frame shows it
    )
    atlas_map = Map(map_data(scene, listed, scene.map.topology), style.signs(scene), scene.cache("scripts"))
    atlas_map.add_to(page)
    for piece in (*CONTROLS, *OVERLAYS):  # the controls take their room before anything is drawn
        piece(scene).add_to(atlas_map)
    return {NAME: page.render().encode()}


def _body(scene: Scene, listed: Sequence[Card]) -> str:
    groups = {kind: sorted(some, key=lambda card: not card.claims) for kind, some in by_kind(listed).items()}
    articles = as_read(scene, listed)
    claims = [claim.id for card in articles for claim in card.claims]
    return TEMPLATES.get_template("pages/index.html").render(
        **setting(scene),
        drawn_here=DRAWN_HERE,
        groups=groups,
        articles=articles,
        numbers={ident: number for number, ident in enumerate(claims)},
        hatch_table=style.HATCHES,
        key_zones=zones_by_key(scene),
        stages=stages(scene),
        quizzes=quiz_sets(scene),
        base=scene.base_url,
        leaflet=version(),
        first_year=first_year_of(scene.atlas),
        own_name=own_name,
        others=other_languages(scene, NAME),
    )
