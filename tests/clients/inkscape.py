"""Inkscape, in which a teacher changes a picture."""

from pathlib import Path

from tests.clients.site import Site, assert_lettered, run

NEEDS, FROM = ("inkscape",), "inkscape of Debian"


def look(site: Site) -> str:
    """Open a picture and write it as PNG; names have letters in every language."""

    def draw(svg: Path) -> Path:
        run("inkscape", svg, "-o", site.work / "inkscape.png")
        return site.work / "inkscape.png"

    assert_lettered(site, draw)
    return "a picture in every language opened and drawn, names have their letters"
