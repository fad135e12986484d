"""What a kind of file in site/ is: its names, who renders it, where a reader and a search engine find it."""

from __future__ import annotations

import pkgutil
import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass
from typing import Literal

from layers.scene import Scene

Render = Callable[[Scene], dict[str, bytes]]  # gives files by name

ID = "ID"  # stands in a file's name for the id of a feature, or of a lesson


@dataclass(frozen=True)
class Link:
    """A link to a page from the head of every paper: the key of its words, and where in the page it leads."""

    words: str
    fragment: str = ""


@dataclass(frozen=True, kw_only=True)
class PageKind:
    """One kind of file in site/.

    module: the module of layers/pages whose ``render``, or ``begun``, makes it; called by name, so that this table
    knows no page and every page may know the table. files: the names that it writes, ``ID`` in place of an id, a
    folder's with a slash at its end. each: whose ids. what: what it is, as the documents say it. public: whether the
    sitemap lists it. links: what leads to it from the head of every paper.
    """

    module: str
    files: tuple[str, ...]
    what: str
    public: bool
    each: Literal["feature", "lesson"] = "feature"
    links: tuple[Link, ...] = ()

    @contextmanager
    def begun(self, scenes: Sequence[Scene]) -> Iterator[Render]:
        """Begin with what takes long, where the module does so with its ``begun``; give what then renders a scene."""
        module = pkgutil.resolve_name(f"layers.pages.{self.module}")
        begun: Callable[[Sequence[Scene]], AbstractContextManager[Render]] = getattr(
            module, "begun", lambda _: nullcontext(module.render)
        )
        with begun(scenes) as make:
            yield lambda scene: self._known(make(scene))

    def render(self, scene: Scene) -> dict[str, bytes]:
        """Give the files by name; a ValueError names one that the table does not."""
        with self.begun([scene]) as rendered:
            return rendered(scene)

    def _known(self, files: dict[str, bytes]) -> dict[str, bytes]:
        for name in files:
            if not any(_pattern(known).match(name) for known in self.files):
                raise ValueError(f"layers/pages/{self.module}.py writes {name}: add it to its files in PAGES")
        return files

    def names(self, scene: Scene) -> list[str]:
        """Give the name of every file, in the order of the atlas."""
        idents = list(scene.atlas.lessons) if self.each == "lesson" else [one.id for one in scene.atlas.features]
        return [
            name
            for known in self.files
            for name in ([known.replace(ID, ident) for ident in idents] if ID in known else [known])
        ]


def _pattern(known: str) -> re.Pattern[str]:
    name = re.escape(known).replace(ID, "[^/]+")
    return re.compile(name if known.endswith("/") else rf"{name}\Z")
