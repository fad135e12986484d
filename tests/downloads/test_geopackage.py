import json
import sqlite3
import time

import geopandas
import pyogrio
import pytest

from layers.downloads.features import attributed, by_folder
from layers.downloads.geopackage import geopackage
from layers.downloads.table import COLUMNS, rows
from layers.words import Words

AREAS = ("republics", "zones", "outlines")
DRAWN = dict.fromkeys(AREAS, "MultiPolygon") | {"places": "Point", "flows": "MultiLineString"}


@pytest.fixture(scope="module")
def file(scene, tmp_path_factory):
    path = tmp_path_factory.mktemp("data") / "atlas.gpkg"
    path.write_bytes(geopackage(scene.atlas, scene.words))
    return path


def records(layer):
    """The rows of a layer, with None for what is empty."""
    return layer.astype("object").where(layer.notna(), None).to_dict("records")


def as_it_was(cell, kept):
    return cell if kept is None or isinstance(kept, str) else json.loads(cell)


def test_every_kind_is_a_layer_of_one_type_of_shape(file):
    layers = dict(pyogrio.list_layers(file).tolist())
    assert layers == {**DRAWN, "regions": None, **dict.fromkeys(COLUMNS)}


def test_every_layer_reads_back_as_geo_has_it(file, scene):
    for name, features in by_folder(scene.atlas).items():
        layer = geopandas.read_file(file, layer=name)
        assert len(layer) == len(features)
        if name in DRAWN:
            assert layer.crs == "EPSG:4326"
            assert all(shape.equals(f.geometry) for shape, f in zip(layer.geometry, features, strict=True))
        for row, feature in zip(records(layer), features, strict=True):
            kept = attributed(feature, scene.atlas.article.cited)
            assert {key: as_it_was(row[key], value) for key, value in kept.items()} == kept


@pytest.mark.parametrize("name", COLUMNS)
def test_the_tables_stand_beside_them(file, scene, name):
    table = pyogrio.read_dataframe(file, layer=name)
    kept = list(rows(scene.atlas, name))
    for row, was in zip(records(table), kept, strict=True):
        texts = {key: None if value is None else str(value) for key, value in was.items()}
        assert row == texts | {key: value for key, value in was.items() if key == "paragraph"}


def test_who_held_a_land_on_a_day_is_a_question_of_one_line(file):
    with sqlite3.connect(file) as database:
        asked = "SELECT \"by\" FROM states WHERE place = 'crimea' AND \"from\" <= '2010-05' AND \"to\" > '2010-05'"
        assert database.execute(asked).fetchall() == [("Ukraine",)]


def test_the_hour_of_the_build_is_not_in_it(scene, file):
    time.sleep(1.1)  # a time that were written would be another by then: they are of whole seconds
    assert geopackage(scene.atlas, Words("en").of(scene.atlas)) == file.read_bytes()
    assert pyogrio.get_gdal_config_option("OGR_CURRENT_DATE") is None


def test_programs_of_some_years_ago_know_its_version(file):
    with sqlite3.connect(file) as database:
        assert database.execute("PRAGMA user_version").fetchone() == (10200,)


def test_every_layer_says_what_it_holds_and_under_which_licence(file):
    with sqlite3.connect(file) as database:
        told = dict(database.execute("SELECT table_name, description FROM gpkg_contents"))
    assert set(told) == {*DRAWN, "regions", *COLUMNS}
    assert all("CC BY 4.0" in description for description in told.values())
    assert all("shapes under the licences of their sources" in told[name] for name in AREAS)
