"""The article section by section: every paragraph that is on the map."""

from __future__ import annotations

from typing import Any

from layers.element import Control
from layers.scene import Scene


class Text(Control):
    """Made in the page from the articles, so that no claim stands in the file twice."""

    name = "text"

    def data(self, scene: Scene) -> dict[str, Any]:
        """Give each section's title with the numbers of its first and last paragraph, and the control's words."""
        sections = [
            [section.title, *(paragraph.number for paragraph in (*section.paragraphs[:1], *section.paragraphs[-1:]))]
            for section in scene.atlas.article.sections
        ]
        return {"sections": sections, "words": dict(super().data(scene))}
