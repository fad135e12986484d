"""What a page says of its place to machines: schema.org in JSON-LD."""

from __future__ import annotations

from typing import Any

from layers import assets
from layers.model.feature import Flow, Place
from layers.pages.parts.card import Card
from layers.pages.parts.linked import address
from layers.scene import Scene


def linked_data(scene: Scene, card: Card, *, description: str, sources: list[str]) -> dict[str, Any]:
    """Give the page with its place, or with what moved between places, and with what it cites."""
    ident, article, words = card.feature.id, scene.atlas.article, scene.words
    return {
        **_page(scene, "WebPage", f"places/{ident}.html", card.feature.about.name, description, ident),
        "isPartOf": {"@type": "WebSite", "name": words("page.title"), "description": words("page.description")},
        "mainEntity": _subject(scene, card),
        "citation": [
            {
                "@type": "Article",
                "name": article.title,
                "isPartOf": {"@type": "Periodical", "name": article.publication},
                "datePublished": str(article.date),
                "inLanguage": article.language,
            },
            *sources,
        ],
    }


def linked_site(scene: Scene, name: str, *, title: str, description: str) -> str:
    """Give, for the head of a page that is of no single place, the atlas itself or what is said about it."""
    data = _page(scene, "WebSite" if name == "index.html" else "AboutPage", name, title, description, "atlas")
    return f'<script type="application/ld+json">{assets.island(data)}</script>'


def _page(scene: Scene, kind: str, name: str, title: str, description: str, picture: str) -> dict[str, Any]:
    """Give what is said of every page: its kind, its address if that is known, whose it is, and its picture."""
    where, root = address(scene, name), scene.base_url or "../" * name.count("/")
    return {
        "@context": "https://schema.org",
        "@type": kind,
        **({"@id": where, "url": where} if where else {}),
        "name": title,
        "description": description,
        "inLanguage": scene.words.language,
        **_licence(scene),
        **_made(scene),
        "image": f"{root}pictures/{picture}.png",
    }


def _licence(scene: Scene) -> dict[str, str]:
    licence = scene.atlas.settings.licence
    return {"license": licence.path} if licence else {}


def _made(scene: Scene) -> dict[str, Any]:
    """Give by whom a page is, and when its newest entry is of."""
    by = {"@type": "Organization", "name": scene.words("page.authors")}
    return {"author": by, "publisher": by, "dateModified": str(scene.atlas.as_of)}


def _subject(scene: Scene, card: Card) -> dict[str, Any]:
    about = card.feature.about
    if isinstance(about, Flow):
        return {
            "@type": "TransferAction",
            "name": about.name,
            **({"fromLocation": _place(scene, about.origin)} if about.origin else {}),
            **({"toLocation": _place(scene, about.destination)} if about.destination else {}),
        }
    within = list(getattr(about, "parents", ()))
    within += [about.republic] if isinstance(about, Place) else []
    longitude, latitude = scene.map.anchors[about.id].label
    return {
        "@type": "Place",
        "name": about.name,
        "alternateName": [name for _, name in card.other_names] + list(about.aliases),
        "description": card.what,
        "geo": {"@type": "GeoCoordinates", "latitude": latitude, "longitude": (longitude + 180) % 360 - 180},
        **({"containedInPlace": [_place(scene, ident) for ident in within]} if within else {}),
    }


def _place(scene: Scene, ident: str) -> dict[str, str]:
    return {"@type": "Place", "name": scene.atlas.by_id[ident].about.name}
