"""WeasyPrint, which makes PDF of pages without a browser."""

from pathlib import Path

from tests.clients.site import Site, assert_lettered, run

NEEDS, FROM = ("weasyprint", "pdftotext", "pdftoppm"), "weasyprint of PyPI, poppler-utils of Debian"


def look(site: Site) -> str:
    """Print a place's page and a picture; the page is whole, names have letters."""
    page, sheet = site.work / "weasy.pdf", site.work / "picture.pdf"
    run("weasyprint", "-q", f"{site.address}places/abkhazia.html", page)
    text = run("pdftotext", page, "-")
    missing = [words for words in ("Abkhazia", "Zone in Georgia", "Sources") if words.lower() not in text.lower()]
    assert not missing, f"the printed page lacks {missing}"
    html = site.work / "picture.html"
    picture = (site.folder / "pictures/abkhazia.svg").as_uri()
    style = "@page { size: 1200px 630px; margin: 0 } body { margin: 0 } img { display: block }"
    html.write_text(f'<style>{style}</style><img src="{picture}">')
    run("weasyprint", "-q", html, sheet)
    run("pdftoppm", "-r", "96", "-png", "-singlefile", sheet, site.work / "weasy")
    assert_lettered(
        site.read("pictures/abkhazia.svg"), Path(site.work / "weasy.png"), "Karachay-Cherkessia", "Kabardino-Balkaria"
    )
    return f"a page of {text.count(chr(12))} sheets printed, names in its picture have their letters"
