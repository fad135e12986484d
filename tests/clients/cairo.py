"""CairoSVG, with which Python programs draw SVG."""

from tests.clients.site import Site, assert_lettered, run

NEEDS, FROM = ("cairosvg",), "CairoSVG of PyPI"


def look(site: Site) -> str:
    """Draw a place and the blank map; names have letters."""
    for name in ("abkhazia", "blank"):
        run("cairosvg", site.folder / f"pictures/{name}.svg", "-o", site.work / f"cairo-{name}.png")
    assert_lettered(
        site.read("pictures/abkhazia.svg"),
        site.work / "cairo-abkhazia.png",
        "Karachay-Cherkessia",
        "Kabardino-Balkaria",
    )
    return "2 pictures drawn, names have their letters"
