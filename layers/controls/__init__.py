"""What a reader uses on and beside the map, one triple (name.py, .js, .css) each.

CONTROLS are the atlas's, EMBEDDED those of the map in a frame of another page.
"""

from layers.controls.about import About
from layers.controls.beside import Beside
from layers.controls.caption import Caption
from layers.controls.compare import Compare
from layers.controls.date import Date
from layers.controls.drawer import Drawer
from layers.controls.embed_dialog import EmbedDialog
from layers.controls.evidence import Evidence
from layers.controls.gestures import Gestures
from layers.controls.host import Host
from layers.controls.insets import Insets
from layers.controls.languages import Languages
from layers.controls.legend import Legend
from layers.controls.lessons import Lessons
from layers.controls.limits import Limits
from layers.controls.locator import Locator
from layers.controls.offer import Offer
from layers.controls.outward import Outward
from layers.controls.panel import Panel
from layers.controls.presenter import Presenter
from layers.controls.projector import Projector
from layers.controls.quiz import Quiz
from layers.controls.scale_bar import ScaleBar
from layers.controls.search import Search
from layers.controls.share import Share
from layers.controls.text import Text
from layers.controls.themes import Themes
from layers.controls.time import Time
from layers.controls.unread import Unread
from layers.controls.wider import Wider
from layers.controls.zoom_buttons import ZoomButtons
from layers.element import Control

CONTROLS: tuple[type[Control], ...] = (
    Legend,  # what is drawn at once, below the map and on it
    Insets,
    Languages,  # leads elsewhere before anything else is done here
    Panel,
    Text,
    Wider,
    Themes,
    Time,
    Date,
    Compare,
    Search,
    Share,
    Beside,
    Limits,
    Unread,
    ZoomButtons,
    ScaleBar,
    Locator,
    Projector,  # turns before a step's map is shown, whose size it changes
    Evidence,
    Lessons,
    Presenter,
    Offer,
    Quiz,
    EmbedDialog,  # what it proposes is what an address has brought
    About,
)

EMBEDDED: tuple[type[Control], ...] = (
    Languages,
    Drawer,
    Caption,
    Limits,
    Unread,
    Outward,
    Beside,
    Date,
    Compare,
    Gestures,
    Host,
    ZoomButtons,
    ScaleBar,
    Legend,
)
