"""sitemap.xml and oembed/ID.json: what only a site with a known address has."""

from __future__ import annotations

import json

from layers.element import TEMPLATES
from layers.model.atlas import Feature
from layers.pages import PAGES
from layers.pages.parts.frame import HEIGHT, WIDTH, frame
from layers.pages.parts.linked import address
from layers.scene import Scene

PICTURE = {"thumbnail_width": 1200, "thumbnail_height": 630}


def render(scene: Scene) -> dict[str, bytes]:
    """Give the site's map for search engines, and the oEmbed of every place and of the whole."""
    if scene.base_url is None:
        return {}
    features = scene.atlas.features
    public = [name for page in PAGES if page.public for name in page.names(scene)]
    sitemap = TEMPLATES.get_template("pages/sitemap.xml").render(addresses=[address(scene, name) for name in public])
    answers = {"atlas": _oembed(scene, None)} | {feature.id: _oembed(scene, feature) for feature in features}
    return {"sitemap.xml": sitemap.encode()} | {f"oembed/{name}.json": answer for name, answer in answers.items()}


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
        "html": frame(scene, feature),
        "width": WIDTH,
        "height": HEIGHT,
    }
    return (json.dumps(answer, ensure_ascii=False, indent=1) + "\n").encode()
