from layers.pages.parts.card import cards
from layers.pages.parts.map_page import FIRST_YEAR, map_data


def test_the_page_knows_where_every_place_is_and_when_a_zone_was(scene):
    data = map_data(scene, cards(scene), scene.rough, scene.rough)
    assert set(data["places"]) == {feature.id for feature in scene.atlas.features}
    assert all({"middle", "extent"} <= place.keys() for place in data["places"].values())
    assert all(("from" in data["places"][zone.id]) == (zone.from_ is not None) for zone in scene.zones.values())
    assert data["years"] == [FIRST_YEAR, 2012, scene.atlas.as_of]


def test_what_lies_inside_the_land_is_drawn_over_it(scene):
    layers = map_data(scene, cards(scene), scene.rough, scene.rough)["topology"]["objects"]
    assert list(layers) == ["ground", "republics", "waters", "zones"]
    assert "aral-sea" in layers["waters"] and "land" in layers["ground"]
