"""What can be begun: the lessons and the quiz, at the start on a wall and after a lesson's last step."""

from __future__ import annotations

from layers.element import Control


class Offer(Control):
    """A dialog of links (``offer.html``), chosen with a finger, the keyboard's focus, or a lesson's number."""

    name = "offer"
    needs = ("runtime/dialog.js", "runtime/dialog.css")
