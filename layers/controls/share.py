"""The address, a citation, the same spot elsewhere."""

from __future__ import annotations

from layers.element import Control


class Share(Control):
    """Fills a dialog with what a reader can copy."""

    name = "share"
    needs = ("runtime/dialog.js", "runtime/dialog.css", "runtime/copy_field.js", "runtime/copy_field.css")
