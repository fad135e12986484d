"""LibreOffice, into whose documents and slides pictures are put."""

from tests.clients.site import Site, assert_lettered, run

NEEDS, FROM = ("soffice",), "libreoffice-draw-nogui of Debian"


def look(site: Site) -> str:
    """Open pictures and write them as PNG; names have letters."""
    pictures = [site.folder / f"pictures/{name}.svg" for name in ("abkhazia", "blank", "atlas")]
    home = f"-env:UserInstallation={(site.work / 'office').as_uri()}"
    run("soffice", home, "--headless", "--convert-to", "png", "--outdir", site.work, *pictures)
    assert_lettered(
        site.read("pictures/abkhazia.svg"), site.work / "abkhazia.png", "Karachay-Cherkessia", "Kabardino-Balkaria"
    )
    return f"{len(pictures)} pictures opened and drawn, names have their letters"
