"""The whole corpus of hostile text on the pages and in the address: nothing runs, nothing else breaks."""

import json
import random
import shutil
import xml.etree.ElementTree as ET
from urllib.parse import quote

import pytest
from playwright.sync_api import expect

from layers.data.mend import mend
from layers.data.read import read
from layers.pages import PAGES as KINDS
from layers.pages.parts.other_languages import scene_in
from layers.publish.site import write
from layers.scene import Scene
from layers.words import Words
from tests.asserts import assert_selected, hear_out, settle, wait_until
from tests.conftest import ROOT, TINY
from tests.data.test_broken_data import faults_of
from tests.edits import edited
from tests.hostile import HUGE, TEXTS, planted

PAGES = (
    *("index.html", "handout.html", "about.html", "pictures.html", "lessons/two-lands.html"),
    *("places/hill.html", "places/westland.html", "places/sugar.html"),
)
UNTOUCHED = "typeof window.__canary === 'undefined'"
TAGS = """() => Object.entries([...document.querySelectorAll("*")].reduce(
  (count, {tagName}) => ({...count, [tagName]: (count[tagName] ?? 0) + 1}), {})).sort()"""


def accepted(folder):
    """Give the texts that a property may hold."""
    path = folder / "zones" / "hill.geojson"
    sound = path.read_text(encoding="utf-8")
    for text in TEXTS:
        feature = json.loads(sound)
        feature["properties"]["recognition"] = text
        path.write_text(json.dumps(feature), encoding="utf-8")
        if not faults_of(folder):
            yield text
    path.write_text(sound, encoding="utf-8")


@pytest.fixture(scope="module")
def corpus(tmp_path_factory):
    """All texts that a property may hold, as one."""
    geo = shutil.copytree(TINY, tmp_path_factory.mktemp("corpus") / "geo", ignore=shutil.ignore_patterns("broken"))
    texts = list(accepted(geo))
    assert len(texts) >= 190
    return " | ".join(texts)


@pytest.fixture(scope="module")
def sites(made_once, unchecked, corpus):
    """A site with the corpus in every text, and one with harmless text instead."""

    def build(folder):
        for name, text in (("hostile", corpus), ("harmless", "harmless")):
            geo = shutil.copytree(TINY, folder / name / "geo", ignore=shutil.ignore_patterns("broken"))
            planted(geo, text, "atlas.json", "glossary.json", "lessons/*.json")
            unchecked(geo)

    folder = made_once("corpus", build)
    return [folder / name / "site" for name in ("hostile", "harmless")]


@pytest.fixture
def texts(campaign):
    """Some of the texts that an address or a message can hold; with --full all of them."""
    whole = [text for text in TEXTS if text.encode(errors="replace").decode() == text]
    seed = random.randrange(10**6)
    print(f"seed {seed}")
    return random.Random(seed).sample(whole, campaign(30, of=len(whole)))


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_that_of_harmless_text_but_for_the_text(sites, opened, corpus, name):
    tags = []
    for site in sites:
        page = opened(site / name)
        page.on("dialog", lambda dialog: pytest.fail(f"a dialog: {dialog.message}"))
        settle(page)
        assert page.evaluate(UNTOUCHED)
        tags.append(page.evaluate(TAGS))
        if site == sites[0]:
            shown = page.evaluate("document.body.textContent")
            assert " ".join(corpus.split()) in " ".join(shown.split())  # white space is one space to whoever reads
            page.mouse.move(300, 300)
            page.keyboard.press("Tab")
            assert page.evaluate(UNTOUCHED)
    assert tags[0] == tags[1]


def test_choosing_and_searching_shows_it_as_text(sites, opened, corpus):
    page = opened(sites[0] / "index.html", "#hill")
    wait_until(page, "window.atlas && atlas.state().id === 'hill'")
    shown = page.locator("article#hill h2").text_content()
    assert shown.split() == f"Hill {corpus}".split()
    for ident in ("westland", "mainville", "sugar", "both-lands"):
        page.evaluate("id => atlas.select(id)", ident)
        assert " ".join(corpus.split()) in " ".join(page.locator(f"article#{ident}").text_content().split())
    page.locator("#query").fill("onerror")
    expect(page.get_by_role("option").first).to_be_visible()
    settle(page)
    assert page.evaluate(UNTOUCHED)
    expect(page.locator("img")).to_have_count(0)


def french(folder, text):
    """Give the French site of a data folder all of whose translations end in a text."""
    (folder / "languages" / "fr").mkdir(parents=True)
    list(mend(folder))
    for path in (folder / "languages" / "fr").rglob("*.json"):
        with edited(path) as said:
            for key, one in said["texts"].items():  # the forms of a term are searched in all texts
                one["text"] = ["sucre"] if key.endswith(".forms") else f"Traduit {text}"
    scene = scene_in(Scene(read(folder), Words("en"), ROOT / ".cache", languages=("en", "fr")), "fr")
    pages = [page.render(scene) for page in KINDS]
    write(folder.parent / "fr", {name: data for files in pages for name, data in files.items()})
    return folder.parent / "fr"


@pytest.mark.full  # texts of the same kinds are in the ordinary run, in English
def test_a_translation_is_shown_as_text(tiny, tmp_path, opened, corpus):
    texts = {"hostile": corpus, "harmless": "harmless"}
    sites = {kind: french(shutil.copytree(tiny, tmp_path / kind / "geo"), text) for kind, text in texts.items()}
    for name in (*PAGES, "embed.html", "presenter.html"):
        tags = {}
        for kind, site in sites.items():
            page = opened(site / name)
            settle(page)
            assert page.evaluate(UNTOUCHED), name
            shown = page.evaluate("document.body.textContent")
            assert " ".join(texts[kind].split()) in " ".join(shown.split()), name
            tags[kind] = page.evaluate(TAGS)
        assert tags["hostile"] == tags["harmless"], name


def test_files_that_programs_read_stay_well_formed(sites, corpus):
    for path in sites[0].rglob("*.svg"):
        kinds = {element.tag.rpartition("}")[2] for element in ET.parse(path).iter()}
        assert not kinds & {"script", "foreignObject", "a", "animate", "image"}, path.name
    features = json.loads((sites[0] / "data" / "zones.geojson").read_text(encoding="utf-8"))["features"]
    assert features[0]["properties"]["name"] == f"Hill {corpus}"


def test_an_address_shows_nothing_of_it_and_runs_nothing(sites, opened, texts):
    """Every text as the place, as what is searched for and as every other part; then the page still works."""
    page = opened(sites[1] / "index.html")
    wait_until(page, "window.atlas")
    page.on("dialog", lambda dialog: pytest.fail(f"a dialog: {dialog.message}"))
    for text in texts:
        for one in dict.fromkeys((text, quote(text, safe=""))):
            parts = [f"{name}={one}" for name in ("view", "from", "themes", "text", "layers", "lesson", "step", "mode")]
            page.evaluate("fragment => { location.hash = fragment }", "&".join([one, *parts]))
            page.evaluate("fragment => { location.hash = fragment }", f"q={one}")
    page.evaluate("location.hash = '#hill'")
    assert_selected(page, "hill")
    settle(page)
    assert page.evaluate(UNTOUCHED)
    expect(page.locator("img")).to_have_count(0)


def test_a_posted_message_changes_nothing(sites, opened, texts):
    page = opened(sites[1] / "index.html", "#hill")
    wait_until(page, "window.atlas && atlas.state().id === 'hill'")
    before = page.evaluate("JSON.stringify(atlas.state())")
    for text in texts:
        for message in (text, {"type": text}, {"type": "atlas:show", "id": text}):
            page.evaluate("message => postMessage(message, '*')", message)
    hear_out(page)
    assert page.evaluate(UNTOUCHED)
    assert page.evaluate("JSON.stringify(atlas.state())") == before


@pytest.mark.full  # short texts of the same kinds are in the ordinary run
@pytest.mark.parametrize("text", HUGE, ids=["a word", "tags"])
def test_a_megabyte_is_shown_as_text(tiny, tmp_path, run, opened, text):
    path = tiny / "zones" / "hill.geojson"
    with edited(path) as feature:
        feature["properties"]["recognition"] = text
    done = run("--geo", tiny, "--out", tmp_path / "site")
    assert (done.returncode, done.stderr) == (0, "")
    page = opened(tmp_path / "site" / "index.html", "#hill")
    wait_until(page, "window.atlas && atlas.state().id === 'hill'")
    assert page.evaluate("text => document.querySelector('article#hill').textContent.includes(text)", text)
    wait_until(page, "document.documentElement.scrollWidth <= innerWidth")
