"""The handout as a page: what is on it, and that it is text alone; test_handout_print prints it."""

import re
from collections import Counter
from html.parser import HTMLParser

import pytest
from axe_playwright_python.sync_playwright import Axe

from layers.data.read import read
from layers.data.rules.names import RESERVED_BEGINNINGS
from layers.pages import handout
from layers.pictures.overview import numbers
from layers.scene import Scene
from layers.words import Words
from tests.asserts import parsed, text_of
from tests.hostile import TEXT, planted
from tests.told import missing


class Seen(HTMLParser):
    """What is in a page: its elements with their attributes, and its text, also by class or tag."""

    def __init__(self, html):
        super().__init__()
        self.elements, self.texts, self.text = [], {}, ""
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data):
        self.text += data
        if data.strip():
            tag, attrs = self.elements[-1]
            self.texts.setdefault(attrs.get("class", tag), []).append(data)

    def all(self, tag, attribute):
        return [attrs[attribute] for name, attrs in self.elements if name == tag and attribute in attrs]


def rendered(scene):
    return handout.render(scene)["handout.html"].decode()


@pytest.fixture(scope="module")
def html(scene):
    return rendered(scene)


@pytest.fixture(scope="module")
def seen(html):
    return Seen(html)


@pytest.fixture(scope="module")
def page(html):
    return parsed(html.encode())


def test_every_place_and_every_claim_is_there_once(scene, seen):
    assert Counter(seen.all("article", "id")) == Counter(feature.id for feature in scene.atlas.features)
    claims = Counter(annotation.id for _, annotation in scene.atlas.annotations())
    assert Counter(seen.all("li", "data-annotation")) == claims


# what a class need not have on paper: it stands on each place's own page
ON_ITS_OWN_PAGE = (
    *("names", "since.reference", "claims.act", "shape.source", "shape.as_of"),
    *(f"states.{name}" for name in ("called", "by", "reference", "from_", "to")),
)


def test_everything_else_that_the_data_has_is_told_of_its_place(scene, page):
    articles = {article.get("id"): article for article in page.iter("article")}
    for feature in scene.atlas.features:
        text, about = text_of(articles[feature.id]), feature.about
        assert missing(about, text, ON_ITS_OWN_PAGE) == [], feature.id
        for claim in getattr(about, "claims", ()):
            assert claim.act.split("; ")[0] in text and scene.atlas.by_id[claim.claimant].about.name in text
        for claim in (claim for claim in about.annotations if claim.check):
            assert f"({scene.words(f'confidence.{claim.check.confidence}')} · {claim.check.reference})" in text


def test_a_claim_leads_into_the_text_and_its_check_says_whether_it_contradicts(scene, page):
    lines = {line.get("data-annotation"): line for line in page.iter("li")}
    named = {"correction": "Correction", "addition": "Addition"}
    for _, claim in scene.atlas.annotations():
        (link,) = lines[claim.id].iter("a")
        assert link.get("href") == f"index.html#text={claim.paragraph}"
        if claim.check:
            checked = next(one for one in lines[claim.id].iter("p") if one.get("class") == "correction")
            assert text_of(checked).startswith(f"{named[claim.check.kind]} {claim.check.note}"), claim.id


def test_a_place_says_what_it_is_in_law_and_how_much_is_said_of_what_it_belongs_to(scene, page):
    articles = {article.get("id"): article for article in page.iter("article")}
    for ident, zone in scene.zones.items():
        state = scene.state(zone)
        assert state is None or scene.atlas.settings.statuses[state.status].label in text_of(articles[ident]), ident
    asked = [one for article in articles.values() for one in article.iter("p") if "asked" in (one.get("class") or "")]
    assert asked
    for link in (link for one in asked for link in one.iter("a")):
        whole = scene.atlas.by_id[link.get("href").removeprefix("#")].about
        assert (text_of(link), link.tail.split(")")[0]) == (whole.name, f" ({len(whole.annotations)}")


def test_the_map_to_fill_in_has_a_line_for_every_number(scene, page):
    lines = next(part for part in page.iter("ol") if part.get("class") == "blanks")
    assert [int(line.text) for line in lines] == list(numbers(scene).values())


def test_every_part_can_be_printed_alone_and_every_lesson_has_its_sheets_elsewhere(scene, seen):
    parts = [attrs["href"] for tag, attrs in seen.elements if tag == "a" and "data-prints" in attrs]
    sections = [attrs["id"] for tag, attrs in seen.elements if tag == "section"]
    assert parts == [f"#{ident}" for ident in sections]
    assert {f"lessons/{ident}.html" for ident in scene.atlas.lessons} <= set(seen.all("a", "href"))


def test_the_key_has_the_numbers_of_the_blank_map(scene, seen):
    keyed = [int(number) for number in seen.all("li", "value")]
    assert keyed == list(numbers(scene).values()) and keyed[0] == 1


def test_it_is_one_text_with_one_title_and_only_the_script_that_prints(scene, seen):
    tags = Counter(tag for tag, _ in seen.elements)
    assert tags["h1"] == 1 and tags["main"] == 1 and tags["script"] == 1
    policy = next(policy for policy in seen.all("meta", "content") if "default-src" in policy)
    assert re.search(r"script-src 'sha256-[^ ]+';", policy)
    assert not [attrs for _, attrs in seen.elements if "style" in attrs or any(name.startswith("on") for name in attrs)]


def test_pictures_have_words_in_their_place_and_links_have_targets(site, seen):
    pictures = seen.all("img", "src")
    assert pictures == ["pictures/atlas.svg", "pictures/blank.svg"]
    assert all((site / picture).exists() for picture in pictures)
    assert all(seen.all("img", "alt"))
    assert "February 2012, in law" in seen.all("img", "alt")[0]
    assert "Both maps show February 2012, the text’s date, in law" in seen.text
    targets = {attrs["id"] for _, attrs in seen.elements if "id" in attrs}
    assert {link[1:] for link in seen.all("a", "href") if link.startswith("#")} <= targets
    own = targets - set(seen.all("article", "id"))
    assert all(ident.startswith(RESERVED_BEGINNINGS) for ident in own)


def test_hostile_text_is_shown_as_itself(tiny):
    planted(tiny, TEXT, "lessons/*.json")
    seen = Seen(rendered(Scene(read(tiny), Words("en"))))
    for text in ("Hill", "The quarrel ended.", "The two lands"):
        assert f"{text} {TEXT}" in seen.text
    tags = Counter(tag for tag, _ in seen.elements)
    assert tags["script"] == 1 and tags["img"] == 2


def test_on_a_narrow_screen_nothing_scrolls_sideways(site, opened):
    page = opened(site / "handout.html", width=320, height=568)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.full  # every card of the atlas on one page: half a minute
def test_axe_finds_nothing(site, opened):
    found = Axe().run(opened(site / "handout.html", color_scheme="dark"))
    assert found.violations_count == 0, found.generate_report()
