"""The named rules over an Atlas, by subject; each has a broken file of its name in tests/geo/broken.

shapes.py   geometries: their kinds, rings, borders and places
names.py    ids, references, names
lessons.py  what a step names and shows
text.py     the article's numbers, times, what is on the map
"""

from __future__ import annotations

from collections.abc import Iterator

from layers.errors import Fault
from layers.model.atlas import Atlas, Context, Feature


def at(feature: Feature | Context, prop: str, what: str, remedy: str) -> Fault:
    """Make a fault of a property of a feature."""
    return Fault(feature.file, f"{feature.id}/{prop}", what, remedy)


def with_geometry(atlas: Atlas) -> Iterator[Feature | Context]:
    """Give every feature that has a shape, the ground's too."""
    return (feature for feature in atlas.everything if feature.geometry is not None)
