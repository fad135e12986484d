"""Lessons: steps for a class, each with what the map shows, a question, and what it rests on."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from layers.element import Control
from layers.geometry import label_anchor
from layers.model.landscape import Landmark
from layers.model.lesson import Step
from layers.model.naming import Naming
from layers.scene import Scene


class Lessons(Control):
    """Shows one step of a lesson below the map; the steps stand in the page as plain HTML."""

    name = "lessons"
    needs = ("runtime/band.css", "runtime/fit_band.js", "runtime/reopen.js", "runtime/stage.js")


def stages(scene: Scene) -> dict[str, list[dict[str, str]]]:
    """Give for every step of every lesson what the map shows with it, as attributes of its element."""
    naming = Naming(scene.atlas)
    return {
        ident: [_stage(scene, step, _named(scene, naming, step)) for step in lesson.steps]
        for ident, lesson in scene.atlas.lessons.items()
    }


def _stage(scene: Scene, step: Step, named: list[str]) -> dict[str, str]:
    view, size = step.view, None
    if step.extent:
        window, meridian = scene.map.projection.window(step.extent)
        shown: Mapping[str, Any] = label_anchor.view(window, scene.map.projection, meridian)
        view, size = shown["middle"], shown["extent"]
    given = {
        "place-shown": step.place,
        "view": _listed(view),
        "extent": _listed(size),
        "light": _listed(scene.atlas.lit(step)),
        "named": _listed(named),
        "at": step.at,
        "compare": step.compare,
        "eyes": step.eyes if step.eyes != "law" else None,
        "from": step.from_,
        "to": step.to,
        "themes": _listed(step.themes),
        "rests": _listed(sorted({claim.paragraph for _, claim in scene.atlas.rests(step)})),
    }
    return {f"data-{name}": str(value) for name, value in given.items() if value}


def _named(scene: Scene, naming: Naming, step: Step) -> list[str]:
    """Give what a step's heading and question name: ids, of landmarks the names as the map writes them."""
    found = (one.about for one in naming(step.heading, step.question))
    return [scene.words.name(about) if isinstance(about, Landmark) else about.id for about in found]


def _listed(values: Any) -> str | None:
    return ",".join(map(str, values)) if values else None
