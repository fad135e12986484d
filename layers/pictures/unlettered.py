"""Tells of names that the pictures cannot letter, as matplotlib brings no face for their script."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from layers.data.rules import at
from layers.errors import Fault
from layers.model.atlas import Atlas
from layers.model.feature import Named
from layers.model.landscape import Landmark
from layers.pictures.ink import FACES

COMMON = 0x530  # Latin, Greek and Cyrillic stand before it, which every face has


def unlettered(atlas: Atlas, languages: Iterable[str]) -> Iterator[Fault]:
    """Give what is to be known of each name, in the languages of the site, that a PNG shows as empty boxes."""
    for feature in atlas.everything:
        if not isinstance(feature.about, Named | Landmark):
            continue
        others = {f"names.{code}": name for code, name in feature.about.names.items() if code in languages}
        first: dict[str, str] = {}  # where a name stands first
        for prop, name in {"name": feature.about.name, **others}.items():
            first.setdefault(name, prop)
        for name, prop in first.items():
            if not _can_be_lettered(name):
                what = f"is {name!r}, with letters that no face of the pictures has"
                remedy = "its PNG shows empty boxes, and its SVG the letters: use that, or write it in other letters"
                yield at(feature, prop, what, remedy)


def _can_be_lettered(name: str) -> bool:
    if max(map(ord, name)) < COMMON:
        return True
    from layers.pictures.faces import has_letters  # here: it imports matplotlib, which few atlases need for it

    return has_letters(name, FACES["serif"][0])
