"""The layers of the map, one triple (name.py, name.js, name.css) each.

OVERLAYS is the atlas's drawing order, EMBEDDED that of the map in a frame of another page.
"""

from layers.element import Overlay
from layers.overlays.divisions import Divisions
from layers.overlays.flows import Flows
from layers.overlays.graticule import Graticule
from layers.overlays.ground import Ground
from layers.overlays.labels import Labels
from layers.overlays.marks import Marks
from layers.overlays.outlines import Outlines
from layers.overlays.republics import Republics
from layers.overlays.rivers import Rivers
from layers.overlays.selection import Selection
from layers.overlays.waters import Waters
from layers.overlays.zones import Zones

OVERLAYS: tuple[type[Overlay], ...] = (
    Graticule,
    Ground,
    Republics,
    Divisions,
    Rivers,
    Waters,
    Zones,
    Outlines,
    Selection,
    Flows,
    Marks,
    Labels,
)

# the divisions alone weigh as much as all other lines
EMBEDDED: tuple[type[Overlay], ...] = tuple(overlay for overlay in OVERLAYS if overlay is not Divisions)
