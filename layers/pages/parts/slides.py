"""The pictures for a wall: one for every step of every lesson, and one for every pair of dates of a zone."""

from __future__ import annotations

from collections.abc import Iterator

from layers.model.lesson import Step
from layers.model.moment import latest
from layers.pages.parts.before_after import before_after
from layers.pictures.chart import Chart
from layers.pictures.slide import Slide
from layers.scene import Scene


def slides(scene: Scene) -> list[Slide]:
    """Give all of them: those of the lessons in their order, then those of the zones."""
    return [*(slide for ident in scene.atlas.lessons for slide in of_lesson(scene, ident)), *of_zones(scene)]


def of_step(ident: str, number: int) -> str:
    """Name the picture of a lesson's step."""
    return f"lesson-{ident}-{number}"


def of_lesson(scene: Scene, ident: str) -> Iterator[Slide]:
    """Give the picture of each step of a lesson."""
    lesson = scene.atlas.lessons[ident]
    for number, step in enumerate(lesson.steps, 1):
        yield Slide(
            name=of_step(ident, number),
            title=step.heading,
            subtitle=scene.words("slide.step", title=lesson.title, step=number, of=len(lesson.steps)),
            dates=_dates(step.at or step.to or scene.atlas.article.date, step),
            eyes=step.eyes,
            lit=scene.atlas.lit(step),
            place=step.place,
            extent=step.extent,
            view=step.view,
        )


def _dates(date: int | str, step: Step) -> tuple[int | str, ...]:
    """Give the map's date, and the one beside it: the earlier on the left."""
    return (date,) if step.compare is None else tuple(sorted((date, step.compare), key=str))


def of_zones(scene: Scene) -> Iterator[Slide]:
    """Give each zone's pairs of dates, but for one on which it looks the same."""
    words = scene.words
    for zone in scene.zones.values():
        for number, dates in enumerate(before_after(scene, zone), 1):
            before, after = (Chart(scene, latest(date)).drawn_as(zone) for date in dates)
            if before != after:
                earlier, later = map(words.moment, dates)
                yield Slide(
                    name=f"dates-{zone.id}-{number}",
                    title=zone.name,
                    subtitle=words("slide.dates", earlier=earlier, later=later),
                    dates=dates,
                    lit=(zone.id,),
                    place=zone.id,
                )
