from layers.sources.flat import FLAT


def test_shapes_are_thinned_in_the_projection_in_which_they_are_drawn(scene):
    assert scene.map.projection == FLAT
