"""Makes the frame with which another page shows the map."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from layers.element import Control
from layers.scene import Scene

LINKED = Path(__file__).with_name("embed_dialog_linked.js")  # what another page runs, as it is


class EmbedDialog(Control):
    """Fills a dialog (``embed_dialog.html``): what to show, how large, a preview, and the markup to copy."""

    name = "embed-dialog"
    needs = ("runtime/dialog.js", "runtime/dialog.css", "runtime/copy_field.js", "runtime/copy_field.css")

    def data(self, scene: Scene) -> dict[str, Any]:
        """Give the script that another page may run, where the site lives, and the control's words."""
        words, script = scene.words, LINKED.read_text(encoding="utf-8")
        titles = {"title": words("frame.title", name="{name}"), "whole": words("frame.whole")}
        return {"linked": script, "base": scene.base_url, "words": dict(super().data(scene)) | titles}
