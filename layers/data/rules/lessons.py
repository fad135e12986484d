"""Rules of the lessons: what a step names exists and is seen meanwhile, and all of it fits an hour and a wall."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator

import shapely
from shapely.geometry.base import BaseGeometry

from layers.data.rules import repeated
from layers.errors import Fault
from layers.model.atlas import Atlas
from layers.model.extent import area_of
from layers.model.feature import Annotation, Republic, Zone
from layers.model.file_names import lesson_file
from layers.model.land import state_on
from layers.model.landscape import Landmark
from layers.model.lesson import Step
from layers.model.moment import earliest, latest
from layers.model.naming import Naming
from layers.model.record import KEBAB

STEPS = (6, 12)  # what one or two hours at school have time for
HOURS = [45, 90]  # minutes of one hour at school, and of two
LONGEST = {"heading": 7, "text": 65}  # words that are read from the last row before the class grows restless
ASKS = ("?", ".")  # a question, or a task put as a sentence
WHOLE = 0.9  # the part of a zone that an extent must have; of a republic any, as a neighbour may run off it


def lesson_ids(atlas: Atlas) -> Iterator[Fault]:
    """A lesson's file is named in kebab-case: it stands in addresses."""
    for ident in atlas.lessons:
        if not re.fullmatch(KEBAB, ident):
            yield Fault(
                _file(atlas, ident), ident, "is not kebab-case", "rename the file: small letters, digits and hyphens"
            )


def lesson_references(atlas: Atlas) -> Iterator[Fault]:
    """What a lesson names exists: places, annotations, words of the glossary."""
    claims = {annotation.id for _, annotation in atlas.annotations()}
    terms = {term.id for term in atlas.glossary.terms}
    named: list[tuple[str, str, Iterable[str], Container[str]]] = []
    for file, where, step in steps(atlas):
        named += [
            (file, f"{where}.place", [step.place] if step.place else [], atlas.by_id),
            (file, f"{where}.light", step.light or (), atlas.by_id),
            (file, f"{where}.annotations", step.annotations, claims),
        ]
    for ident, lesson in atlas.lessons.items():
        if lesson.kit:
            named.append((_file(atlas, ident), f"{ident}/kit.words", lesson.kit.words, terms))
    for file, where, idents, known in named:
        for one in idents:
            if one not in known:
                yield Fault(file, where, f"names {one!r}, which does not exist", "correct it")
        for one in sorted(repeated(idents)):
            yield Fault(file, where, f"names {one!r} more than once", "name it once")


def evidence_of_something(atlas: Atlas) -> Iterator[Fault]:
    """A step's evidence judges a claim of the step, and has a record: the check of that claim, or its own."""
    checked = {annotation.id: annotation.check is not None for _, annotation in atlas.annotations()}
    for file, where, step in steps(atlas):
        if not (evidence := step.evidence):
            continue
        if evidence.claim is not None and evidence.claim not in step.annotations:
            what = f"names {evidence.claim!r}, on which the step does not rest"
            yield Fault(file, f"{where}.evidence.claim", what, "name one of its annotations")
        elif evidence.record is None and not checked.get(evidence.claim or "", False):
            what = "has no record, and its claim no check"
            yield Fault(file, f"{where}.evidence.record", what, "say what the record says, with its reference")


def claim_judged_alike(atlas: Atlas) -> Iterator[Fault]:
    """A claim that several steps judge has one verdict in all of them."""
    judged: dict[str, tuple[str, str]] = {}
    for file, where, step in steps(atlas):
        if not (evidence := step.evidence) or evidence.claim is None:
            continue
        verdict, first = judged.setdefault(evidence.claim, (evidence.verdict, where))
        if verdict != evidence.verdict:
            what = f"is {evidence.verdict!r}, and {first} judges {evidence.claim} {verdict!r}"
            yield Fault(file, f"{where}.evidence.verdict", what, "give both the one that the record bears")


def lesson_shows(atlas: Atlas) -> Iterator[Fault]:
    """A step's years and themes let through at least what it rests on."""
    claims = {annotation.id: annotation for _, annotation in atlas.annotations()}
    for file, where, step in steps(atlas):
        for ident in step.annotations:
            if ident in claims and not _shows(step, claims[ident]):
                yield Fault(
                    file, where, f"hides {ident}, on which it rests", "widen its years or themes, or rest on another"
                )


def lesson_frames(atlas: Atlas) -> Iterator[Fault]:
    """What a step lights, and what its heading and question name, lies within its extent."""
    naming, known = Naming(atlas), {one.id: one for one in atlas.everything}
    for file, where, step in steps(atlas):
        if not step.extent:
            continue
        frame = area_of(step.extent)
        named = [one.id for one in naming(step.heading, step.question)]
        for ident in dict.fromkeys([*atlas.regions_as_members(step.light or ()), *named]):
            if ident in known and not _within(frame, known[ident].about, known[ident].geometry):
                remedy = "widen it, or neither light nor name that"
                yield Fault(file, f"{where}.extent", f"leaves {ident!r} outside", remedy)


def ground_differs(atlas: Atlas) -> Iterator[Fault]:
    """A step that begins on the ground lights something that is another's there than in law, on one of its dates."""
    statuses = atlas.settings.statuses
    for file, where, step in steps(atlas):
        if step.eyes == "law" or not statuses:  # which statuses_known tells
            continue
        dates = [step.at or step.to or atlas.article.date, *([step.compare] if step.compare else [])]
        lit = [atlas.by_id[ident].about for ident in atlas.regions_as_members(atlas.lit(step)) if ident in atlas.by_id]
        states = [state_on(one.states, latest(date)) for one in lit if isinstance(one, Zone) for date in dates]
        found = [statuses[state.status] for state in states if state and state.status in statuses]
        if not any(status.look == "breakaway" or status.holder for status in found):
            remedy = "leave eyes away, or light what it is about"
            yield Fault(file, f"{where}.eyes", "is the ground, where nothing lit is another's than in law", remedy)


def lesson_length(atlas: Atlas) -> Iterator[Fault]:
    """A lesson has as many steps as one or two hours have time for."""
    fewest, most = STEPS
    for ident, lesson in atlas.lessons.items():
        if not fewest <= len(lesson.steps) <= most:
            what = f"are {len(lesson.steps)}, not {fewest} to {most}"
            yield Fault(_file(atlas, ident), f"{ident}/steps", what, "add some, unite some, or make two lessons of it")


def plans_fill_their_time(atlas: Atlas) -> Iterator[Fault]:
    """A kit's plans are for one hour at school and for two."""
    for ident, lesson in atlas.lessons.items():
        minutes = [plan.minutes for plan in lesson.kit.plans] if lesson.kit else HOURS
        if minutes != HOURS:
            what = f"take {' and '.join(map(str, minutes))} minutes, not {' and '.join(map(str, HOURS))}"
            yield Fault(_file(atlas, ident), f"{ident}/kit.plans", what, "give their phases other minutes")


def step_fits_the_wall(atlas: Atlas) -> Iterator[Fault]:
    """A step's heading and text are few words, since they are read from a wall."""
    for file, where, step in steps(atlas):
        for prop, longest in LONGEST.items():
            if (words := len(getattr(step, prop).split())) > longest:
                yield Fault(file, f"{where}.{prop}", f"has {words} words, not {longest} at most", "say it shorter")


def step_asks(atlas: Atlas) -> Iterator[Fault]:
    """A step's question is a whole sentence that asks the class something."""
    for file, where, step in steps(atlas):
        if not step.question.endswith(ASKS):
            yield Fault(
                file, f"{where}.question", "asks nothing", "end it with a question mark, or a task with a full stop"
            )


def _within(frame: BaseGeometry, about: object, shape: BaseGeometry | None) -> bool:
    if shape is None:
        return True
    if isinstance(about, Zone):
        try:
            return shapely.intersection(frame, shape).area >= WHOLE * shape.area
        except shapely.GEOSException:  # it crosses itself, as valid_rings tells; to ask it first takes longer
            return True
    return frame.intersects(shape) if isinstance(about, Republic | Landmark) else frame.contains(shape)


def _shows(step: Step, claim: Annotation) -> bool:
    if step.themes is not None and claim.theme not in step.themes:
        return False
    if step.from_ is None or step.to is None or claim.from_ is None:
        return True
    ends = latest(claim.to).year if claim.to else step.to
    return earliest(claim.from_).year <= step.to and ends >= step.from_


def steps(atlas: Atlas) -> Iterator[tuple[str, str, Step]]:
    """Give every step with its file and what it is called there."""
    for ident, lesson in atlas.lessons.items():
        for number, step in enumerate(lesson.steps, 1):
            yield _file(atlas, ident), f"{ident}/steps.{number}", step


def _file(atlas: Atlas, ident: str) -> str:
    return f"{atlas.folder}/{lesson_file(ident)}"
