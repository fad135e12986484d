"""What a reader uses on and beside the map, one triple (name.py, .js, .css) each; CONTROLS lists them."""

from layers.controls.about import About
from layers.controls.legend import Legend
from layers.controls.panel import Panel
from layers.controls.scale_bar import ScaleBar
from layers.controls.zoom_buttons import ZoomButtons
from layers.element import Control

CONTROLS: tuple[type[Control], ...] = (Panel, ZoomButtons, ScaleBar, Legend, About)
