import json

import pytest

from layers.downloads import downloads
from layers.words import Words
from tests.conftest import ROOT


@pytest.fixture(scope="module")
def files(scene):
    return downloads(scene.atlas, scene.words)


def test_the_data_is_one_file_for_each_kind_tables_a_geopackage_and_their_description(files):
    assert list(files) == [
        *("republics.geojson", "zones.geojson", "outlines.geojson"),
        *("places.geojson", "flows.geojson", "regions.geojson"),
        *("annotations.csv", "states.csv", "since.csv", "atlas.gpkg", "datapackage.json"),
    ]


def test_the_same_data_gives_the_same_bytes(files, atlas):
    assert downloads(atlas, Words("en").of(atlas)) == files


def test_geojson_reads_back_as_geo_has_it_and_tells_whose_each_claim_is(files, atlas):
    for name in ("republics", "zones", "places", "flows", "regions"):
        collection = json.loads(files[f"{name}.geojson"])
        assert collection["type"] == "FeatureCollection"
        kept = [json.loads(path.read_text(encoding="utf-8")) for path in sorted((ROOT / "geo" / name).iterdir())]
        claims = [claim for feature in collection["features"] for claim in feature["properties"]["annotations"]]
        assert {claim.pop("claimed_by", None) for claim in claims} == {atlas.article.cited}
        assert collection["features"] == kept


def test_the_outlines_that_zones_had_in_a_time_are_there_with_their_sources(files):
    outlines = json.loads(files["outlines.geojson"])["features"]
    kept = [json.loads(path.read_text(encoding="utf-8")) for path in sorted((ROOT / "geo" / "outlines").iterdir())]
    assert outlines == kept
    assert all(outline["properties"]["shape"]["source"] for outline in outlines)
