"""The kinds of file in site/: PAGES lists the modules; each gives name -> content."""

from collections.abc import Callable

from layers.pages import handout, index, pictures
from layers.scene import Scene

PAGES: tuple[Callable[[Scene], dict[str, bytes]], ...] = (index.render, handout.render, pictures.render)
