"""What a page says of itself to those who link to it: its address, a card to share, where its oEmbed is."""

from __future__ import annotations

from urllib.parse import urljoin

from layers.pages.parts.other_languages import other_languages
from layers.scene import Scene
from layers.templates import TEMPLATES


def linked(
    scene: Scene, name: str, *, title: str, description: str, picture: str, alt: str, embeds: bool = True
) -> str:
    """Give the lines for the head of the page ``name``; ``picture`` is called so in pictures/.

    Absolute addresses, and with them oEmbed where it ``embeds``, stand there only if the scene has a base address.
    """
    return TEMPLATES.get_template("pages/parts/linked.html").render(
        words=scene.words,
        base=scene.base_url,
        root=scene.base_url or "../" * name.count("/"),
        address=address(scene, name),
        title=title,
        description=description,
        picture=picture,
        alt=alt,
        embeds=embeds,
        others=addresses_elsewhere(scene, name),
    )


def address(scene: Scene, name: str) -> str | None:
    """Give the address that a file of the site will have, if that is known; index.html has the folder's."""
    return f"{scene.base_url}{'' if name == 'index.html' else name}" if scene.base_url else None


def addresses_elsewhere(scene: Scene, name: str) -> dict[str, str]:
    """Give the address of a file of the site in each other language, if that is known."""
    if scene.base_url is None:
        return {}
    here = f"{scene.base_url}{name}"
    return {one.language: urljoin(here, one.href).removesuffix("index.html") for one in other_languages(scene, name)}
