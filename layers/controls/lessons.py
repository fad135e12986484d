"""Lessons: steps for a class, each with what the map shows, a question, and what it rests on."""

from __future__ import annotations

from layers.element import Control


class Lessons(Control):
    """Shows one step of a lesson below the map; the steps stand in the page as plain HTML."""

    name = "lessons"
    needs = ("runtime/band.css",)
