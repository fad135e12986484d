import json
import re

import frictionless
import pytest

from layers.downloads import downloads
from layers.downloads.table import COLUMNS
from layers.model.languages import in_language
from layers.words import Words

TYPES = {"string": (str,), "array": (list,), "object": (dict,), "integer": (int,)}


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
    tables = [resource for resource in described["resources"] if resource["format"] == "csv"]
    assert [table["name"] for table in tables] == list(COLUMNS)
    for table in tables:
        assert [field["name"] for field in table["schema"]["fields"]] == list(COLUMNS[table["name"]])
        assert all(field["description"].endswith(".") for field in table["schema"]["fields"])
    assert described["licenses"][0]["name"] == "CC-BY-4.0"
    assert described["version"] == str(scene.atlas.as_of)


@pytest.mark.parametrize("language", ["en", "fr", "ru"])
def test_every_property_of_a_feature_says_what_it_holds(atlas, language):
    told = atlas if language == "en" else in_language(atlas, language)
    files = downloads(told, Words(language).of(told))
    described = {one["path"]: one for one in json.loads(files["datapackage.json"])["resources"]}
    for path in (name for name in files if name.endswith(".geojson")):
        fields = {field["name"]: field for field in described[path]["schema"]["fields"]}
        assert all(field["description"].endswith(".") for field in fields.values())
        for feature in json.loads(files[path])["features"]:
            for name, value in feature["properties"].items():
                kinds = TYPES.get(fields[name]["type"], (str, int, type(None)))
                assert isinstance(value, (*kinds, type(None))), f"{path}: {name}"
    assert atlas.settings.statuses.keys() <= set(re.findall(r"[\w-]+(?= \()", fields_of(described, "zones")["states"]))


def fields_of(described, name):
    return {field["name"]: field["description"] for field in described[f"{name}.geojson"]["schema"]["fields"]}


def test_files_with_shapes_of_others_say_so(scene):
    described = json.loads(downloads(scene.atlas, scene.words)["datapackage.json"])["resources"]
    shaped = {one["name"] for one in described if "licences of their sources" in one.get("description", "")}
    assert shaped == {"republics", "zones", "outlines", "atlas"}
