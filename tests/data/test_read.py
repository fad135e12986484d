import json
import os
import shutil

import pytest

from layers.data.read import read
from layers.errors import Faults
from tests.asserts import fault_of
from tests.edits import edited


def change(folder, **properties):
    """Change properties of the hill; None takes one away."""
    path = folder / "zones" / "hill.geojson"
    with edited(path) as feature:
        for name, value in properties.items():
            feature["properties"][name] = value
            if value is None:
                del feature["properties"][name]


def test_a_sound_folder_is_read_whole(tiny):
    atlas = read(tiny)
    assert [feature.id for feature in atlas.features] == [
        "eastland",
        "westland",
        "hill",
        "mainville",
        "sugar",
        "both-lands",
    ]
    assert list(atlas.ground) == ["land"] and len(atlas.divisions) == 2
    assert atlas.section_of == {2: 1, 3: 1}
    assert atlas.as_of == 2015


@pytest.mark.parametrize(
    ("properties", "message"),
    [
        ({"states": None}, "hill/states: is missing: add it; geo/README.md says what belongs there"),
        ({"colour": "red"}, "hill/colour: is not known here: remove it, or correct its spelling"),
        (
            {"states": [{"status": "a", "by": "b", "from": 1992, "to": "1991-05", "reference": "c"}]},
            "hill/states.1: ends (1991-05) before it begins (1992): put the earlier date in from",
        ),
        (
            {"since": [{"date": "2011-02-30", "note": "a", "reference": "b"}]},
            "hill/since.1.date: '2011-02-30' is not a year or a date",
        ),
        ({"since": [{"date": None, "note": "a", "reference": "b"}]}, "hill/since.1.date: is neither a year nor a date"),
        (
            {"since": [{"date": 2015.5, "note": "a", "reference": "b"}]},
            "hill/since.1.date: is neither a year nor a date",
        ),
        ({"since": [{"date": 20150, "note": "a", "reference": "b"}]}, "hill/since.1.date: is more than 2100: write"),
        ({"parents": []}, "hill/parents: has 0 entries, and needs 1"),
        ({"parents": ["West Land"]}, "hill/parents.1: has other signs than small letters, digits and single hyphens"),
        ({"names": {"English": "Hill"}}, "hill/names.English: is no code of a language: write two or three small"),
        ({"name": 7}, "hill/name: is not a text: write it in quotation marks"),
        (
            {"kind": "volcano"},
            "hill: 'volcano' is none of 'republic', 'zone', 'outline', 'place', 'flow', 'region', 'ground', 'river', "
            "'sea', 'range', 'neighbour', 'town': choose one of them",
        ),
    ],
)
def test_a_wrong_property_is_named_with_its_file_and_remedy(tiny, properties, message):
    change(tiny, **properties)
    with pytest.raises(Faults) as faults:
        read(tiny)
    assert fault_of(faults).startswith(f"geo/zones/hill.geojson: {message}")


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"{", "is not JSON"),
        (b"\xff\xfe{\x00}\x00", "is not UTF-8 text"),
        (b"\xef\xbb\xbf{", "is not JSON"),
        (b'{"id": 1, "id": 2}', "the key 'id' stands twice"),
        (b'{"id": NaN}', "NaN is not a number of JSON"),
        (b"[" * 100_000, "is not JSON"),
        (b"[]", "is not a record: write it in braces"),
        (b" \n", "is not JSON (there is nothing in it)"),
    ],
)
def test_a_file_that_is_no_feature_is_named(tiny, content, message):
    (tiny / "zones" / "hill.geojson").write_bytes(content)
    with pytest.raises(Faults) as faults:
        read(tiny)
    assert str(faults.value).startswith("geo/zones/hill.geojson: ")
    assert message in str(faults.value)


def test_a_byte_order_mark_is_told_with_what_takes_it_away(tiny):
    path = tiny / "zones" / "hill.geojson"
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    with pytest.raises(Faults) as faults:
        read(tiny)
    told = "geo/zones/hill.geojson: -: begins with a byte order mark: run python build.py --mend"
    assert fault_of(faults) == told


def test_a_shape_with_many_wrong_numbers_is_one_fault(tiny):
    path = tiny / "zones" / "hill.geojson"
    with edited(path) as feature:
        feature["geometry"]["coordinates"] = [[[str(x), 900] for x in range(9)]]
    with pytest.raises(Faults) as faults:
        read(tiny)
    told = [str(fault) for fault in faults.value.faults]
    assert told == [
        f"geo/zones/hill.geojson: hill/geometry.coordinates: {what}"
        for what in (
            "is more than 360.0: write a number that can be meant",
            "is not a number: write it in figures, without quotation marks",
        )
    ]


def test_an_open_ring_is_named(tiny):
    path = tiny / "zones" / "hill.geojson"
    with edited(path) as feature:
        feature["geometry"]["coordinates"][0][-1] = [41, 51]
    with pytest.raises(Faults) as faults:
        read(tiny)
    assert "hill/geometry: is not a shape" in fault_of(faults)


def test_all_faults_are_told_at_once(tiny):
    change(tiny, states="lost", colour="red")
    (tiny / "republics" / "eastland.geojson").write_text("{}", encoding="utf-8")
    (tiny / "text.json").unlink()
    with pytest.raises(Faults) as faults:
        read(tiny)
    files = [fault.file for fault in faults.value.faults]
    assert files.count("geo/zones/hill.geojson") == 2
    assert {"geo/republics/eastland.geojson", "geo/text.json"} < set(files)


def test_a_file_whose_name_is_not_its_id_is_named(tiny):
    (tiny / "zones" / "hill.geojson").rename(tiny / "zones" / "mountain.geojson")
    with pytest.raises(Faults) as faults:
        read(tiny)
    assert fault_of(faults) == "geo/zones/mountain.geojson: hill/id: is not the file's name: call both 'mountain'"


def test_a_file_whose_name_can_be_no_id_is_to_be_called_by_its_id(tiny):
    (tiny / "zones" / "hill.geojson").rename(tiny / "zones" / "The hill #2.geojson")
    with pytest.raises(Faults) as faults:
        read(tiny)
    assert fault_of(faults) == "geo/zones/The hill #2.geojson: hill/id: is not the file's name: call both 'hill'"


def test_a_zone_among_the_republics_is_named(tiny):
    (tiny / "zones" / "hill.geojson").rename(tiny / "republics" / "hill.geojson")
    with pytest.raises(Faults) as faults:
        read(tiny)
    assert "hill/kind: is zone in the folder republics" in fault_of(faults)


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("zone", "geo/zone: -: is not known here: put it into republics, zones"),
        ("zones/hill.GEOJSON", "geo/zones/hill.GEOJSON: -: is not a file NAME.geojson"),
        ("zones/knoll.json", "geo/zones/knoll.json: -: is not a file NAME.geojson"),
        ("zones/notes.txt", "geo/zones/notes.txt: -: is not a file NAME.geojson"),
        ("languages", "geo/languages: -: is not a folder: make it one"),
        ("languages/fr/zones/hill.txt", "geo/languages/fr/zones/hill.txt: -: is not a file NAME.json"),
    ],
)
def test_what_would_be_lost_unseen_is_named(tiny, name, message):
    (tiny / name).parent.mkdir(parents=True, exist_ok=True)
    (tiny / name).write_text("{}", encoding="utf-8")
    with pytest.raises(Faults) as faults:
        read(tiny)
    assert fault_of(faults).startswith(message)


def test_a_language_that_nobody_can_write_numbers_in_is_told(tiny):
    (tiny / "languages" / "crh").mkdir(parents=True)
    with pytest.raises(Faults) as faults:
        read(tiny)
    what = "is a language whose numbers and dates the Unicode CLDR does not know"
    assert fault_of(faults).startswith(f"geo/languages/crh: -: {what}: name the folder by the code of one")


def test_a_pipe_among_the_files_does_not_hang(tiny):
    os.mkfifo(tiny / "zones" / "pipe.geojson")
    with pytest.raises(Faults) as faults:
        read(tiny)
    assert "pipe.geojson: -: is not a file but a pipe or its like: take it away" in fault_of(faults)


def test_a_folder_and_a_link_to_nothing_are_told_as_what_they_are(tiny):
    (tiny / "zones" / "fen.geojson").mkdir()
    (tiny / "lessons" / "fen.json").symlink_to("nowhere")
    (tiny / "glossary.json").unlink()
    (tiny / "glossary.json").symlink_to("nowhere")
    with pytest.raises(Faults) as faults:
        read(tiny)
    assert str(faults.value).splitlines() == [
        "geo/glossary.json: -: cannot be read (No such file or directory): make it a readable file",
        "geo/lessons/fen.json: -: is not a file but a link to none: let it lead to one, or take it away",
        "geo/zones/fen.geojson: -: is not a file but a folder: take its files out, and the folder away",
    ]


def test_a_folder_without_republics_is_one_fault(tiny):
    shutil.rmtree(tiny / "republics")
    with pytest.raises(Faults) as faults:
        read(tiny)
    assert fault_of(faults) == "geo: -: has no republics: bring one, or name the folder that has them with --geo"


def test_without_a_text_one_is_to_be_numbered(tiny):
    (tiny / "text.json").unlink()
    with pytest.raises(Faults) as faults:
        read(tiny)
    assert fault_of(faults) == "geo/text.json: -: is missing: make it of your text, with --number FILE"


def test_a_missing_folder_is_named(tmp_path):
    with pytest.raises(Faults) as faults:
        read(tmp_path / "nowhere")
    assert "there is no such folder: name the data folder with --geo" in fault_of(faults)


@pytest.mark.parametrize("parallels", [[20, 10], [-15, 15], [60, 90]])
def test_parallels_that_make_no_cone_are_told(tiny, parallels):
    path = tiny / "atlas.json"
    settings = json.loads(path.read_text(encoding="utf-8")) | {"projection": {"parallels": parallels}}
    path.write_text(json.dumps(settings), encoding="utf-8")
    with pytest.raises(Faults) as faults:
        read(tiny)
    assert fault_of(faults).startswith("geo/atlas.json: atlas/projection: make no cone: give the southern one first")


def test_a_file_that_would_fill_the_memory_is_told_and_not_read(tiny):
    os.truncate(tiny / "zones" / "hill.geojson", 20_000_001)
    with pytest.raises(Faults) as faults:
        read(tiny)
    assert fault_of(faults).startswith("geo/zones/hill.geojson: -: is larger than 20 MB: draw it with fewer points")
