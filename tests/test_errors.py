from pathlib import Path

from layers.errors import Fault, Faults, openable


def test_a_fault_reads_as_one_line_with_its_remedy():
    fault = Fault("geo/zones/hill.geojson", "hill/parents", "is missing", "add it")
    assert str(fault) == "geo/zones/hill.geojson: hill/parents: is missing: add it"


def test_line_breaks_and_bidi_marks_in_a_fault_are_shown_by_their_escapes():
    assert str(Fault("a", "b", "is\n'\u202edlo'", "c")) == "a: b: is\\n'\\u202edlo': c"


def test_faults_come_sorted_and_each_once():
    one, other = Fault("a", "", "x", "y"), Fault("b", "", "x", "y")
    assert str(Faults([other, one, other])) == "a: -: x: y\nb: -: x: y"


def test_a_whole_file_has_one_fault():
    assert str(Faults.of_file(Path("a"), "x", "y")) == "a: -: x: y"


def test_a_file_is_named_as_a_path_that_opens_from_here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    data = tmp_path / "atlases" / "geo"
    assert openable("geo/atlas.json", data) == "atlases/geo/atlas.json"
    assert openable("words/en.json", data) == "words/en.json"
