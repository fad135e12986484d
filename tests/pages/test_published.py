import json
from xml.etree import ElementTree

import pytest

from layers.pages import embed, index, published
from layers.pages.parts.linked import address
from tests.asserts import parsed


@pytest.fixture(scope="module")
def files(based):
    return published.render(based)


def test_without_an_address_there_is_nothing_to_publish(scene):
    assert published.render(scene) == {}


def test_the_sitemap_lists_every_page_but_those_for_a_frame_and_a_window_by_its_address(files, based, site):
    listed = [entry.text for entry in ElementTree.fromstring(files["sitemap.xml"]).findall("{*}url/{*}loc")]
    pages = {path.relative_to(site).as_posix() for path in site.rglob("*.html")} - {"embed.html", "presenter.html"}
    assert sorted(listed) == sorted(address(based, name) for name in pages)


def test_every_place_and_the_whole_can_be_embedded_by_their_address(files, based):
    names = {name.removeprefix("oembed/").removesuffix(".json") for name in files if name != "sitemap.xml"}
    assert names == {feature.id for feature in based.atlas.features} | {"atlas"}
    answer = json.loads(files["oembed/abkhazia.json"])
    assert (answer["version"], answer["type"], answer["title"]) == ("1.0", "rich", "Abkhazia")
    assert answer["thumbnail_url"] == "https://example.org/atlas/pictures/abkhazia.png"
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
