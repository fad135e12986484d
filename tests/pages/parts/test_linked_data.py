import json
import re

import pytest

from layers.pages import index, place
from tests.asserts import parsed


def said(page):
    (script,) = page.iter("script")
    return json.loads(script.text)


def test_every_page_names_its_place_and_the_text_it_cites(papers, scene):
    for feature in scene.atlas.features:
        data = said(papers[f"places/{feature.id}.html"])
        assert data["@context"] == "https://schema.org"
        assert data["mainEntity"]["@type"] == ("TransferAction" if feature.about.kind == "flow" else "Place")
        assert data["mainEntity"]["name"] == feature.about.name
        assert data["citation"][0]["name"] == scene.atlas.article.title
        assert "url" not in data
        for where, end in (("fromLocation", "origin"), ("toLocation", "destination")):
            ident = getattr(feature.about, end, None)
            named = {"@type": "Place", "name": scene.atlas.by_id[ident].about.name} if ident else None
            assert data["mainEntity"].get(where) == named
        assert data["author"] == data["publisher"] and data["dateModified"] == str(scene.atlas.as_of)
        assert data["citation"][0]["datePublished"] == "2012-02"
        assert data["license"] == "https://creativecommons.org/licenses/by/4.0/"
        assert data["image"] == f"../pictures/{feature.id}.png"


def test_a_place_lies_where_it_lies(papers):
    place = said(papers["places/riga.html"])["mainEntity"]
    assert (place["geo"]["latitude"], place["geo"]["longitude"]) == pytest.approx((56.95, 24.11), abs=0.05)
    assert place["containedInPlace"] == [{"@type": "Place", "name": "Latvia"}]


def test_where_the_address_is_known_it_is_said(based):
    data = said(parsed(place.render(based)["places/georgia.html"]))
    assert data["url"] == data["@id"] == "https://example.org/atlas/places/georgia.html"
    assert data["image"] == "https://example.org/atlas/pictures/georgia.png"


def test_the_atlas_and_the_page_about_it_say_what_they_are(papers, based):
    assert (said(papers["about.html"])["@type"], "url" in said(papers["about.html"])) == ("AboutPage", False)
    html = index.render(based)["index.html"].decode()
    data = json.loads(re.search(r'<script type="application/ld\+json">(.*?)</script>', html)[1])
    assert (data["@type"], data["url"]) == ("WebSite", "https://example.org/atlas/")
    assert data["author"]["name"] == data["publisher"]["name"] and data["dateModified"]
