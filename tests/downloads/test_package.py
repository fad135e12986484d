import json

import frictionless
import pytest

from layers.downloads import downloads


@pytest.fixture
def folder(scene, tmp_path):
    for name, content in downloads(scene.atlas, scene.words).items():
        (tmp_path / name).write_bytes(content)
    return tmp_path


def test_the_package_is_valid_and_every_file_is_the_one_described(folder):
    report = frictionless.validate(str(folder / "datapackage.json"))
    assert report.valid, report.flatten(["name", "type", "note"])
    assert {task.place for task in report.tasks} == {path.name for path in folder.iterdir()} - {"datapackage.json"}


def test_a_changed_file_is_noticed(folder):
    table = folder / "annotations.csv"
    table.write_bytes(table.read_bytes().replace(b"frozen-conflict", b"frozen-conflikt"))
    assert not frictionless.validate(str(folder / "datapackage.json")).valid


def test_every_column_says_what_it_holds(scene):
    described = json.loads(downloads(scene.atlas, scene.words)["datapackage.json"])
    (table,) = [resource for resource in described["resources"] if resource["format"] == "csv"]
    assert all(field["description"].endswith(".") for field in table["schema"]["fields"])
    assert described["licenses"][0]["name"] == "CC-BY-4.0"
    assert described["version"] == str(scene.atlas.as_of)
