"""What JSON alone cannot say: applies every rule to an Atlas and raises once."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from layers.cache import NO_CACHE, Cache, digest
from layers.data.read import Unread, read
from layers.data.rules import (
    claimants,
    claims,
    geometry,
    globe,
    glossary,
    lessons,
    names,
    since,
    states,
    text,
    themes,
    views,
)
from layers.data.written import current_schema, current_tally, current_translations, written_form
from layers.errors import Fault, Faults
from layers.model.atlas import Atlas
from layers.model.shown import shown

Rule = Callable[[Atlas], Iterable[Fault]]

SHAPES: tuple[Rule, ...] = (  # of what a map shows alone, and slow
    geometry.geometry_of_kind,
    geometry.valid_rings,
    geometry.winding,
    globe.on_the_globe,
    globe.cut_at_180,
    geometry.large_enough,
    globe.around_no_pole,
    geometry.coverage,
    geometry.tints_apart,
    geometry.zone_in_parents,
    geometry.place_in_republic,
    geometry.near_a_republic,
    geometry.flow_between,
)
RULES: tuple[Rule, ...] = (
    *SHAPES,
    names.unique_ids,
    names.reserved_ids,
    names.references,
    names.named_once,
    names.main_name,
    names.names_legible,
    names.names_everywhere,
    names.names_at_home,
    names.names_of_neighbours,
    names.local_named,
    names.local_to_all,
    names.flow_ends,
    text.article_numbers,
    text.article_whole,
    text.locators,
    text.accounted_for,
    text.times,
    text.sources_by_name,
    text.sources_dated,
    themes.themes_known,
    claims.told_as_claims,
    claims.sentences,
    claims.own_words,
    claims.said_once,
    since.since_everywhere,
    since.since_in_order,
    states.states_without_gaps,
    states.statuses_known,
    states.former_names_in_order,
    states.outline_of_zones,
    states.undrawn_of_something,
    claimants.claims_everywhere,
    claimants.claims_in_order,
    claimants.claimants_known,
    lessons.lesson_ids,
    lessons.lesson_references,
    lessons.evidence_of_something,
    lessons.claim_judged_alike,
    lessons.lesson_shows,
    lessons.lesson_frames,
    lessons.ground_differs,
    lessons.lesson_length,
    lessons.plans_fill_their_time,
    lessons.step_fits_the_wall,
    lessons.step_asks,
    glossary.term_once,
    glossary.term_means,
    glossary.term_met,
    views.home_names,
    views.meridian_among_lands,
    views.first_year_before_the_text,
    views.insets_show,
    views.insets_differ,
    views.inset_names,
)
OF_THE_WHOLE: frozenset[Rule] = frozenset(  # what they find in a part may come of what is not there
    (
        geometry.near_a_republic,
        geometry.flow_between,
        names.names_everywhere,
        names.names_at_home,
        names.names_of_neighbours,
        text.accounted_for,
        since.since_everywhere,
        claimants.claims_everywhere,
        lessons.lesson_references,
        lessons.evidence_of_something,
        lessons.ground_differs,
        glossary.term_met,
        views.home_names,
        views.insets_show,
        views.inset_names,
    )
)
MEASURED_WITH = ("geopandas", "pyproj", "shapely")
MEND = "run python build.py --mend"


def read_or_tell_all(folder: Path, cache: Cache = NO_CACHE) -> Atlas:
    """Read a data folder; Faults holds what cannot be read, and what is wrong with the rest whatever that holds."""
    try:
        return read(folder, cache)
    except Unread as unread:
        raise Faults([*unread.faults, *_certain(unread)]) from None


def check(atlas: Atlas, cache: Cache = NO_CACHE, more: Iterable[Fault] = ()) -> None:
    """Apply every rule of what the data say; Faults holds all that any of them found.

    cache: where shapes are known that no rule found anything wrong with. more: what whoever shows the data found.
    """
    _tell([*_broken(atlas, cache), *more])


def check_written(atlas: Atlas, folder: Path, cache: Cache = NO_CACHE, more: Iterable[Fault] = ()) -> None:
    """Apply every rule, and tell which files a machine would write otherwise: these are mended and stop no build."""
    faults = [
        Fault(f"{atlas.folder}/{outdated.path.relative_to(folder).as_posix()}", "", outdated.what, MEND)
        for outdated in (
            *written_form(folder, cache),
            *current_tally(folder, atlas),
            *current_translations(folder, atlas),
            *current_schema(folder),
        )
        if outdated.path.exists()
    ]
    _tell([*_broken(atlas, cache), *more, *faults])


def _certain(unread: Unread) -> list[Fault]:
    """Give what rules find in what could be read, but for what names a feature that could not: it may be right."""
    if unread.atlas is None:
        return []
    found = (fault for rule in RULES if rule not in OF_THE_WHOLE for fault in rule(unread.atlas))
    return [fault for fault in found if not any(repr(name) in fault.what for name in unread.names)]


def _broken(atlas: Atlas, cache: Cache) -> list[Fault]:
    key = digest(shown(atlas), sources=("data/rules/*.py", "geometry/*.py", "model/*.py"), libraries=MEASURED_WITH)
    if cache.load(key) is not None:
        return [fault for rule in RULES if rule not in SHAPES for fault in rule(atlas)]
    found = {rule: list(rule(atlas)) for rule in RULES}
    if not any(found[rule] for rule in SHAPES):
        cache.save(key, b"sound")
    return [fault for faults in found.values() for fault in faults]


def _tell(faults: list[Fault]) -> None:
    if faults:
        raise Faults(faults)
