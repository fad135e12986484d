"""Map, Overlay, Control and Page: the only module that imports folium and branca.

What it knows of them: their default page loads ten files from four hosts; text that passes
through a MacroElement is parsed as Jinja a second time; element ids are random; rendering twice
grows the page. So a piece here renders nothing itself. It hands its script, its style sheet,
its data and one line of program to the page as plain values, under its own name, and the page
writes them once through a template of ours.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, ClassVar
from urllib.parse import quote

import folium
from branca.element import Figure
from markupsafe import Markup

from layers import assets, leaflet, private_names, runtime, style
from layers.cache import NO_CACHE, Cache
from layers.scene import Scene
from layers.templates import TEMPLATES
from layers.words import Words

# a hatched land on the sea: a page without one asks for /favicon.ico
ICON = "data:image/svg+xml," + quote(
    f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><path fill="{style.DAY["water"]}" d="M0 0h16v16H0z"/>'
    f'<path fill="{style.DAY["paper"]}" stroke="{style.DAY["breakaway"]}" stroke-width="1.5"'
    ' d="M3 3l9-1 2 6-3 6-8-2zM4 10l6-7M5 13l8-9M9 13l4-5"/></svg>',
    safe="=:/",
)
# where in its body a page has the script that draws its map: a template says it, the page puts the script there
DRAWN_HERE = Markup("<script id=drawn-here></script>")
# the steps in which a page with a map begins: so many scripts of the same words take them one by one, which the policy
# names once
NEXT = "L.Beginning.next();"
# sheets of a language's pages alone
OF_LANGUAGE = {"fr": ("pages/parts/quotes_fr.css",)}


@dataclass
class Program:
    """What runs at one place of a page: scripts by name, one in the page, and the data that they read by name.

    The policy names each script of the page by a hash that no gzip shortens.
    """

    scripts: dict[str, str] = field(default_factory=dict)
    islands: dict[str, Markup] = field(default_factory=dict)
    statements: list[str] = field(default_factory=list)  # each makes a piece of the map
    done: list[str] = field(default_factory=list)  # scripts of what is then done

    def begin(self, method: str, steps: Sequence[str], *before: str) -> None:
        """Hand the steps to a method of ``L.Beginning``, behind its arguments ``before``: each is taken later."""
        functions = [f"() => {{\n{step}\n}}" for step in steps]
        self.scripts["steps"] = f"L.Beginning.{method}({', '.join([*before, *functions])});"
        self.done = [NEXT] * len(steps)

    def script(self) -> str:
        """Give all scripts as one."""
        return "\n".join(self.scripts.values())


class Page(Figure):  # type: ignore[misc]
    """One self-contained HTML file: everything inline, no request, scripts allowed by hash only."""

    def __init__(
        self, *, title: str, description: str, words: Words, body: str, sheet: str, head: str = "", frames: str = ""
    ) -> None:
        super().__init__()
        self.title = title
        self.description = description
        self.words = words
        # made by a template of ours, which escaped what came from geo/
        self.body = Markup(assets.shortened(".html", body))
        self.sheet = sheet  # the page's own style, last, so that it has the last word
        self.head = Markup(head)  # what the page says of itself to those who link to it
        self.frames = frames  # what the page may show in a frame: nothing, or the policy's word for it
        self.styles: dict[str, str] = {}
        self.early: list[str] = []  # scripts that run before anything is laid out
        self.library = ""  # what our scripts stand on
        self.drawing = Program()  # where the body says so: what draws the map
        self.rest = Program()  # behind the body
        self.lines: dict[str, str] = {}  # what arithmetic.py wrote, by the island that it belongs to

    def give(self, program: Program, name: str, data: Mapping[str, Any]) -> None:
        """Take the data of a piece for its script.

        Lines stand in the head: nothing in them comes twice, so that later they would only push apart what does.
        """
        rest = {key: value for key, value in data.items() if key != "lines"}
        if rest:
            program.islands[name] = Markup(assets.island(rest))
        if "lines" in data:
            self.lines[name] = data["lines"]

    def render(self, **_: Any) -> str:
        """Give the page's HTML; a page renders once."""
        for child in self._children.values():
            child.render()
        own = [assets.named(name) for name in OF_LANGUAGE.get(self.words.language, ())]
        sheet = assets.shortened(".css", style.settled("\n".join([*self.styles.values(), *own, self.sheet])))
        # all scripts stand together, where gzip finds what comes twice; behind the articles is what is then done
        drawing = "\n".join(filter(None, [self.library, self.drawing.script()]))
        early = [drawing, *self.drawing.done, self.rest.script()]
        scripts = private_names.shorten([*early, *self.rest.done])
        before, _here, behind = self.body.partition(DRAWN_HERE)
        return TEMPLATES.get_template("runtime/page.html").render(
            page=self,
            style=Markup(sheet),
            early=[Markup(script) for script in self.early],
            before=before,
            scripts=[Markup(script) for script in scripts[: len(early)] if script],
            behind=behind,
            steps=[Markup(script) for script in scripts[len(early) :]],
            lines={name: Markup(text) for name, text in self.lines.items()},
            icon=ICON,
            # its quotation marks are single, those of the attribute double
            policy=Markup(policy(sheet, dict.fromkeys([*self.early, *filter(None, scripts)]), self.frames)),
        )


class Piece(folium.MacroElement):  # type: ignore[misc]
    """A part of the page: one class of Leaflet's in the .js beside it, styled by the .css beside it.

    name: the piece's word in the page; its island and its JavaScript class are called by it.
    group: where the JavaScript class hangs on Leaflet. needs: scripts and sheets of the package that it builds on.
    drawn: whether it is part of the first picture, before the articles are there.
    """

    name: ClassVar[str]
    group: ClassVar[str]
    needs: ClassVar[tuple[str, ...]] = ()
    drawn: ClassVar[bool] = False

    def __init__(self, scene: Scene) -> None:
        super().__init__()
        self._name = self.name
        self.scene = scene

    def data(self, scene: Scene) -> Mapping[str, Any]:
        """Give what the script is given, as JSON; unless overridden, the piece's own words."""
        return scene.words.under(f"control.{self.name}")

    def sheet(self) -> str:
        """Give the rules of how it looks."""
        return assets.beside(type(self), ".css")

    def render(self, **_: Any) -> None:
        """Hand everything to the page."""
        page = self.get_root()
        program = page.drawing if self.drawn else page.rest
        for name in self.needs:
            (page.styles if name.endswith(".css") else program.scripts)[name] = assets.named(name)
        page.styles[self.name] = self.sheet()
        program.scripts[self.name] = assets.beside(type(self), ".js")
        given = "atlas"
        if data := self.data(self.scene):
            page.give(program, self.name, data)
            given += f', L.island("{self.name}")'
        kind = "".join(word.capitalize() for word in self.name.split("-"))
        program.statements.append(f"new L.{self.group}.{kind}({given}).addTo(atlas.map);")


class Overlay(Piece):
    """A layer of the map: ``L.Overlay.NAME`` in JavaScript."""

    group = "Overlay"
    drawn = True


class Control(Piece):
    """Something on or beside the map that a reader uses: ``L.Control.NAME`` in JavaScript."""

    group = "Control"


class Map(folium.Map):  # type: ignore[misc]
    """The map itself: Leaflet, the projection, and ``window.atlas``; overlays and controls are its children."""

    default_js: ClassVar[list[tuple[str, str]]] = []
    default_css: ClassVar[list[tuple[str, str]]] = []

    def __init__(self, data: Mapping[str, Any], signs: str = "", cache: Cache = NO_CACHE) -> None:
        super().__init__(tiles=None)
        self._name = "map"
        self._children.clear()  # folium's switches for touch and 3D, which nothing here asks for
        self.data = data
        self.signs = signs
        self.cache = cache  # where Leaflet's script is kept

    def render(self, **_: Any) -> None:
        """Hand Leaflet and our own core to the page, then let the children follow."""
        page = self.get_root()
        page.styles |= {"leaflet": leaflet.sheet(), "palette": style.css(), "signs": self.signs}
        page.styles |= {name: assets.named(name) for name in runtime.STYLES}
        page.early.append(assets.named(runtime.EARLY))
        page.library = leaflet.cached_script(self.cache)
        page.drawing.scripts |= {name: assets.named(name) for name in runtime.DRAWING}
        page.rest.scripts |= {name: assets.named(name) for name in runtime.SCRIPTS}
        page.give(page.drawing, "atlas", self.data)
        for child in self._children.values():
            child.render()
        for name in page.drawing.scripts.keys() & page.rest.scripts.keys():
            del page.rest.scripts[name]  # what something drawn needs is there when the rest begins
        made = ['window.atlas = new L.Atlas(L.island("atlas"));', 'atlas.draw("map");']
        page.drawing.begin("on", [*made, *page.drawing.statements], '"map"')
        read = ["atlas.read(document);", "atlas.nameAll();", "atlas.locate();"]
        rest = [*read, *page.rest.statements, "atlas.fit();", "atlas.start();"]
        page.rest.begin("later", rest)
        page.rest.done = ["L.SavedCopy.begin();", *page.rest.done]


def policy(style: str, scripts: Collection[str] = (), frames: str = "") -> str:
    """Give the Content-Security-Policy: nothing from anywhere, only these scripts and this style.

    What a script sets in an element's style stands in a saved copy as an attribute: there it must be allowed.
    """
    hashed = " ".join(map(_sha256, scripts)) or "'none'"
    attributes = "style-src-attr 'unsafe-inline'; " if scripts else ""
    return (
        f"default-src 'none'; script-src {hashed}; style-src {_sha256(style)}; {attributes}"
        "img-src data: 'self'; base-uri 'none'; form-action 'none'" + (f"; frame-src {frames}" if frames else "")
    )


def _sha256(text: str) -> str:
    digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
    return f"'sha256-{digest}'"
