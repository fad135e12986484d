import json

import pytest
import shapely

from layers.data.canonical import feature_text
from tests.conftest import ROOT

FILES = sorted((ROOT / "geo").rglob("*.geojson"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}/{file.stem}")
def test_every_file_of_geo_is_written_in_the_one_form(file):
    text = file.read_text(encoding="utf-8")
    feature = json.loads(text)
    assert list(feature) == ["type", "id", "properties", "geometry"]
    shape = feature["geometry"] and shapely.from_geojson(json.dumps(feature["geometry"]))
    assert feature_text(feature["id"], feature["properties"], shape) == text


def test_rings_are_wound_and_rounded():
    clockwise = shapely.Polygon([(40, 50), (40, 51), (41.1234567, 51), (41, 50)])
    geometry = json.loads(feature_text("a", {}, clockwise))["geometry"]
    assert shapely.from_geojson(json.dumps(geometry)).exterior.is_ccw
    assert [41.12346, 51.0] in geometry["coordinates"][0]
