import json
import re
from importlib.metadata import version

import pytest
from axe_playwright_python.sync_playwright import Axe

from layers.data.read import read
from layers.pages import about
from layers.pages.parts.data_files import data_files
from layers.scene import Scene
from layers.words import Words
from tests.asserts import parsed, text_of
from tests.hostile import TEXT, planted


@pytest.fixture(scope="module")
def page(papers):
    return papers["about.html"]


def part(page, ident):
    return next(section for section in page.iter("section") if section.get("aria-labelledby") == ident)


@pytest.mark.parametrize("kind", ["correction", "addition"])
def test_corrections_and_additions_stand_apart_each_counted_with_its_place_and_reference(page, scene, kind):
    listed = part(page, f"{kind}s")
    text, links = text_of(listed), {link.get("href") for link in listed.iter("a")}
    checked = [(f, claim) for f, claim in scene.atlas.annotations() if claim.check and claim.check.kind == kind]
    assert len(list(listed.iter("li"))) == len(checked) and re.search(rf" {len(checked)}(?!\d)", text[:40])
    for feature, claim in checked:
        assert claim.check.note in text and claim.check.reference in text, claim.id
        assert f"places/{feature.id}.html" in links
        assert f"index.html#text={claim.paragraph}" in links


def test_every_part_is_in_the_contents_in_its_order(page):
    (contents,) = (one for one in page.iter("ul") if one.get("class") == "contents")
    parts = [(f"#{one.get('aria-labelledby')}", text_of(one.find("h2"))) for one in page.iter("section")]
    listed = [(link.get("href"), text_of(link)) for link in contents.iter("a")]
    assert [where for where, _ in listed] == [where for where, _ in parts]
    assert all(heading.startswith(title) for (_, title), (_, heading) in zip(listed, parts, strict=True))


def test_it_says_how_many_paragraphs_are_on_the_map(page, scene):
    mapped = {claim.paragraph for _, claim in scene.atlas.annotations()}
    assert f" {len(mapped)} of {len(scene.atlas.section_of)} are on the map" in text_of(part(page, "method"))


def test_every_place_is_listed_with_where_it_lies(page, scene):
    listed = {item.find("a").get("href"): text_of(item) for item in part(page, "all").iter("li")}
    assert sorted(listed) == sorted(f"places/{feature.id}.html" for feature in scene.atlas.features)
    assert listed["places/abkhazia.html"] == "Abkhazia zone in Georgia"
    assert listed["places/riga.html"] == "Riga town or site in Latvia"


def test_every_theme_says_what_it_holds_and_how_often(page, scene):
    told = {text_of(item.find("b")): text_of(item) for item in part(page, "themes").iter("li")}
    for ident, theme in scene.atlas.settings.themes.items():
        said = told[theme.label]
        assert theme.holds in said
        assert f" {sum(claim.theme == ident for _, claim in scene.atlas.annotations())}:" in said


def test_every_file_of_the_data_is_offered_with_its_size(page, scene):
    offered = {text_of(item.find("a")): text_of(item.find("span")) for item in part(page, "data").findall("ul/li")}
    assert list(offered) == list(data_files(scene))
    assert all(size.endswith(" kB") and size != "0 kB" for size in offered.values())


def test_shapes_that_others_made_are_said_to_have_their_licences(page):
    told = {text_of(item.find("a")): text_of(item.find("p")) for item in part(page, "data").findall("ul/li")}
    others = {name for name, what in told.items() if "under the licences of their sources" in what}
    assert others == {"republics.geojson", "zones.geojson", "outlines.geojson", "atlas.gpkg"}
    assert all("CC BY 4.0" in what for what in told.values())


def test_what_others_made_is_named_with_version_and_licence(page):
    text = text_of(part(page, "carried"))
    assert f"XStatic-Leaflet {version('XStatic-Leaflet')}" in text
    assert "leaflet-src.esm.js, leaflet.css" in text
    assert "BSD 2-Clause" in text and "(c) 2010-" in text


def test_borders_and_the_side_of_the_text_are_told(page):
    text = text_of(page.find("body/main"))
    assert (
        "Kherson regions in Ukraine" in text
        and "In Russia it may be unlawful to spread a map with these borders." in text
        and "It is a partisan text" in text
        and "The date of the data is 2026" in text
    )


def test_hostile_text_is_shown_as_itself(tiny):
    planted(tiny)
    page = parsed(about.render(Scene(read(tiny), Words("en")))["about.html"])
    assert f"Hill {TEXT}" in {link.text for link in page.iter("a")}
    assert [script.get("type") for script in page.iter("script")] == ["application/ld+json"]
    assert json.loads(next(page.iter("script")).text)["@type"] == "AboutPage"
    assert not list(page.iter("img"))


@pytest.mark.parametrize(("width", "height"), [(1440, 900), (390, 844), (320, 568)])
def test_the_page_is_whole_on_every_screen(site, opened, width, height):
    page = opened(site / "about.html", width=width, height=height)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
