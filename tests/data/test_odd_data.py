"""Sound but odd data: what the check lets through becomes a site."""

import json

import pytest

from tests.edits import edited, reword


def square(west, south, side):
    east, north = west + side, south + side
    return {
        "type": "Polygon",
        "coordinates": [[[west, south], [east, south], [east, north], [west, north], [west, south]]],
    }


def redrawn(path, geometry):
    feature = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps({**feature, "geometry": geometry}), encoding="utf-8")


def another_republic(geo, geometry):
    feature = json.loads((geo / "republics" / "eastland.geojson").read_text(encoding="utf-8"))
    told = {
        "id": "speck",
        "name": "Speck",
        "names": {"en": "Speck", "ru": "Speck"},
        "annotations": [],
        "since": [],
        "silence": "None.",
    }
    properties = {**feature["properties"], **told, "aliases": []}
    added = {**feature, "id": "speck", "properties": properties, "geometry": geometry}
    (geo / "republics" / "speck.geojson").write_text(json.dumps(added), encoding="utf-8")


def speck(geo):
    another_republic(geo, square(90, 60, 0.05))


def islet_of_250_square_kilometres(geo):
    another_republic(geo, square(90, 60, 0.2))


def polar_cap(geo):
    ring = [[-170, 75], [-60, 75], [60, 75], [170, 75], [170, 89.9], [-170, 89.9], [-170, 75]]
    another_republic(geo, {"type": "Polygon", "coordinates": [ring]})


def short_flow(geo):
    path = geo / "flows" / "sugar.geojson"
    redrawn(path, {"type": "LineString", "coordinates": [[44.9995, 52], [45.0005, 52]]})


def zone_that_is_its_republic(geo):
    republic = json.loads((geo / "republics" / "westland.geojson").read_text(encoding="utf-8"))
    redrawn(geo / "zones" / "hill.geojson", republic["geometry"])


def zone_that_became_a_state(geo):
    """After it was in a union and abroad, with a part of a republic that was one: looks without a hatch."""
    with edited(geo / "atlas.json") as settings:
        settings["statuses"]["away"] = {**settings["statuses"]["independent"], "look": "abroad"}
    told = {"by": "Hillmen", "reference": "Treaty of the Hill, 1992"}
    years = {"union": (1950, 1992), "away": (1992, 2000), "independent": (2000, None)}
    states = [{"status": status, **told, "from": begun, "to": ended} for status, (begun, ended) in years.items()]
    for name, changed in (
        ("zones/hill.geojson", {"states": states}),
        ("outlines/half-hill.geojson", {"outline_of": ["westland"], "status": "independent", "to": None}),
    ):
        with edited(geo / name) as feature:
            feature["properties"] |= changed


def nothing_said(geo):
    """No annotation, and so no paragraph on the map, no lesson, and no word to explain."""
    (geo / "glossary.json").write_text('{"terms": []}', encoding="utf-8")
    for path in (geo / "lessons").iterdir():
        path.unlink()
    for path in geo.glob("*/*.geojson"):
        feature = json.loads(path.read_text(encoding="utf-8"))
        if feature["properties"].get("annotations"):
            feature["properties"] |= {"annotations": [], "silence": "None."}
            path.write_text(json.dumps(feature), encoding="utf-8")
    with edited(geo / "text.json") as text:
        numbers = [paragraph["number"] for section in text["sections"] for paragraph in section["paragraphs"]]
        text["unmapped"] = [{"paragraphs": numbers, "reason": "They name no place."}]


ODD = (
    speck,
    islet_of_250_square_kilometres,
    polar_cap,
    short_flow,
    zone_that_is_its_republic,
    zone_that_became_a_state,
    nothing_said,
)


@pytest.mark.parametrize("odd", ODD)
def test_what_is_odd_but_sound_becomes_a_site(odd, tiny, tmp_path, command):
    odd(tiny)
    done = command("--geo", tiny, "--out", tmp_path / "site")
    assert (done.returncode, done.stderr) == (0, "")


def test_a_paragraph_number_that_no_address_keeps_is_refused(tiny, command):
    path = tiny / "text.json"
    reword(path, '"number": 2,', f'"number": {2**63},')
    done = command("--geo", tiny, "--check")
    assert done.returncode == 1 and "Traceback" not in done.stderr and "number" in done.stderr
