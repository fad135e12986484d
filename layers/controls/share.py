"""The address, a citation, the same spot elsewhere."""

from __future__ import annotations

from typing import Any

from layers.element import Control
from layers.scene import Scene


class Share(Control):
    """Fills a dialog with what a reader can copy."""

    name = "share"
    needs = ("runtime/dialog.js", "runtime/dialog.css", "runtime/copy_field.js", "runtime/copy_field.css")

    def data(self, scene: Scene) -> dict[str, Any]:
        """Give where the site lives, if that is known, what the atlas is called, and the control's words."""
        return {"base": scene.base_url, "words": {**super().data(scene), "book": scene.words("page.book")}}
