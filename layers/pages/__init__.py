"""The kinds of file in site/: PAGES lists the modules; each gives name -> content."""

from collections.abc import Callable

from layers.pages import about, data, embed, handout, index, pictures, place, published
from layers.scene import Scene

PAGES: tuple[Callable[[Scene], dict[str, bytes]], ...] = (
    index.render,
    embed.render,
    place.render,
    about.render,
    handout.render,
    data.render,
    pictures.render,
    published.render,
)
