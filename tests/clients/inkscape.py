"""Inkscape, in which a teacher changes a picture."""

from tests.clients.site import Site, assert_lettered, run

NEEDS, FROM = ("inkscape",), "inkscape of Debian"


def look(site: Site) -> str:
    """Open a picture and write it as PNG; names have letters."""
    run("inkscape", site.folder / "pictures/abkhazia.svg", "-o", site.work / "inkscape.png")
    assert_lettered(
        site.read("pictures/abkhazia.svg"), site.work / "inkscape.png", "Karachay-Cherkessia", "Kabardino-Balkaria"
    )
    return "a picture opened and drawn, names have their letters"
