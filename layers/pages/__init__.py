"""The kinds of file in site/: PAGES lists the modules; each gives name -> content."""

from collections.abc import Callable

from layers.pages import index, pictures
from layers.scene import Scene

PAGES: tuple[Callable[[Scene], dict[str, bytes]], ...] = (index.render, pictures.render)
