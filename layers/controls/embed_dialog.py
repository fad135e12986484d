"""Makes the frame with which another page shows the map."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from layers.element import Control
from layers.scene import Scene
from layers.words import Words

LINKED = Path(__file__).with_name("embed_dialog_linked.js")  # what another page runs, as it is


class EmbedDialog(Control):
    """Fills a dialog (``embed_dialog.html``): what to show, how large, a preview, and the markup to copy."""

    name = "embed-dialog"
    needs = ("runtime/dialog.js", "runtime/dialog.css", "runtime/copy_field.js", "runtime/copy_field.css")

    def data(self, scene: Scene) -> dict[str, Any]:
        """Give the script that another page may run, where the site lives, what frames say, and the control's words."""
        languages = dict.fromkeys([scene.words.language, *scene.languages])
        return {
            "linked": LINKED.read_text(encoding="utf-8"),
            "base": scene.base_url,
            "said": {language: _said(scene.words_in(language)) for language in languages},
            "words": dict(super().data(scene)),
        }


def _said(words: Words) -> dict[str, str]:
    """Give what markup for another page says of a map: the frame's title, the picture's, and the name of the whole."""
    return {
        "title": words("frame.title", name="{name}"),
        "alt": words("frame.alt", name="{name}", date=words.known["text_date"]),
        "whole": words("frame.whole"),
    }
