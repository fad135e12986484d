"""The presenter's window: opened from a lesson, it shows the step's notes and steers the wall."""

from __future__ import annotations

from layers.element import Control


class Presenter(Control):
    """Opens presenter.html, tells it the step by messages, and does what its buttons ask."""

    name = "presenter"
