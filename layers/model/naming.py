"""Which places and landmarks some words name; of a translation, those that its source names."""

from __future__ import annotations

import re
from collections.abc import Iterable

from layers.model.atlas import Atlas, Context, Feature
from layers.model.feature import Place, Republic, Zone
from layers.model.landscape import Landmark, Town
from layers.model.translation import source_of

Mapped = Republic | Zone | Place | Landmark  # what has a name on the map


class Naming:
    """Finds the names of an atlas in words: those that the map writes, former ones, and other spellings."""

    def __init__(self, atlas: Atlas) -> None:
        self.by_name: dict[str, Feature | Context] = {}
        names: dict[str, Feature | Context] = {}
        for one in reversed(atlas.everything):  # of two with one name the feature is meant
            if isinstance(one.about, Mapped):
                names[source_of(one.about.name)] = one
                self.by_name |= dict.fromkeys(_others(one.about), one)
        self.by_name |= names  # where one is another's spelling, it is the name
        longest_first = sorted(self.by_name, key=len, reverse=True)
        self._known = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, longest_first))})(?![\w-])")

    def __call__(self, *texts: str) -> list[Feature | Context]:
        """Give what some texts name, each once, as it comes."""
        found = (self.by_name[name] for text in texts for name in self._known.findall(source_of(text)))
        return list({one.id: one for one in found}.values())


def _others(about: Mapped) -> Iterable[str]:
    former = about.formerly if isinstance(about, Place | Town) else ()
    aliases = () if isinstance(about, Landmark) and not isinstance(about, Town) else about.aliases
    return (*aliases, *(source_of(one.name) for one in former))
