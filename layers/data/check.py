"""What JSON alone cannot say: applies every rule to an Atlas and raises once."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from layers.data.rules import geometry, lessons, names, text
from layers.errors import Fault, Faults
from layers.model.atlas import Atlas

Rule = Callable[[Atlas], Iterable[Fault]]

RULES: tuple[Rule, ...] = (
    geometry.geometry_of_kind,
    geometry.valid_rings,
    geometry.winding,
    geometry.on_the_globe,
    geometry.large_enough,
    geometry.coverage,
    geometry.zone_in_parents,
    geometry.place_in_republic,
    names.unique_ids,
    names.reserved_ids,
    names.references,
    names.english_name,
    text.article_numbers,
    text.locators,
    text.accounted_for,
    text.times,
    lessons.lesson_ids,
    lessons.lesson_references,
    lessons.lesson_shows,
)


def check(atlas: Atlas) -> None:
    """Apply every rule; Faults holds all that any of them found."""
    faults = [fault for rule in RULES for fault in rule(atlas)]
    if faults:
        raise Faults(faults)
