"""about.html: sources, method, whose borders, corrections, licences, all places and the data; no script."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import chain

from layers.downloads.package import WITH_SHAPES_OF_OTHERS
from layers.leaflet import carried
from layers.pages.parts.card import CHECKS, by_kind, cards, setting
from layers.pages.parts.data_files import data_files
from layers.pages.parts.linked import linked
from layers.pages.parts.linked_data import linked_site
from layers.pages.parts.other_languages import folder
from layers.pages.parts.paper import paper
from layers.scene import Scene
from layers.templates import TEMPLATES

NAME = "about.html"


@dataclass(frozen=True)
class Download:
    """One file of data/: its name, its size in bytes, what it is, and whether shapes of others are in it."""

    name: str
    size: int
    what: str
    shaped: bool


def render(scene: Scene) -> dict[str, bytes]:
    """Give about.html."""
    words, atlas, groups = scene.words, scene.atlas, by_kind(cards(scene))
    listed = [*chain.from_iterable(groups.values())]
    title = words("place.title", name=words("about.title"), atlas=words("page.title"))
    description = words("about.description")
    body = TEMPLATES.get_template("pages/about.html").render(
        **setting(scene),
        groups=groups,
        checks={kind: [(card, card.checked[kind]) for card in listed if card.checked[kind]] for kind in CHECKS},
        themed=Counter(claim.theme for _, claim in atlas.annotations()),
        mapped=len({annotation.paragraph for _, annotation in atlas.annotations()}),
        carried=carried(),
        first="../" if folder(scene, words.language) else "",  # where the site begins
        downloads=[_download(scene, name, data) for name, data in data_files(scene).items()],
    )
    head = linked(
        scene, NAME, title=title, description=description, picture="atlas", alt=words("page.title"), embeds=False
    )
    head += linked_site(scene, NAME, title=title, description=description)
    return {NAME: paper(scene, NAME, title=title, description=description, body=body, head=head)}


def _download(scene: Scene, name: str, data: bytes) -> Download:
    stem, _, _ = name.partition(".")
    return Download(name, len(data), scene.words(f"data.{stem}"), stem in WITH_SHAPES_OF_OTHERS)
