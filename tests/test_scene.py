def test_every_named_feature_with_a_place_on_the_map_has_a_spot(scene):
    for feature in scene.atlas.features:
        assert feature.id in scene.anchors


def test_the_whole_is_wider_than_any_part(scene):
    width, height = scene.whole.extent
    assert all(spot.extent[0] <= width * 1.01 for spot in scene.anchors.values())
    assert 7e6 < width < 10e6
    assert height < width
