"""sitemap.xml and oembed/ID.json: what only a site with a known address has."""

from __future__ import annotations

import json

from layers.model.atlas import Feature
from layers.pages import PAGES
from layers.pages.parts.iframe import HEIGHT, WIDTH, iframe
from layers.pages.parts.linked import address, addresses_elsewhere
from layers.pages.parts.other_languages import folder
from layers.scene import Scene
from layers.templates import TEMPLATES

PICTURE = {"thumbnail_width": 1200, "thumbnail_height": 630}


def render(scene: Scene) -> dict[str, bytes]:
    """Give the site's map for search engines, and the oEmbed of every place and of the whole."""
    if scene.base_url is None:
        return {}
    features = scene.atlas.features
    answers = {"atlas": _oembed(scene, None)} | {feature.id: _oembed(scene, feature) for feature in features}
    files = {f"oembed/{name}.json": answer for name, answer in answers.items()}
    own = scene.words.language
    return files if folder(scene, own) else files | {"sitemap.xml": _sitemap(scene)}


def _sitemap(scene: Scene) -> bytes:
    """Give every page by its address, each with its addresses in the other languages."""
    public = [name for page in PAGES if page.public for name in page.names(scene)]
    pages = [{scene.words.language: address(scene, name), **addresses_elsewhere(scene, name)} for name in public]
    return TEMPLATES.get_template("pages/sitemap.xml").render(pages=pages).encode()


def _oembed(scene: Scene, feature: Feature | None) -> bytes:
    """Give an answer of oEmbed 1.0: a place, or the whole, as a frame."""
    atlas = scene.words("page.title")
    answer = {
        "version": "1.0",
        "type": "rich",
        "title": feature.about.name if feature else atlas,
        "provider_name": atlas,
        "provider_url": scene.base_url,
        "thumbnail_url": f"{scene.base_url}pictures/{feature.id if feature else 'atlas'}.png",
        **PICTURE,
        "html": iframe(scene, feature),
        "width": WIDTH,
        "height": HEIGHT,
    }
    return (json.dumps(answer, ensure_ascii=False, indent=1) + "\n").encode()
