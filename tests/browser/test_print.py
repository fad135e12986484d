"""Ctrl+P: what the reader looks at, on at most four sheets."""

import re
import shutil
import subprocess

import pytest
from playwright.sync_api import expect

from tests.asserts import settle, wait_until

DRAWN = "Boolean(window.atlas?.map._loaded && document.querySelector('.label.fits'))"
SEEN = [  # what is open, how many sheets at most, what stands on them, and what does not
    ("index.html", "", 4, ["Republics", "Zones", "Movements", "Abkhazia"], ["What the text says", "Fold away", "Quiz"]),
    ("index.html", "#abkhazia&from=2007&to=2009", 4, ["Zone in Georgia", "2007–2009", "Who held it"], ["Movements"]),
    ("index.html", "#nagorno-karabakh&at=2026&compare=1995", 4, ["1995", "2026", "enclave"], ["Movements"]),
    ("index.html", "#lesson=caucasus&step=3", 1, ["3 of 12", "Nagorno-Karabakh: when it began"], ["Next", "Zones"]),
    ("index.html", "#lesson=caucasus&step=6", 1, ["6 of 12", "The line of 1994"], ["Frozen conflict"]),
    ("index.html", "#crimea&at=2026&eyes=ground", 4, ["a deportation of the greeks of crimea"], ["Movements"]),
    ("index.html", "#quiz=zones&how=find", 4, ["find "], ["held by authorities"]),
    ("index.html", "#themes=war", 4, ["War", "Republics"], ["Play", "Tick themes"]),
    ("embed.html", "#abkhazia", 4, ["Zone in Georgia", "Post-Soviet conflicts"], ["Close", "Movements"]),
]


def printed(page, path, paper="A4", **how):
    """The text of a page as it comes out of the printer, sheet by sheet, in small letters."""
    page.pdf(path=path, format=paper, prefer_css_page_size=True, **how)
    text = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, text=True, check=True).stdout
    return [" ".join(sheet.casefold().split()) for sheet in text.split("\f")[:-1]]


@pytest.mark.skipif(not shutil.which("pdftotext"), reason="no pdftotext found (install Debian's poppler-utils package)")
def test_what_is_looked_at_is_printed(site, opened, tmp_path):
    for name, fragment, most, there, not_there in SEEN:
        page = opened(site / name, fragment)
        wait_until(page, DRAWN)
        sheets = printed(page, tmp_path / "paper.pdf")
        text = " ".join(sheets)
        assert len(sheets) <= most, f"{name}{fragment}: {len(sheets)}"
        assert [words for words in there if words.casefold() not in text] == [], f"{name}{fragment}"
        assert [words for words in not_there if re.search(rf"\b{words.casefold()}\b", text)] == [], f"{name}{fragment}"


@pytest.mark.skipif(not shutil.which("pdftotext"), reason="no pdftotext found (install Debian's poppler-utils package)")
def test_a_sheet_that_is_full_needs_no_other_for_the_address(site, opened, tmp_path):
    page = opened(site / "index.html", "#text=20")
    wait_until(page, DRAWN)
    page.evaluate("document.documentElement.dataset.page = 'https://example.org/atlas/index.html'")
    (sheet,) = printed(page, tmp_path / "paper.pdf")
    assert "https://example.org/atlas/index.html#text=20" in sheet and "paragraph 20" in sheet


@pytest.mark.skipif(not shutil.which("pdftotext"), reason="no pdftotext found (install Debian's poppler-utils package)")
def test_on_paper_a_quiz_has_what_it_lets_choose_from(site, opened, tmp_path):
    page = opened(site / "index.html", "#quiz=zones&how=four")
    four = page.locator(".quiz-four button").all_text_contents()
    (sheet,) = printed(page, tmp_path / "paper.pdf")
    assert len(four) == 4 and [name for name in four if name.casefold() not in sheet] == []


@pytest.mark.skipif(not shutil.which("pdftotext"), reason="no pdftotext found (install Debian's poppler-utils package)")
@pytest.mark.parametrize("name", ["index.html#georgia", "places/georgia.html"])
def test_what_only_leads_on_is_not_printed(name, site, opened, tmp_path):
    """It could not be pressed there, and took a sheet of its own where the one before was full."""
    name, _, fragment = name.partition("#")
    page = opened(site / name, fragment and f"#{fragment}")
    text = " ".join(printed(page, tmp_path / "paper.pdf"))
    assert "since 2012" in text and "nearby" not in text and "compare:" not in text


@pytest.mark.skipif(not shutil.which("pdftotext"), reason="no pdftotext found (install Debian's poppler-utils package)")
def test_how_a_printed_page_is_cited_stands_on_one_sheet(site, opened, tmp_path):
    page = opened(site / "places" / "uzbekistan.html")
    *_, last = printed(page, tmp_path / "paper.pdf", "Letter")  # which it began on the sheet before
    assert page.locator(".cited").inner_text().casefold() in last


ACROSS = [  # what is open, and what stands on the first sheet that lies: the map, its scale, its legend, and this
    ("index.html", "", "Zones"),
    ("index.html", "#abkhazia", "Zone in Georgia"),
    ("index.html", "#lesson=caucasus&step=6", "what does a line not show?"),
    ("embed.html", "#abkhazia", "conventional outline"),
]


@pytest.mark.skipif(not shutil.which("pdftotext"), reason="no pdftotext found (install Debian's poppler-utils package)")
@pytest.mark.parametrize(("name", "fragment", "beside"), ACROSS)
def test_in_landscape_the_map_is_whole_on_the_first_sheet(name, fragment, beside, site, opened, tmp_path):
    page = opened(site / name, fragment)
    wait_until(page, DRAWN)
    first, *others = printed(page, tmp_path / "paper.pdf", landscape=True)
    for words in ("the map shows", " km", "conventional outline", beside.casefold()):
        assert words in first
    assert [sheet for sheet in others if "conventional outline" in sheet] == []


@pytest.mark.parametrize(("name", "width"), [("embed.html", 1440), ("index.html", 1440), ("index.html", 390)])
def test_the_date_stands_on_the_printed_map(name, width, site, opened):
    page = opened(site / name, "#abkhazia", width=width, height=900)
    wait_until(page, DRAWN)
    page.emulate_media(media="print")
    settle(page)
    date, map = (page.locator(one).bounding_box() for one in (".date", "#map"))
    assert map["x"] <= date["x"] and date["x"] + date["width"] <= map["x"] + map["width"] + 1


def test_the_line_between_two_dates_stands_on_the_printed_map(site, opened):
    page = opened(site / "index.html", "#at=2026&compare=1995")
    wait_until(page, DRAWN)
    page.emulate_media(media="print")
    settle(page)
    line, map = (page.locator(one).bounding_box() for one in ("#compare", "#map"))
    assert line["width"] == pytest.approx(map["width"], abs=2) and map["width"] < page.evaluate("innerWidth")


@pytest.mark.skipif(not shutil.which("pdftotext"), reason="no pdftotext found (install Debian's poppler-utils package)")
def test_a_key_that_stands_for_no_arrows_is_not_printed(site, opened, tmp_path):
    for fragment, line, stands in (
        ("#russia", "b deportation of the kalmyks", False),
        ("#crimea", "a deportation of the greeks of crimea", True),
    ):
        page = opened(site / "index.html", fragment)
        wait_until(page, DRAWN)
        assert (line in printed(page, tmp_path / "paper.pdf")[0]) == stands


@pytest.mark.parametrize("name", ["index.html", "embed.html"])
def test_the_key_of_arrows_stands_on_the_printed_map_that_has_them(name, site, opened):
    page = opened(site / name, "#crimea")
    wait_until(page, DRAWN)
    page.emulate_media(media="print")
    settle(page)
    key, map = (page.locator(one).bounding_box() for one in (".flow-key", "#map"))
    assert map["x"] <= key["x"] and key["x"] + key["width"] <= map["x"] + map["width"]
    assert map["y"] <= key["y"] and key["y"] + key["height"] <= map["y"] + map["height"]
    page = opened(site / name, "#crimea&compare=2014")  # two dates have none
    wait_until(page, DRAWN)
    page.emulate_media(media="print")
    expect(page.locator(".flow-key")).to_be_hidden()


@pytest.mark.parametrize("width", [680, 400])
def test_in_a_printed_article_the_card_lies_off_the_map(width, served):
    page = served(f'<iframe src="embed.html#crimea&compare=2014" width="{width}" height="450"></iframe>')
    embed = page.frames[1]
    wait_until(embed, DRAWN)
    page.emulate_media(media="print")
    settle(page)
    map, card, divider = (embed.locator(one).bounding_box() for one in ("#map", "#card", "#compare"))
    assert card["x"] + card["width"] <= map["x"] + 1 or map["y"] + map["height"] <= card["y"] + 1
    assert [divider[one] for one in ("x", "width")] == pytest.approx([map[one] for one in ("x", "width")], abs=2)


def test_paper_says_where_it_was_printed_from(site, opened):
    page = opened(site / "index.html")
    page.evaluate("document.documentElement.dataset.page = 'https://example.org/atlas/index.html'")
    page.emulate_media(media="print")
    said = page.evaluate("getComputedStyle(document.documentElement, '::after').content")
    assert "https://example.org/atlas/index.html" in said or "attr(data-page)" in said


@pytest.mark.full  # other cards are printed in the ordinary run
@pytest.mark.skipif(not shutil.which("pdftotext"), reason="no pdftotext found (install Debian's poppler-utils package)")
@pytest.mark.parametrize("name", ["index.html", "embed.html"])
def test_of_the_longest_card_four_sheets_are_printed_and_where_the_rest_is(name, site, opened, scene, tmp_path):
    longest = max(scene.atlas.features, key=lambda feature: len(feature.about.annotations))
    page = opened(site / name, f"#{longest.id}")
    wait_until(page, DRAWN)
    for paper in ("A4", "Letter"):
        sheets = printed(page, tmp_path / "paper.pdf", paper)
        text = " ".join(sheets)
        assert 3 <= len(sheets) <= 4, f"{paper}: {len(sheets)}"
        assert f"(places/{longest.id}.html)" in text
        left_out = int(re.search(r"(\d+) more claims and notes stand there", text)[1])
        assert 40 < left_out < len(longest.about.annotations)


LOOKED_AT = [("index.html", fragment, 4) for fragment in ("", "#abkhazia", "#russia", "#former-ussr")]
LOOKED_AT += [("index.html", "#lesson=caucasus&step=3", 1), ("embed.html", "#abkhazia", 4)]
# how far the widest part of a page reaches, and the headings of one word that are broken
WIDEST = "Math.max(...[...document.querySelectorAll('main *')].map((one) => one.getBoundingClientRect().right))"
BROKEN = """() => [...document.querySelectorAll("main :is(dt, th, h1, h2, h3)")].filter((one) => {
    const words = document.createRange();
    words.selectNodeContents(one);
    return !/\\s/.test(one.textContent.trim()) && words.getClientRects().length > 1;
}).map((one) => one.textContent)"""


@pytest.mark.full  # English is printed in the ordinary run
@pytest.mark.skipif(not shutil.which("pdftotext"), reason="no pdftotext found (install Debian's poppler-utils package)")
@pytest.mark.parametrize("language", ["fr", "ru"])
def test_longer_words_take_no_more_sheets_and_are_not_cut(language, site, opened, scene, tmp_path):
    for name, fragment, most in LOOKED_AT:
        page = opened(site / language / name, fragment)
        wait_until(page, DRAWN)
        for paper in ("A4", "Letter"):
            sheets = printed(page, tmp_path / "paper.pdf", paper)
            assert len(sheets) <= most, f"{name}{fragment} on {paper}: {len(sheets)}"
            assert all(len(sheet) > 60 for sheet in sheets), f"{name}{fragment} on {paper}: a sheet of a line"
            assert not re.match(r".{,60}\ben (fr|ru)\b", sheets[0]), "the switch of languages is printed"
    assert "lutte de classe" in " ".join(sheets), "the frame's source is cut"
    for name in ("handout", *(f"lessons/{ident}" for ident in scene.atlas.lessons)):
        page = opened(site / language / f"{name}.html", width=688)
        page.emulate_media(media="print")
        assert page.evaluate(WIDEST) <= 688.5, name
        assert page.evaluate(BROKEN) == [], name


BOX = """() => {
  const [map, place] = ["#map", "path[data-place=abkhazia]"].map((one) =>
    document.querySelector(one).getBoundingClientRect());
  return {map: map.toJSON(), inside: place.left >= map.left && place.right <= map.right && place.bottom <= map.bottom,
    seen: map.width > 200 && map.right <= innerWidth, share: place.width / map.width};
}"""


@pytest.mark.parametrize(("name", "width", "height"), [("index.html", 1440, 900), ("embed.html", 1200, 500)])
def test_the_map_is_on_paper_as_it_is_on_the_screen(name, width, height, site, opened):
    """A sheet is narrower than the screen: the map is scaled to it, with its place whole."""
    page = opened(site / name, "#abkhazia", width=width, height=height)
    wait_until(page, DRAWN)
    before = page.evaluate(BOX)
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 680, "height": 900})
    settle(page)
    paper = page.evaluate(BOX)
    assert paper["inside"] and paper["seen"]
    assert paper["share"] == pytest.approx(before["share"], rel=0.02)
    assert paper["map"]["width"] / paper["map"]["height"] == pytest.approx(
        before["map"]["width"] / before["map"]["height"], rel=0.02
    )


@pytest.mark.parametrize("name", ["index.html", "embed.html"])
def test_marks_stand_on_the_printed_map(name, site, opened):
    page = opened(site / name, "#tbilisi")
    wait_until(page, DRAWN)
    mark = page.locator(".mark[data-place=tbilisi]")
    expect(mark).to_be_visible()
    page.emulate_media(media="print")
    expect(mark).to_be_visible()
