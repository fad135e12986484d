import json

from layers.data.read import read
from layers.scene import Scene
from layers.words import Words


def test_every_named_feature_with_a_place_on_the_map_has_a_spot(scene):
    for feature in scene.atlas.features:
        assert feature.id in scene.anchors


def test_the_whole_is_wider_than_any_part(scene):
    width, height = scene.whole.extent
    assert all(spot.extent[0] <= width * 1.01 for spot in scene.anchors.values())
    assert 7e6 < width < 10e6
    assert height < width


def test_a_zone_says_what_it_is_or_when_it_is_a_conflict_or_was_one(scene):
    said = {zone.id: scene.standing(zone) for zone in scene.zones.values()}
    assert said["abkhazia"] == scene.atlas.settings.statuses["breakaway"].short
    assert (said["donbas"], said["crimea"]) == ("later a conflict: 2014", "later a conflict: 2014")
    over = scene.zones["abkhazia"].model_copy(update={"states": scene.zones["abkhazia"].states[:3]})
    assert scene.standing(over) == "until 1991"


def test_the_legend_has_the_words_of_the_first_status_of_a_look(scene):
    first = {}
    for status in reversed(scene.atlas.settings.statuses.values()):
        first[status.look] = status.legend
    assert scene.legend == first


def test_a_place_leads_on_to_the_zone_that_it_lies_in_and_to_its_republic(tiny):
    file = tiny / "places" / "mainville.geojson"
    moved = json.loads(file.read_text(encoding="utf-8"))
    moved["geometry"]["coordinates"] = [44.0, 52.2]
    file.write_text(json.dumps(moved), encoding="utf-8")
    assert Scene(read(tiny), Words("en")).containing == {"mainville": ["hill", "westland"]}
