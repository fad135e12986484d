import gzip
import re

from layers import leaflet


def test_a_page_carries_what_it_uses_of_leaflet_and_asks_for_nothing():
    script = leaflet.script()
    assert re.search(r"\bmap:", script) and re.search(r"\bpolygon:", script)
    assert "openPopup" not in script and "createTile" not in script and "toGeoJSON" not in script
    assert "sourceMappingURL" not in script
    whole = (leaflet.FILES / "leaflet.js").read_bytes()
    assert len(gzip.compress(script.encode())) < 0.7 * len(gzip.compress(whole))


def test_a_page_asks_no_browser_what_every_browser_of_today_answers_alike():
    script = leaflet.script()
    for word in ("opera", "urn:schemas-microsoft", "DXImageTransform", "translate("):
        assert word in (leaflet.FILES / "leaflet-src.esm.js").read_text(encoding="utf-8")
        assert word not in script
    assert "translate3d(" in script


def test_nothing_stays_that_only_what_was_left_out_needed():
    script = leaflet.script()
    assert "getParamString" not in script, "an entry of a table that nobody asks for"
    assert "MarkerDrag" not in script and "imagePath" not in script, "a default that our markers never take"


def test_a_page_does_not_ask_where_its_reader_is():
    assert "geolocation" in (leaflet.FILES / "leaflet-src.esm.js").read_text(encoding="utf-8")
    assert "geolocation" not in leaflet.script()


def test_its_sheet_has_no_rule_for_what_no_page_has():
    assert "url(" not in leaflet.sheet()
    assert "leaflet-popup-content p" not in leaflet.sheet()
    assert not re.search(r"\.leaflet-(?:tile|oldie|div-icon)|-moz-|-ms-|\{\}", leaflet.sheet())
    assert ".leaflet-map-pane svg{" in leaflet.sheet() and ".leaflet-pane>svg{position:" in leaflet.sheet()


def test_its_version_and_its_makers_stand_in_the_page():
    assert leaflet.script().startswith("/*")
    assert f"Leaflet {leaflet.version()}" in leaflet.script()
    assert "Vladimir Agafonkin" in leaflet.script()


def test_what_is_left_out_is_in_the_source_of_the_installed_version():
    source = (leaflet.FILES / "leaflet-src.esm.js").read_text(encoding="utf-8")
    for name in leaflet.LEFT_OUT:
        assert re.search(rf"^(?:var|function) {name}\b|^\t{name}: function ", source, re.MULTILINE), name
