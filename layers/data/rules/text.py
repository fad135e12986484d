"""Rules of the text: its numbers, its time, and that nothing of it is forgotten."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from layers.data.rules import at
from layers.data.rules.lessons import steps
from layers.errors import Fault
from layers.model.atlas import Atlas
from layers.model.feature import Republic, Zone
from layers.model.file_names import ARTICLE, SETTINGS
from layers.model.moment import earliest, latest

ADDRESS = re.compile(r"\b(https?:|www\.)", re.IGNORECASE)
YEAR = re.compile(r"(?<!\d)((1[5-9]|20)\d\d|2100)(?!\d)")
SHORTEST = 8  # letters of a reference: no author and title are shorter


def article_numbers(atlas: Atlas) -> Iterator[Fault]:
    """Headings and paragraphs are numbered upwards, each number once; what is unmapped exists."""
    file = f"{atlas.folder}/{ARTICLE}"
    last = -1
    for index, section in enumerate(atlas.article.sections, 1):
        heading = [section.heading] if section.heading is not None else []
        for number in [*heading, *(paragraph.number for paragraph in section.paragraphs)]:
            if number <= last:
                yield Fault(
                    file, f"sections/{index}", f"has the number {number} after {last}", "number upwards, each once"
                )
            last = max(last, number)
    listed = [number for entry in atlas.article.unmapped for number in entry.paragraphs]
    for number in sorted({number for number in listed if number not in atlas.section_of or listed.count(number) > 1}):
        yield Fault(file, f"unmapped/{number}", "is no paragraph, or listed twice", "list each paragraph once")


def article_whole(atlas: Atlas) -> Iterator[Fault]:
    """Every number between the first and the last is a heading or a paragraph: none was forgotten."""
    headings = {section.heading for section in atlas.article.sections if section.heading is not None}
    for one, other in itertools.pairwise(sorted({*atlas.section_of, *headings})):
        if other - one > 1:
            file = f"{atlas.folder}/{ARTICLE}"
            yield Fault(file, "sections", f"know nothing between {one} and {other}", "number every non-empty line")


def locators(atlas: Atlas) -> Iterator[Fault]:
    """An annotation's paragraph is one of the article's."""
    for feature, annotation in atlas.annotations():
        if annotation.paragraph not in atlas.section_of:
            yield at(
                feature,
                f"annotations.{annotation.id}.paragraph",
                f"is {annotation.paragraph}, which the article does not have",
                f"use a number that {ARTICLE} lists",
            )


def accounted_for(atlas: Atlas) -> Iterator[Fault]:
    """Every feature has a claim or says why not; every paragraph is on the map or has a reason not to be."""
    for feature in atlas.features:
        if feature.about.annotations and feature.about.silence:
            yield at(feature, "silence", "stands beside annotations", "remove it")
        if not feature.about.annotations and not feature.about.silence:
            yield at(feature, "silence", "is missing: there are no annotations", "say why the text has none here")
    excused = {number for entry in atlas.article.unmapped for number in entry.paragraphs}
    mapped = {annotation.paragraph for _, annotation in atlas.annotations()}
    for number in atlas.section_of:
        if (number in mapped) != (number in excused):
            continue
        what = "is on the map and listed as not" if number in mapped else "is not on the map, without a reason"
        file = f"{atlas.folder}/{ARTICLE}"
        yield Fault(file, f"unmapped/{number}", what, "annotate it, or list it in unmapped, one of the two")


def times(atlas: Atlas) -> Iterator[Fault]:
    """The text cannot tell what came after it, and what came since came after it."""
    published = latest(atlas.article.date)
    for feature, annotation in atlas.annotations():
        for prop, moment in (("from", annotation.from_), ("to", annotation.to)):
            if moment is not None and earliest(moment) > published:
                yield at(
                    feature,
                    f"annotations.{annotation.id}.{prop}",
                    f"is {moment}, after the text was published",
                    "put later events in since",
                )
    for feature in atlas.features:
        for index, since in enumerate(feature.about.since, 1):
            if latest(since.date) < earliest(atlas.article.date):
                yield at(
                    feature,
                    f"since.{index}.date",
                    f"is {since.date}, before the text was published",
                    "put what the text tells in annotations",
                )


def sources_by_name(atlas: Atlas) -> Iterator[Fault]:
    """A reference names its source, so that it is found when addresses have changed."""
    for file, where, reference in _references(atlas):
        if ADDRESS.search(reference):
            yield Fault(file, where, "has an address, which will change", "name author, title, year")
        elif len(reference) < SHORTEST:
            yield Fault(file, where, "is too short to be found by", "name author, title, year")


def sources_dated(atlas: Atlas) -> Iterator[Fault]:
    """Every source of a reference has its year: a body, a title or a number alone is found too often."""
    for file, where, reference in _references(atlas):
        for source in reference.split("; "):
            if not YEAR.search(source):
                what = f"has a source without its year ({source})"
                yield Fault(file, where, what, "name author or body, title or number, and year")


def _references(atlas: Atlas) -> Iterator[tuple[str, str, str]]:
    """Give every reference with its file and the property that it stands in."""
    for feature in atlas.features:
        about = feature.about
        references = [(f"since.{index}.reference", since.reference) for index, since in enumerate(about.since, 1)]
        checked = ((one.id, one.check) for one in about.annotations if one.check)
        references += [(f"annotations.{ident}.check.reference", check.reference) for ident, check in checked]
        if isinstance(about, Republic | Zone):
            references += [
                (f"states.{index}.reference", state.reference) for index, state in enumerate(about.states, 1)
            ]
            references += [(f"claims.{index}.act", claim.act) for index, claim in enumerate(about.claims, 1)]
        yield from ((feature.file, f"{feature.id}/{where}", reference) for where, reference in references)
    for index, undrawn in enumerate(atlas.settings.undrawn, 1):
        yield f"{atlas.folder}/{SETTINGS}", f"undrawn/{index}.reference", undrawn.reference
    for file, where, step in steps(atlas):
        yield from ((file, f"{where}.references.{i}", one) for i, one in enumerate(step.references, 1))
        if step.evidence and step.evidence.reference:
            yield file, f"{where}.evidence.reference", step.evidence.reference
        if step.evidence and step.evidence.voice:
            yield file, f"{where}.evidence.voice.reference", step.evidence.voice.reference
