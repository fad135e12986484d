"""What moved between places: curved lines with a direction."""

from __future__ import annotations

from typing import Any

from layers import style
from layers.element import Overlay
from layers.scene import Scene


class Flows(Overlay):
    """Draws a flow while it, or a place that it begins or ends in, is chosen."""

    name = "flows"

    def data(self, scene: Scene) -> dict[str, Any]:
        """Give each flow's line as [latitude, longitude], its ends' ids, its family, and how far it is bent."""
        themes = scene.atlas.settings.themes
        flows = {
            flow.id: {
                "line": [[latitude, scene.map.projection.continued(longitude)] for longitude, latitude in shape.coords],
                "ends": [end for end in (flow.origin, flow.destination) if end],
                "family": next((themes[claim.theme].family for claim in flow.annotations), "life"),
            }
            for flow, shape in scene.flows
        }
        return {"flows": flows, "bend": style.BEND}
