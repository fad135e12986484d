"""CairoSVG, with which Python programs draw SVG."""

from pathlib import Path

from tests.clients.site import Site, assert_lettered, run

NEEDS, FROM = ("cairosvg",), "CairoSVG of PyPI"


def look(site: Site) -> str:
    """Draw the blank map and a place; names have letters in every language."""

    def draw(svg: Path) -> Path:
        run("cairosvg", svg, "-o", site.work / "cairo.png")
        return site.work / "cairo.png"

    draw(site.folder / "pictures/blank.svg")
    assert_lettered(site, draw)
    return "the blank map and a place in every language drawn, names have their letters"
