"""The named rules over an Atlas, by subject; each has a broken file of its name in tests/geo/broken.

geometry.py   geometries: their kinds, rings, borders and places
globe.py      where on the globe they are
names.py      ids, references, names
text.py       the article's numbers, times, what is on the map, sources
themes.py     what a claim is about
claims.py     how a claim is worded
since.py      what came after the text
states.py     what lands were, from their beginning to today
claimants.py  who claims a land, since when
glossary.py   what the words mean that a reader may not know
lessons.py    what a step names and shows, and how long it is
views.py      what the map opens on, and what is shown larger beside it
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator
from typing import TypeVar

from layers.errors import Fault
from layers.model.atlas import Atlas, Context, Feature
from layers.model.feature import Republic, Zone
from layers.model.file_names import SETTINGS

Listed = TypeVar("Listed", bound=Hashable)


def at(feature: Feature | Context, prop: str, what: str, remedy: str) -> Fault:
    """Make a fault of a property of a feature."""
    return Fault(feature.file, f"{feature.id}/{prop}", what, remedy)


def beside(atlas: Atlas, name: str, where: str, what: str, remedy: str) -> Fault:
    """Make a fault of what stands in a file beside the features: atlas.json, glossary.json."""
    return Fault(f"{atlas.folder}/{name}", where, what, remedy)


def none_at_all(atlas: Atlas, listed: str, named: Iterable[str]) -> Iterator[Fault]:
    """Make one fault of all that is named in the data and that atlas.json, which may be missing, has a list of."""
    if names := sorted(set(named)):
        what = f"are none, and the data name {', '.join(names)}"
        yield beside(atlas, SETTINGS, listed, what, f"add them; where {SETTINGS} is lost, bring it back")


def with_geometry(atlas: Atlas) -> Iterator[Feature | Context]:
    """Give every feature that has a shape, the ground's too."""
    return (feature for feature in atlas.everything if feature.geometry is not None)


def lands(atlas: Atlas) -> Iterator[tuple[Feature, Republic | Zone]]:
    """Give every republic and every zone, with the feature that it is of."""
    return ((feature, feature.about) for feature in atlas.features if isinstance(feature.about, Republic | Zone))


def repeated(listed: Iterable[Listed]) -> set[Listed]:
    """Give what stands in a list more than once."""
    return {one for one, times in Counter(listed).items() if times > 1}


def most(kept: Iterable[bool]) -> bool:
    """Tell whether more than half of something is so: what most have, the others have been forgotten."""
    answers = list(kept)
    return sum(answers) * 2 > len(answers)
