"""The handout on paper: printed by Chromium and read back, line by line."""

import re
import unicodedata
from dataclasses import dataclass

import pytest
from pypdf import PdfReader, mult

from layers.pictures.overview import numbers

FORMATS = {"A4": 688, "Letter": 710}  # CSS pixels: how wide the text may be, between the margins


@dataclass
class Line:
    text: str
    height: int  # above the foot of the page
    right: bool  # begins in the right half


@dataclass
class Printed:
    pages: list[list[Line]]  # in the order of reading
    wide: list[bool]
    headings: list[str]


def told(text):
    """A text as it can be compared: without spaces, which a PDF need not have, and without ligatures."""
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", text))


def lines_of(page):
    lines = []

    def note(text, at, within, font, size):
        *_, x, y = mult(within, at)
        if told(text) and lines and lines[-1].height == round(y) and lines[-1].right == (x > page.mediabox.width / 2):
            lines[-1].text += told(text)
        elif told(text):
            lines.append(Line(told(text), round(y), x > page.mediabox.width / 2))

    page.extract_text(visitor_text=note)
    return [line for line in lines if not re.fullmatch(r"\d+|/|/?\d+/?\d*", line.text) or line.height > 40]


@pytest.fixture(scope="module", params=["A4", pytest.param("Letter", marks=pytest.mark.full)])
def printed(request, site, chromium, tmp_path_factory):
    path = tmp_path_factory.mktemp("printed") / "handout.pdf"
    page = chromium.new_page()
    page.goto((site / "handout.html").as_uri())
    headings = page.evaluate("[...document.querySelectorAll('h1, h2, h3, h4')].map((one) => one.textContent)")
    page.pdf(path=path, format=request.param, prefer_css_page_size=False)
    page.close()
    pages = PdfReader(path).pages
    wide = [page.mediabox.width > page.mediabox.height for page in pages]
    return Printed([lines_of(page) for page in pages], wide, [told(heading) for heading in headings])


def after_headings(printed):
    """Give each heading that is printed, in order, with its last line and the line after it on its page."""
    heading, *waiting = printed.headings
    begun = ""
    for lines in printed.pages:
        for line, below in zip(lines, [*lines[1:], None], strict=True):
            begun = next((text for text in (begun + line.text, line.text) if heading.startswith(text)), "")
            if begun == heading:
                yield heading, line, below
                heading, *waiting = waiting or ("the end",)
                begun = ""


def test_every_heading_is_printed_with_what_stands_under_it(printed):
    seen = list(after_headings(printed))
    assert [heading for heading, _, _ in seen] == printed.headings
    for heading, line, below in seen:
        assert below and below.right == line.right and below.height < line.height, heading


def test_the_map_to_fill_in_and_its_key_have_a_page_each(printed, scene):
    cover, blank, key, first = printed.pages[:4]
    assert [line.text for line in (cover[0], blank[0], key[0])] == [
        "Post-Sovietconflicts:ahandout",
        "Amaptofillin",
        "Keytothemap",
    ]
    assert first[0].text == "Words"
    assert printed.wide[1] and sum(printed.wide) == 1
    assert blank[-1].text == str(max(numbers(scene).values()))
    assert "Abkhazia" not in {line.text for line in blank}
    assert all("1,000km" in {line.text for line in page} for page in (cover, blank)), "the foot of a picture is cut off"


def test_it_is_no_longer_than_a_class_can_bear(printed):
    assert 25 <= len(printed.pages) <= 48  # Letter, whose sheets are lower, has two more than A4
    assert all(printed.pages), "an empty page"


def test_a_class_has_lines_to_write_on_and_no_word_for_a_screen(site, opened):
    page = opened(site / "handout.html")
    page.emulate_media(media="print")
    lines = page.locator(".blanks li, .by span")
    assert lines.evaluate_all("(all) => all.every((one) => getComputedStyle(one).borderBottomStyle === 'solid')")
    assert lines.count() > 20
    assert page.locator(".print, .hint").evaluate_all("(all) => all.every((one) => !one.checkVisibility())")


@pytest.mark.parametrize(("paper", "width"), FORMATS.items())
def test_nothing_is_wider_than_the_paper(site, opened, paper, width):
    page = opened(site / "handout.html", width=width)
    page.emulate_media(media="print")
    right = "Math.max(...[...document.querySelectorAll('body *')].map((one) => one.getBoundingClientRect().right))"
    assert page.evaluate(right) <= width + 0.5
