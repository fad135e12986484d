"""Shapes of other programs brought into the tiny atlas."""

import json
import shutil
from pathlib import Path

import pytest
import shapely

from layers.data.bring import bring
from layers.data.check import check_written
from layers.data.read import read
from layers.data.written import written_form
from layers.errors import Faults
from tests.asserts import fault_of

BROUGHT = Path(__file__).parent / "brought"
MISSING = {
    "name": "Fen",
    "recognition": "Part of Westland for everybody.",
    "states": [{"status": "breakaway", "by": "Fenmen", "from": 1992, "to": None, "reference": "Map of the Fen, 1992"}],
    "claims": [{"claimant": "westland", "says": "A part of it.", "from": 1991, "to": None, "act": "A law, 1991"}],
    "shape": {"source": "drawn by hand", "as_of": 2012, "certainty": "approximate"},
    "silence": "The text says nothing of it.",
    "since": [{"date": 2015, "note": "The fen was drained.", "reference": "Map of the Fen, 2015"}],
}


def brought(tiny, name, kind, ident):
    """What is said, and the file that was written."""
    said = bring(BROUGHT / f"{name}.geojson", tiny, kind, ident)
    path = tiny / kind / f"{ident}.geojson"
    assert said[0] == f"geo/{kind}/{ident}.geojson"
    assert [outdated.path for outdated in written_form(tiny) if outdated.path == path] == []
    return said[1:], json.loads(path.read_text(encoding="utf-8"))


@pytest.fixture
def drawn(tmp_path):
    """A file with a shape of these corners."""

    def file(*points, kind="Polygon", **properties):
        path = tmp_path / "drawn.geojson"
        coordinates = {"Polygon": [[*points, points[0]]], "LineString": points, "Point": points[0]}[kind]
        shape = {"type": kind, "coordinates": coordinates}
        path.write_text(json.dumps({"type": "Feature", "properties": properties, "geometry": shape}), encoding="utf-8")
        return path

    return file


def test_a_zone_from_a_drawing_is_clipped_to_the_land_it_lies_in_and_its_gaps_are_named(tiny):
    said, fen = brought(tiny, "geojson-io", "zones", "fen")
    assert said == [
        "clipped to westland: 194 of its 33,670 km2 lay outside",
        "mended: rings turned, the outer ones counter-clockwise",
        "mended: rounded to 5 decimals, about a metre",
        "left out: stroke, stroke-width, stroke-opacity, fill, fill-opacity",
        "to be written yet: recognition (what is recognised of it, in one sentence)",
        "to be written yet: states (what it was from its beginning to today, each ending when the next begins)",
        "to be written yet: shape (where its outline comes from, and how certain it is)",
    ]
    known = {"id": "fen", "kind": "zone", "name": "Fen", "names": {"en": "Fen"}, "parents": ["westland"]}
    assert fen["properties"] == {**known, "annotations": [], "since": []}
    assert max(x for x, _ in fen["geometry"]["coordinates"][0]) == 45.0


def test_who_writes_what_is_missing_has_a_zone_without_a_fault(tiny):
    _, fen = brought(tiny, "geojson-io", "zones", "fen")
    fen["properties"] |= MISSING | {"names": {"en": "Fen", "ru": "Fen"}}
    (tiny / "zones" / "fen.geojson").write_text(json.dumps(fen), encoding="utf-8")
    bring(BROUGHT / "geojson-io.geojson", tiny, "zones", "fen")
    check_written(read(tiny), tiny)


def test_what_is_there_already_keeps_its_properties_and_gets_the_new_shape(tiny):
    hill = tiny / "zones" / "hill.geojson"
    before = json.loads(hill.read_text(encoding="utf-8"))
    said, after = brought(tiny, "geojson-io", "zones", "hill")
    assert after["properties"] == before["properties"]
    assert after["geometry"] != before["geometry"]
    assert said[0] == "its properties stay as they were, its shape is replaced"
    assert "left out: stroke, stroke-width, stroke-opacity, fill, fill-opacity, name" in said
    hill.write_text("{}", encoding="utf-8")
    with pytest.raises(Faults) as faults:
        bring(BROUGHT / "geojson-io.geojson", tiny, "zones", "hill")
    assert "is there, and its properties cannot be read: mend it, or take it away" in fault_of(faults)
    assert hill.read_text(encoding="utf-8") == "{}"


def test_a_zone_of_two_lands_has_both_as_parents_and_none_is_cut(tiny, drawn):
    said = bring(drawn((44, 51), (46, 51), (46, 53), (44, 53)), tiny, "zones", "fen")
    assert said[1].startswith("lies in eastland and westland, with 30,")
    assert said[2].startswith("50% in eastland, 50% in westland: if it is not a zone of all of them, take the others")
    again = bring(drawn((44, 51), (46, 51), (46, 53), (44, 53)), tiny, "zones", "fen")
    assert "%" not in "".join(again), "who has the file has said which"


def test_an_island_with_much_sea_around_it_is_cut_out_where_its_parent_is_named(tiny, drawn):
    corners = [(49, 49), (54, 49), (54, 53), (49, 53)]
    with pytest.raises(Faults) as faults:
        bring(drawn(*corners), tiny, "zones", "isle")
    assert 'or give it the property parents, ["eastland"], if the rest is sea, and bring it again' in fault_of(faults)
    said = bring(drawn(*corners, parents=["eastland"]), tiny, "zones", "isle")
    assert said[1].startswith("clipped to eastland: 13")
    with pytest.raises(Faults) as faults:
        bring(drawn((60, 49), (64, 49), (64, 53), parents=["eastland"]), tiny, "zones", "rock")
    assert "lies outside eastland: move it in, or name others in parents" in fault_of(faults)


def test_a_zone_keeps_to_the_parents_that_it_names(tiny, drawn):
    said = bring(drawn((43, 51), (46, 51), (46, 53), (43, 53), parents=["westland"]), tiny, "zones", "fen")
    assert said[1] == "clipped to westland: 15,276 of its 45,838 km2 lay outside"
    with pytest.raises(Faults) as faults:
        bring(drawn((44, 51), (47, 51), (47, 53), parents=["westland"]), tiny, "zones", "bog")
    told = "has 20,827 of its 23,430 km2 outside westland: move it in, or clip it where it was drawn, and bring it"
    assert told in fault_of(faults)
    assert not (tiny / "zones" / "bog.geojson").exists()
    with pytest.raises(Faults) as faults:
        bring(drawn((44, 51), (47, 51), (47, 53), parents=["atlantis"]), tiny, "zones", "bog")
    assert "has 'atlantis' among its parents, which is no republic here: bring that first" in fault_of(faults)


def test_a_shape_that_has_latitude_first_is_turned_and_said(tiny, drawn):
    corners = [(51, 41), (51, 43), (53, 43)]  # as latitude, longitude; as it stands it would lie far in the south
    said = bring(drawn(*corners), tiny, "zones", "fen")
    assert "mended: latitude stood first: longitude does now" in said
    shape = json.loads((tiny / "zones" / "fen.geojson").read_text(encoding="utf-8"))["geometry"]
    assert shapely.from_geojson(json.dumps(shape)).bounds == (41, 51, 43, 53)


def test_a_shape_beyond_the_poles_is_turned_where_there_is_no_land_yet(tiny, drawn):
    shutil.rmtree(tiny / "republics")
    said = bring(drawn((51, 141), (51, 143), (53, 143)), tiny, "republics", "fenland")
    assert "mended: latitude stood first: longitude does now" in said
    with pytest.raises(Faults) as faults:
        bring(drawn((141, 151), (141, 153), (143, 153)), tiny, "republics", "fenland")
    assert "lies at latitude 151.0 to 153.0: write longitude first, in degrees" in fault_of(faults)


def test_no_shape_is_turned_beyond_the_poles(tiny, drawn):
    bring(drawn((-180, 40), (-177, 40), (-177, 42)), tiny, "republics", "fenland")
    bring(drawn((177, 40), (180, 40), (180, 42)), tiny, "republics", "moor")  # the lands reach around the globe now
    said = bring(drawn((178, -20), (-176, -20), (-176, -15), (178, -15)), tiny, "republics", "isle")
    assert said[1] == "has 352,577 km2"


def test_a_zone_in_no_land_is_told_so(tiny, drawn):
    with pytest.raises(Faults) as faults:
        bring(drawn((51, 51), (53, 51), (53, 53)), tiny, "zones", "fen")
    assert "lies in no republic: bring its republic first, or move it in" in fault_of(faults)


def test_what_is_brought_is_named_in_the_language_of_the_data(tiny, tmp_path):
    settings = json.loads((tiny / "atlas.json").read_text(encoding="utf-8"))
    (tiny / "atlas.json").write_text(json.dumps(settings | {"language": "fr"}), encoding="utf-8")
    at = {"type": "Point", "coordinates": [42, 52]}
    properties = {"name": "Hill", "name:fr": "Colline", "name:en": "The Hill"}
    drawn = tmp_path / "drawn.geojson"
    drawn.write_text(json.dumps({"type": "Feature", "properties": properties, "geometry": at}), encoding="utf-8")
    said = bring(drawn, tiny, "places", "colline")
    assert "left out: name, name:en" in said
    brought = json.loads((tiny / "places" / "colline.geojson").read_text(encoding="utf-8"))["properties"]
    assert (brought["name"], brought["names"]) == ("Colline", {"fr": "Colline"})


def test_a_map_of_openstreetmap_gives_the_english_name_and_no_tags(tiny):
    said, fen = brought(tiny, "overpass", "zones", "fen")
    assert fen["properties"]["name"] == "Fen"
    assert "note" not in fen["properties"]
    assert next(line for line in said if line.startswith("left out")).endswith("name, note, type")


def test_where_there_is_no_land_yet_a_place_waits_for_one(tiny, drawn):
    shutil.rmtree(tiny / "republics")
    with pytest.raises(Faults) as faults:
        bring(drawn((48, 52), kind="Point"), tiny, "places", "weir")
    assert "lies outside all republics: bring a land first, with --as republics/ID" in fault_of(faults)


def test_a_republic_comes_with_its_size(tiny):
    said, fenland = brought(tiny, "qgis", "republics", "fenland")
    assert said[0] == "has 3,842 km2"
    assert fenland["properties"]["kind"] == "republic"
    assert any(line.startswith("to be written yet: capital (the capital's name)") for line in said)


def test_a_place_is_told_in_which_republic_it_lies(tiny, drawn):
    said, ford = brought(tiny, "notepad", "places", "ford")
    assert said[:2] == ["lies in westland", "mended: the mark before the text is gone"]
    assert ford["properties"]["republic"] == "westland"
    for point, properties, outside in (
        ((51, 52), {}, "all republics"),
        ((48, 52), {"republic": "westland"}, "westland"),
    ):
        with pytest.raises(Faults) as faults:
            bring(drawn(point, kind="Point", **properties), tiny, "places", "weir")
        assert f"lies outside {outside}: move it in, onto land" in fault_of(faults)


def test_a_flow_keeps_its_two_ends(tiny):
    said, salt = brought(tiny, "umap-line", "flows", "salt")
    assert salt["geometry"] == {"type": "LineString", "coordinates": [[42.1, 52.2], [47.9, 53.1]]}
    assert said[0] == "mended: the points between its ends are gone: the page bends it"


def test_properties_of_a_new_file_that_are_not_as_the_model_wants_are_left_out(tiny, drawn):
    corners = [(41, 51), (43, 51), (43, 53)]
    said = bring(drawn(*corners, name=7, aliases=["Bog"], annotations="none", title="\ud800"), tiny, "zones", "fen")
    assert "left out: name, annotations, title" in said
    assert any(line.startswith("to be written yet: name ") for line in said)


def test_the_command_brings_and_says_what_it_did(tiny, command):
    file = BROUGHT / "notepad.geojson"
    done = command("--geo", tiny, "--bring", file, "--as", "places/ford")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith(f"{tiny}/places/ford.geojson\nlies in westland\n")
    assert command("--geo", tiny, "--bring", file).returncode == 2
    assert "is none of republics/ID, zones/ID, places/ID, flows/ID" in command("--bring", file, "--as", "a/B").stderr
    assert "there is no such folder" in command("--geo", "none", "--bring", file, "--as", "places/ford").stderr


def test_half_a_character_is_left_out(tiny, drawn):
    said = bring(drawn((41, 51), (43, 51), (43, 53), name="a\ud800b"), tiny, "zones", "fen")
    assert "left out: name" in said


@pytest.mark.parametrize(
    ("kind", "ident", "wrong", "told"),
    [
        ("zones", "hill", {"parents": 5}, "hill/parents: is not a list"),
        ("zones", "hill", {"parents": "coast"}, "hill/parents: is not a list"),
        ("zones", "hill", {"parents": [["coast"]]}, "hill/parents.1: is not a text"),
        ("zones", "hill", {"names": "\ud800"}, "-: is there, and is not JSON (unexpected end of hex escape"),
        ("places", "mainville", {"republic": ["westland"]}, "mainville/republic: is not a text"),
    ],
)
def test_what_is_there_and_wrong_is_told_and_stays(kind, ident, wrong, told, tiny, command):
    path = tiny / kind / f"{ident}.geojson"
    feature = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps({**feature, "properties": feature["properties"] | wrong}), encoding="utf-8")
    before = path.read_bytes()
    file = BROUGHT / ("geojson-io.geojson" if kind == "zones" else "notepad.geojson")
    done = command("--geo", tiny, "--bring", file, "--as", f"{kind}/{ident}")
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (1, "", 1)
    assert f"{path}: {told}" in done.stderr
    assert path.read_bytes() == before


def test_what_is_nested_too_deeply_or_has_half_a_character_is_left_out(tiny, drawn, command):
    deep = drawn((41, 51), (43, 51), (43, 53), aliases=json.loads("[" * 900 + "]" * 900), **{"\ud800": 1})
    done = command("--geo", tiny, "--bring", deep, "--as", "zones/fen")
    assert (done.returncode, done.stderr) == (0, "")
    assert "left out: aliases, \\ud800\n" in done.stdout
