import numpy as np
import pytest
import shapely

from layers.sources.faces import faces, gather

LEFT, RIGHT = shapely.box(0, 0, 2, 2), shapely.box(2, 0, 4, 2)
ACROSS = shapely.box(1, 0.5, 3, 1.5)  # a zone that lies in both


def areas_of(pieces):
    return sorted(piece.area for piece in pieces)


def test_land_is_cut_along_every_border_of_every_area():
    assert areas_of(faces([LEFT, RIGHT, ACROSS], [])) == [1.0, 1.0, 3.0, 3.0]


def test_a_line_cuts_an_area_as_a_border_does():
    assert areas_of(faces([LEFT], [shapely.LineString([(1, -1), (1, 3)])])) == [2.0, 2.0]


def test_a_line_that_ends_inside_cuts_nothing():
    assert areas_of(faces([LEFT], [shapely.LineString([(1, -1), (1, 1)])])) == [4.0]


def test_areas_put_together_again_share_every_vertex_of_their_border():
    united = gather(faces([LEFT, RIGHT, ACROSS], []), {"left": LEFT, "right": RIGHT, "across": ACROSS})
    assert {name: shape.area for name, shape in united.items()} == {"left": 4.0, "right": 4.0, "across": 2.0}
    border = shapely.intersection(united["left"], united["right"])
    vertices = {tuple(at) for at in shapely.get_coordinates(border)}
    assert {(2.0, 0.5), (2.0, 1.5)} <= vertices  # where the zone crosses
    assert not shapely.coverage_invalid_edges([united["left"], united["right"]])[0].length


def test_an_area_that_holds_no_face_is_named():
    with pytest.raises(ValueError, match="sea: no face lies in it"):
        gather(np.array([LEFT]), {"sea": RIGHT})
