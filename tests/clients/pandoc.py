"""pandoc, with its citeproc: what the pages offer to cite, in four styles; and a picture in a document."""

import html
import re
from pathlib import Path

from tests.clients.site import Site, run

NEEDS, FROM = ("pandoc",), "pandoc and citation-style-language-styles of Debian"
STYLES = Path("/usr/share/citation-style-language/styles")
NAMES = ("apa", "chicago-author-date", "modern-language-association", "ieee")


def look(site: Site) -> str:
    """Cite a place out of its page's BibTeX and CSL-JSON; title and year are in every style."""
    page = site.read("places/abkhazia.html")
    cited = 0
    for kind, heading in (("bibtex", "BibTeX"), ("csljson", "CSL-JSON")):
        found = re.search(rf"<summary>{heading}</summary>\s*<pre><code>(.*?)</code>", page, re.S)
        assert found, f"the page has no {heading}"
        entry = html.unescape(found[1])
        file = site.work / f"cited.{kind}"
        file.write_text(entry if kind == "bibtex" or entry.lstrip().startswith("[") else f"[{entry}]", encoding="utf-8")
        for name in NAMES if STYLES.exists() else (None,):
            style = ("--csl", STYLES / f"{name}.csl") if name else ()
            said = run("pandoc", "--from", kind, "--to", "plain", "--wrap", "none", "--citeproc", *style, file)
            year = re.search(r"\b20\d\d\b", entry)
            assert "Abkhazia" in said and year and year[0] in said, f"{heading} in {name}: {said!r}"
            assert "{" not in said, f"{heading} in {name}: braces are left: {said!r}"
            cited += 1
    return f"{cited} citations come out right"
