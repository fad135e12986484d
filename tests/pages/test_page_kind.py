"""A page is planted in a copy of the project, as a newcomer would add one."""

import re
import shutil
import subprocess
import sys

import pytest

from layers.pages import PAGES
from layers.pages.page_kind import PageKind
from tests.conftest import ROOT

GLOSSARY = """from layers.pages.parts.paper import paper

def render(scene):
    return {"glossary.html": paper(scene, "glossary.html", title="G", description="G", body="", head="")}
"""
SAID = """    PageKind(
        module="glossary",
        files=("glossary.html",),
        what="words",
        public=True,
        links=(Link("handout.title"),),
    ),
"""
BUILT = """from pathlib import Path
from layers.data.read import read
from layers.pages import PAGES
from layers.scene import Scene
from layers.words import Words

scene = Scene(read(Path("tests/geo")), Words("en"), base_url="https://example.org/")
for page in PAGES:
    if page.module in ("about", "glossary", "published"):
        for name, content in page.render(scene).items():
            if name.endswith(("l", "sitemap.xml")):
                print(name, content.decode())
"""


@pytest.fixture(scope="module")
def planted(tmp_path_factory):
    """A copy of the project with one page more; gives what a command there prints."""
    tmp_path = tmp_path_factory.mktemp("planted")
    for name in ("layers", "tests", "docs"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__", "bench"))
    for name in ("README.md", "pyproject.toml", "build.py"):
        shutil.copy(ROOT / name, tmp_path / name)
    shutil.rmtree(tmp_path / "tests" / "geo" / "broken")
    (tmp_path / "layers" / "pages" / "glossary.py").write_text(GLOSSARY, encoding="utf-8")
    pages = tmp_path / "layers" / "pages" / "__init__.py"
    listed = pages.read_text(encoding="utf-8")
    pages.write_text(listed.replace("    PageKind(\n", f"{SAID}    PageKind(\n", 1), encoding="utf-8")

    def command(*arguments):
        done = subprocess.run(
            [sys.executable, *arguments], cwd=tmp_path, capture_output=True, text=True, encoding="utf-8", check=False
        )
        return done.stdout + done.stderr

    return command


def test_a_new_page_is_in_the_sitemap_and_in_the_navigation(planted):
    built = planted("-c", BUILT)
    assert "<loc>https://example.org/glossary.html</loc>" in built, built
    about = built[built.index("about.html <!") :]
    assert re.search(r'<a href="?glossary\.html"?>', about[: about.index("</nav>")])


@pytest.mark.full  # it runs a part of the tests
def test_a_new_page_that_the_documents_or_the_tests_forget_is_told(planted):
    told = planted("-m", "pytest", "-q", "-n", "0", "-p", "no:cacheprovider", "tests/test_house.py", "-k", "glossary")
    assert "add a row to README.md or docs/, What is in site/: | `glossary.html` | words |" in told
    assert "add a row under ## layers/pages in docs/architecture.md: | glossary | what it is for |" in told
    assert "pages/glossary.py has no test: write tests/pages/test_glossary.py" in told


def test_every_page_writes_what_pages_says(site, scene):
    written = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()} - {"build.json"}
    folders = ("", *(f"{language}/" for language in scene.atlas.languages))
    told = {f + name for page in PAGES if page.module != "published" for name in page.names(scene) for f in folders}
    assert {name for name in written if not re.search(r"(^|/)(data|pictures)/", name)} == {
        name for name in told if not re.search(r"(^|/)(data|pictures)/", name)
    }


def test_a_file_that_pages_does_not_tell_ends_the_build(scene):
    page = PageKind(module="data", files=("data/atlas.gpkg",), what="", public=False)
    with pytest.raises(ValueError, match=r"layers/pages/data\.py writes data/\w+\.\w+: add it to its files in PAGES"):
        page.render(scene)
