"""LibreOffice, into whose documents and slides pictures are put."""

from pathlib import Path

from tests.clients.site import Site, assert_lettered, run

NEEDS, FROM = ("soffice",), "libreoffice-draw-nogui of Debian"


def look(site: Site) -> str:
    """Open pictures and write them as PNG; names have letters in every language."""

    def draw(*pictures: Path) -> Path:
        home = f"-env:UserInstallation={(site.work / 'office').as_uri()}"
        run("soffice", home, "--headless", "--convert-to", "png", "--outdir", site.work, *pictures)
        return site.work / f"{pictures[-1].stem}.png"

    draw(*(site.folder / f"pictures/{name}.svg" for name in ("blank", "atlas")))
    assert_lettered(site, draw)
    return "the whole and a place in every language opened and drawn, names have their letters"
