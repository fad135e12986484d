"""The sheets of a lesson on paper: each printed by itself, by Chromium, and read back."""

import re
import unicodedata

import pytest
from pypdf import PdfReader

FORMATS = {"A4": 688, "Letter": 710}  # CSS pixels: how wide the text may be, between the margins
PATH = "lessons/caucasus.html"


@pytest.fixture(scope="module")
def printed(site, chromium, tmp_path_factory):
    """Print what an address shows; give the text of its pages without spaces, and how many pictures each has."""

    def give(fragment, paper="A4"):
        path = tmp_path_factory.mktemp("printed") / "sheet.pdf"
        page = chromium.new_page()
        page.goto(f"{(site / PATH).as_uri()}{fragment}")
        page.pdf(path=path, format=paper, prefer_css_page_size=False)
        page.close()
        texts = [unicodedata.normalize("NFKC", page.extract_text()) for page in PdfReader(path).pages]
        return [re.sub(r"\s|^\d+ / \d+", "", text) for text in texts]

    return give


@pytest.mark.parametrize("paper", ["A4", pytest.param("Letter", marks=pytest.mark.full)])
def test_an_address_that_ends_in_a_sheet_prints_that_sheet_alone(printed, scene, paper):
    lesson = scene.atlas.lessons["caucasus"]
    title = re.sub(r"\s", "", lesson.title)
    pupil, teacher, both = printed("#pupil", paper), printed("#teacher", paper), printed("", paper)
    assert pupil[0].startswith(title) and teacher[0].startswith(f"Fortheteacher:{title}")
    assert not [page for page in pupil if "Fortheteacher" in page or "Agoodanswer" in page]
    assert len(both) >= len(pupil) + len(teacher)
    headings = [f"{number}{re.sub(chr(32), '', step.heading)}" for number, step in enumerate(lesson.steps, 1)]
    for sheet in (pupil, teacher):
        assert all(any(heading in page for page in sheet) for heading in headings)
    assert max(sum(heading in page for heading in headings) for page in pupil) == 2, "two maps a page, and no more"
    assert all(pupil + teacher), "an empty page"


def test_the_button_asks_to_print_its_sheet_and_no_other(site, opened):
    page = opened(site / PATH)
    page.evaluate("window.print = () => { window.printed = location.hash; }")
    page.get_by_role("link", name="Print the teacher’s sheet").click()
    assert page.evaluate("window.printed") == "#teacher"
    page.emulate_media(media="print")
    assert page.locator("#teacher").is_visible() and not page.locator("#pupil").is_visible()
    page.evaluate("location.hash = '#pupil'")
    lines = page.locator("#pupil .steps .lines span")
    assert lines.evaluate_all(
        "(all) => all.every((one) => one.checkVisibility() && getComputedStyle(one).borderBottomStyle === 'solid')"
    )
    assert lines.count() == 3 * page.locator("#pupil .steps > li").count() > 0


@pytest.mark.parametrize(("paper", "width"), FORMATS.items())
def test_nothing_is_wider_than_the_paper(site, opened, paper, width):
    page = opened(site / PATH, width=width)
    page.emulate_media(media="print")
    right = "Math.max(...[...document.querySelectorAll('main *')].map((one) => one.getBoundingClientRect().right))"
    assert page.evaluate(right) <= width + 0.5
