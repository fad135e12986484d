import shapely

from layers.data.read import read
from layers.map_geometry import MapGeometry
from tests.edits import edited


def test_every_named_feature_with_a_place_on_the_map_has_an_anchor(scene):
    for feature in scene.atlas.features:
        assert feature.id in scene.map.anchors


def holes_of(shape):
    """How many lakes of others' land, or of nothing, lie within a shape."""
    return sum(len(part.interiors) for part in shapely.get_parts(shape))


def test_no_land_has_a_hole_on_the_map_that_it_has_not_in_the_data(scene):
    for ident in (*scene.republics, *scene.zones):
        assert holes_of(scene.map.shapes[ident]) <= holes_of(scene.atlas.by_id[ident].geometry), ident


def test_the_whole_is_wider_than_any_part(scene):
    width, height = scene.map.whole.extent
    assert all(anchor.extent[0] <= width * 1.01 for anchor in scene.map.anchors.values())
    assert 7e6 < width < 10e6
    assert height < width


def test_a_place_leads_on_to_the_zone_that_it_lies_in_and_to_its_republic(tiny):
    file = tiny / "places" / "mainville.geojson"
    with edited(file) as moved:
        moved["geometry"]["coordinates"] = [44.0, 52.2]
    assert MapGeometry(read(tiny)).containing == {"mainville": ["hill", "westland"]}
