from layers.model.moment import first_day
from layers.pages.parts.card import cards
from layers.pages.parts.map_page import map_data


def test_the_page_knows_where_every_place_is_and_what_a_land_was_when(scene):
    data = map_data(scene, cards(scene), scene.map.rough_topology)
    lands = {land.id: land for land in scene.lands}
    assert set(data["places"]) == {feature.id for feature in scene.atlas.features}
    assert all({"middle", "extent"} <= place.keys() for place in data["places"].values())
    for ident, place in data["places"].items():
        states = [(first_day(one.from_), one.status) for one in getattr(lands.get(ident), "states", ())]
        assert place.get("states", []) == states and bool(states) == (ident in lands), ident
    assert data["places"]["crimea"]["states"][-1] == ("2014-03-18", "annexed")
    assert {ident for ident, place in data["places"].items() if "outlined" in place} == {
        ident for outline, _ in scene.atlas.outlines for ident in outline.outline_of
    }
    assert data["places"]["donbas"]["outlined"] == [["2015-02", "2022-02-24"]]
    assert data["years"] == [1917, 2012, scene.atlas.as_of]


def test_what_lies_inside_the_land_is_drawn_over_it(scene):
    layers = map_data(scene, cards(scene), scene.map.rough_topology)["topology"]["objects"]
    assert list(layers) == ["ground", "republics", "waters", "zones", "outlines"]
    assert "aral-sea" in layers["waters"] and "land" in layers["ground"]
