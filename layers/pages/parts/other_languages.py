"""The same page in the site's other languages: each language has a folder of its own, but for the first."""

from __future__ import annotations

from dataclasses import dataclass, replace

from layers.model.languages import in_language
from layers.scene import Scene
from layers.words import Words, own_name


@dataclass(frozen=True)
class OtherLanguage:
    """A page in another language.

    name: what the language is called in itself. href: from the page to that one. folder: where that one lies from here.
    """

    language: str
    name: str
    href: str

    @property
    def folder(self) -> str:
        """Give the folder of that page, from the folder of this one."""
        return self.href[: self.href.rfind("/") + 1]


def folder(scene: Scene, language: str) -> str:
    """Give where in the site a language's pages lie: in a folder of its own, but for the site's first language."""
    return f"{language}/" if language in scene.languages[1:] else ""


def scene_in(scene: Scene, language: str) -> Scene:
    """Give a scene in another language of its atlas; its map is the same and is not worked out again."""
    base = f"{scene.base_url}{folder(scene, language)}" if scene.base_url else None
    atlas, words = in_language(scene.atlas, language), Words(language)
    return replace(scene, atlas=atlas, origin=scene.atlas, language=words, base_url=base, shared_map=scene.map)


def other_languages(scene: Scene, name: str) -> list[OtherLanguage]:
    """Give the page ``name`` in every language of the site but the scene's own."""
    own = scene.words.language
    root = "../" * f"{folder(scene, own)}{name}".count("/")
    return [
        OtherLanguage(language, own_name(language), f"{root}{folder(scene, language)}{name}")
        for language in scene.languages
        if language != own
    ]
