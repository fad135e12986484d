"""places/ID.html: a page for every feature, to read, to cite and to take away; it needs no script."""

from __future__ import annotations

from itertools import chain

from markupsafe import Markup

from layers import assets, style
from layers.data.paragraphs import ranges
from layers.model.feature import Republic, Zone
from layers.pages.parts.card import Card, by_kind, cards, setting
from layers.pages.parts.citation import citation
from layers.pages.parts.iframe import iframe
from layers.pages.parts.linked import linked
from layers.pages.parts.linked_data import linked_data
from layers.pages.parts.paper import paper
from layers.scene import Scene
from layers.templates import TEMPLATES


def render(scene: Scene) -> dict[str, bytes]:
    """Give the page of every feature, each with the one before and the one after it in the panel's order."""
    listed = list(chain.from_iterable(by_kind(cards(scene)).values()))
    befores, afters = [None, *listed[:-1]], [*listed[1:], None]
    return {
        f"places/{card.feature.id}.html": _page(scene, card, before, after)
        for before, card, after in zip(befores, listed, afters, strict=True)
    }


def _page(scene: Scene, card: Card, before: Card | None, after: Card | None) -> bytes:
    words, about = scene.words, card.feature.about
    title = words("place.title", name=about.name, atlas=words("page.title"))
    description = words("place.description", what=words("place.is", name=about.name, what=card.what))
    day = words.moment(scene.atlas.article.date)
    alt = words("place.picture", name=about.name, what=card.what, date=day)
    sources = references(card)
    data = linked_data(scene, card, description=description, sources=sources)
    body = TEMPLATES.get_template("pages/place.html").render(
        **(setting(scene) | {"held": {}}),  # the square shows what the land is in law
        card=card,
        before=before,
        after=after,
        alt=alt,
        sources=sources,
        paragraphs=sorted({claim.paragraph for claim in card.claims}),
        ranges=ranges,
        frame=iframe(scene, card.feature),
        citation=citation(scene, card.feature),
        linked_data=Markup(assets.island(data)),
        hatch_table={look: style.HATCHES[look] for look in _looks(scene, card) if look in style.HATCHES},
        based=scene.base_url is not None,
    )
    name = f"places/{about.id}.html"
    head = linked(scene, name, title=about.name, description=description, picture=about.id, alt=alt)
    return paper(scene, name, title=title, description=description, body=body, head=head)


def references(card: Card) -> list[str]:
    """Give every source that the card names beside the text, once, in the order of the page."""
    about = card.feature.about
    checks = [claim.check.reference for listed in card.checked.values() for claim in listed if claim.check]
    land = []
    if isinstance(about, Republic | Zone):
        land = [*(state.reference for state in about.states), *(claim.act for claim in about.claims)]
    return list(dict.fromkeys([*checks, *(since.reference for since in about.since), *land]))


def _looks(scene: Scene, card: Card) -> list[str]:
    about = card.feature.about
    return [scene.look(about)] if isinstance(about, Zone) else []
