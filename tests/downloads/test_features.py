import json

from layers.downloads.features import collections, properties
from tests.conftest import ROOT


def test_what_a_file_leaves_out_is_left_out(atlas):
    for feature in atlas.features:
        path = ROOT / feature.file
        assert properties(feature) == json.loads(path.read_text(encoding="utf-8"))["properties"]


def test_every_claim_says_whose_it_is(atlas):
    for content in collections(atlas).values():
        for feature in json.loads(content)["features"]:
            for claim in feature["properties"].get("annotations", []):
                assert claim["claimed_by"].startswith(atlas.article.title)


def test_a_region_has_no_shape_and_is_there(atlas):
    regions = json.loads(collections(atlas)["regions.geojson"])["features"]
    assert regions and all(region["geometry"] is None for region in regions)


def test_the_outlines_that_a_zone_had_in_a_time_are_there(atlas):
    outlines = json.loads(collections(atlas)["outlines.geojson"])["features"]
    assert {"karabakh-2020-2023", "donbas-2015-2022"} <= {outline["id"] for outline in outlines}
