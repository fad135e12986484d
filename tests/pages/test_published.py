import json
from xml.etree import ElementTree

import pytest

from layers.pages import embed, index, published
from tests.asserts import parsed


@pytest.fixture(scope="module")
def files(based):
    return published.render(based)


def test_without_an_address_there_is_nothing_to_publish(scene):
    assert published.render(scene) == {}


def test_the_sitemap_lists_every_page_but_those_for_a_frame_and_a_window_by_its_address(files, based, site):
    listed = [entry.text for entry in ElementTree.fromstring(files["sitemap.xml"]).findall("{*}url/{*}loc")]
    pages = {path for path in site.rglob("*.html") if path.name not in ("embed.html", "presenter.html")}
    names = {path.relative_to(site).as_posix().removesuffix("index.html") for path in pages}
    assert sorted(listed) == sorted(f"{based.base_url}{name}" for name in names)


def test_the_sitemap_tells_of_every_page_where_it_is_in_the_other_languages(files):
    pages = ElementTree.fromstring(files["sitemap.xml"]).findall("{*}url")
    (armenian,) = [page for page in pages if page.find("{*}loc").text.endswith("/ru/places/armenia.html")]
    assert {link.get("hreflang"): link.get("href") for link in armenian.findall("{*}link")} == {
        "en": "https://example.org/atlas/places/armenia.html",
        "fr": "https://example.org/atlas/fr/places/armenia.html",
        "ru": "https://example.org/atlas/ru/places/armenia.html",
    }


def test_every_place_and_the_whole_can_be_embedded_by_their_address(files, based):
    names = {name.removeprefix("oembed/").removesuffix(".json") for name in files if name != "sitemap.xml"}
    assert names == {feature.id for feature in based.atlas.features} | {"atlas"}
    answer = json.loads(files["oembed/abkhazia.json"])
    assert (answer["version"], answer["type"], answer["title"]) == ("1.0", "rich", "Abkhazia")
    assert answer["thumbnail_url"] == "https://example.org/atlas/pictures/abkhazia.png"
    assert (answer["thumbnail_width"], answer["thumbnail_height"]) == (1200, 630)
    assert {"html", "width", "height", "provider_name", "provider_url"} <= set(answer)
    frame = parsed(b"<!doctype html><title>x</title>" + answer["html"].encode()).find("body/iframe")
    assert frame.get("src") == "https://example.org/atlas/embed.html#abkhazia"
    assert (frame.get("width"), frame.get("height")) == (str(answer["width"]), str(answer["height"]))


def test_the_atlas_itself_says_its_address(based):
    html = embed.render(based)["embed.html"].decode()
    assert 'href="https://example.org/atlas/oembed/atlas.json"' in html
    assert '<meta property="og:image" content="https://example.org/atlas/pictures/atlas.png">' in html
    html = index.render(based)["index.html"].decode()
    assert '"base":"https://example.org/atlas/"' in html and "for a chat or a post" in html
    assert '<link rel="canonical" href="https://example.org/atlas/">' in html
    assert 'href="https://example.org/atlas/oembed/atlas.json"' in html
