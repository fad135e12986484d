"""A sign that stays at its place of the map."""

import pytest

from tests.conftest import ROOT


@pytest.fixture(scope="module")
def page(blank):
    page = blank("runtime/pinned.js", body="<div id=map style='width: 400px; height: 300px'></div>")
    page.add_style_tag(content=(ROOT / "layers/runtime/atlas.css").read_text(encoding="utf-8"))
    page.add_style_tag(content=".leaflet-pane, .leaflet-map-pane {position: absolute; left: 0; top: 0}")
    page.evaluate(
        """() => {
            const flat = {...L.CRS, projection: {
                project: ({lat, lng}) => L.point(lng, lat), unproject: ({x, y}) => L.latLng(y, x),
                bounds: L.bounds([-180, -90], [180, 90]),
            }, transformation: new L.Transformation(1, 0, -1, 0)};
            const options = {crs: flat, zoomControl: false, attributionControl: false, zoomAnimation: false};
            window.map = L.map("map", options).setView([10, 20], 2);
            window.sign = new L.Pinned([10, 20], "letter", "a").addTo(map);
        }"""
    )
    return page


def off(page, at):
    """How many pixels the sign stands from a place of the map."""
    return page.evaluate(
        """(at) => {
            const {left, top} = document.getElementById("map").getBoundingClientRect();
            const sign = document.querySelector(".letter").getBoundingClientRect();
            return map.latLngToContainerPoint(at).distanceTo([sign.left - left, sign.top - top]);
        }""",
        at,
    )


def test_it_stands_at_its_place_whatever_the_map_does(page):
    assert page.locator(".letter").text_content() == "a"
    assert off(page, [10, 20]) < 1
    page.evaluate("void map.setView([12, 23], 3, {animate: false})")
    assert off(page, [10, 20]) < 1
    page.evaluate("void sign.setLatLng([12, 22])")
    assert off(page, [12, 22]) < 1


def test_it_is_for_the_eye_alone_and_goes_when_it_is_taken_away(page):
    assert page.evaluate("getComputedStyle(document.querySelector('.letter')).pointerEvents") == "none"
    page.evaluate("void sign.remove()")
    assert page.locator(".letter").count() == 0
    page.evaluate("void sign.addTo(map)")
    assert page.locator(".letter").count() == 1
