"""What the atlas is, whose borders it draws, and where everything comes from."""

from __future__ import annotations

from layers.element import Control


class About(Control):
    """Opens the dialog that the page carries as plain HTML (``about.html``)."""

    name = "about"
    needs = ("runtime/dialog.js", "runtime/dialog.css")
