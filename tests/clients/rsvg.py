"""librsvg, with which GNOME and Wikipedia draw SVG."""

from tests.clients.site import Site, assert_lettered, run

NEEDS, FROM = ("rsvg-convert",), "librsvg2-bin of Debian"


def look(site: Site) -> str:
    """Draw every picture; names have letters."""
    drawn = sorted((site.folder / "pictures").glob("*.svg"))
    for svg in drawn:
        run("rsvg-convert", svg, "-o", site.work / "rsvg.png")
    run("rsvg-convert", site.folder / "pictures/abkhazia.svg", "-o", site.work / "rsvg.png")
    assert_lettered(
        site.read("pictures/abkhazia.svg"), site.work / "rsvg.png", "Karachay-Cherkessia", "Kabardino-Balkaria"
    )
    return f"{len(drawn)} pictures drawn, names have their letters"
