"""WeasyPrint, which makes PDF of pages without a browser."""

from pathlib import Path

from tests.clients.site import Site, assert_lettered, run

NEEDS, FROM = ("weasyprint", "pdftotext", "pdftoppm"), "weasyprint of PyPI, poppler-utils of Debian"


def look(site: Site) -> str:
    """Print a place's page and a picture in every language; the page is whole, names have letters."""
    page = site.work / "weasy.pdf"
    run("weasyprint", "-q", f"{site.address}places/abkhazia.html", page)
    text = run("pdftotext", page, "-")
    missing = [words for words in ("Abkhazia", "Zone in Georgia", "Sources") if words.lower() not in text.lower()]
    assert not missing, f"the printed page lacks {missing}"

    def draw(svg: Path) -> Path:
        html, sheet = site.work / "picture.html", site.work / "picture.pdf"
        style = "@page { size: 1200px 630px; margin: 0 } body { margin: 0 } img { display: block }"
        html.write_text(f'<style>{style}</style><img src="{svg.as_uri()}">', encoding="utf-8")
        run("weasyprint", "-q", html, sheet)
        run("pdftoppm", "-r", "96", "-png", "-singlefile", sheet, site.work / "weasy")
        return site.work / "weasy.png"

    assert_lettered(site, draw)
    return f"a page of {text.count(chr(12))} sheets printed, names have their letters in every language"
