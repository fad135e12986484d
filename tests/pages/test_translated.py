"""What stands in the pages of a language: its own words, and no English but titles, and sources as they are cited."""

import json
import re

import html5lib
import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.conftest import ROOT

# what is no prose of the page: programs, markup to copy
NO_PROSE = ("script", "style", "textarea", "code", "pre", "noscript")
ENGLISH = re.compile(r"\b(the|of|and|which|with|from|was|were|has|been|their|this|that|not|are)\b|\bno\. \d")
TITLE = re.compile("«[^»]*»|“[^”]*”|„[^“]*“")
TITLED = re.compile(r"^(Human Rights Watch,|Appeal ,)")  # sources whose titles are in quotation marks
PAGES = (
    *("index", "embed", "handout", "about", "presenter", "pictures", "lessons/caucasus", "lessons/workers"),
    *("places/donbas", "places/russia", "places/former-ussr", "places/deportation-koreans"),
)


@pytest.fixture(scope="module")
def sources():
    """Every source that is cited, by itself."""
    cited = set()

    def gather(node, key=""):
        if isinstance(node, dict):
            for name, one in node.items():
                gather(one, name)
        elif isinstance(node, list):
            for one in node:
                gather(one, key)
        elif key in ("reference", "references"):
            cited.update(node.split("; "))

    for path in (ROOT / "geo").rglob("*.*json"):
        gather(json.loads(path.read_text(encoding="utf-8")))
    assert len(cited) > 300
    return cited


def prose(element, within=True):
    """Give the texts that a reader sees, but for those that are said to be in another language."""
    own = within and element.tag not in NO_PROSE and not element.get("lang")
    if own and element.text:
        yield element.text
    for child in element:
        if isinstance(child.tag, str):
            yield from prose(child, own)
        if own and child.tail:
            yield child.tail


def words_of(path, language):
    tree = html5lib.parse(path.read_bytes(), namespaceHTMLElements=False)
    assert tree.get("lang") == language
    return [TITLE.sub("", text).strip() for text in prose(tree.find("body"))]


@pytest.mark.parametrize("language", ["fr", "ru"])
def test_no_english_is_left_over(language, site, sources):
    read = 0
    for name in PAGES:
        for text in words_of(site / language / f"{name}.html", language):
            read += 1
            if ENGLISH.search(text):
                cited = [source for source in sources if source in text or text in source]
                assert cited or TITLED.search(text), (name, text)
    assert read > 5000


def test_a_quotation_on_the_pupils_sheet_is_the_english_one_and_is_told_to_be_translated(site):
    tree = html5lib.parse((site / "fr" / "lessons" / "workers.html").read_bytes(), namespaceHTMLElements=False)
    judged = next(one for one in tree.iter("p") if one.get("class") == "judge" and one.find("q") is not None)
    assert [quote.get("lang") for quote in judged.iter("q")] == ["en", None]
    assert "notre traduction" in "".join(judged.itertext())


OTHERS = [
    *(("fr/index.html", "#abkhazia", {}), ("ru/index.html", "#abkhazia", {})),
    *((f"{language}/index.html", "", {"width": 390, "height": 844}) for language in ("fr", "ru")),
    *((f"{language}/{name}.html", "", {}) for language in ("fr", "ru") for name in ("embed", "handout", "presenter")),
    *(
        (f"{language}/{name}.html", "", {})
        for language in ("fr", "ru")
        for name in ("places/crimea", "lessons/workers")
    ),
]


@pytest.mark.parametrize(("name", "fragment", "options"), OTHERS)
def test_axe_finds_nothing(name, fragment, options, site, opened):
    found = Axe().run(opened(site / name, fragment, **options))
    assert found.violations_count == 0, found.generate_report()
