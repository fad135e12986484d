"""librsvg, with which GNOME and Wikipedia draw SVG."""

from pathlib import Path

from tests.clients.site import Site, assert_lettered, run

NEEDS, FROM = ("rsvg-convert",), "librsvg2-bin of Debian"


def look(site: Site) -> str:
    """Draw every picture; names have letters in every language."""

    def draw(svg: Path) -> Path:
        run("rsvg-convert", svg, "-o", site.work / "rsvg.png")
        return site.work / "rsvg.png"

    drawn = sorted(site.folder.rglob("pictures/*.svg"))
    for svg in drawn:
        draw(svg)
    assert_lettered(site, draw)
    return f"{len(drawn)} pictures drawn, names have their letters in every language"
