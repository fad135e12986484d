"""The links to files beside the page."""

from __future__ import annotations

from typing import Any

from layers.element import Control
from layers.scene import Scene


class Beside(Control):
    """Where the page was sent without the files beside it, links to them lead to the site, or say what they need."""

    name = "beside"

    def data(self, scene: Scene) -> dict[str, Any]:
        """Give where the site lives, if that is known, and what a link says that leads nowhere."""
        return {"base": scene.base_url, "missing": scene.words("beside.missing")}
