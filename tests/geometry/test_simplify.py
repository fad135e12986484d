import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from layers.geometry.project import Projection, area_km2
from layers.geometry.simplify import FULL, Faces, Reach
from tests.asserts import TOWNS, assert_coverage, assert_in_republic

FLAT = Projection((45.0, 65.0), 100.0)


@pytest.mark.parametrize("town", TOWNS)
def test_every_town_lies_in_its_republic_in_geo_and_again_when_simplified(town, scene):
    exact = {about.id: scene.atlas.by_id[about.id].geometry for about in scene.republics.values()}
    assert_in_republic(town, exact)
    if town != "Uelen":  # on a tip of land as far from every zone as there is
        assert_in_republic(town, {ident: scene.map.shapes[ident] for ident in scene.republics})


def test_shared_borders_stay_shared(scene):
    assert_coverage({ident: scene.map.shapes[ident] for ident in (*scene.republics, "land", "caspian-sea")})


def test_zones_stay_inside_their_republics(scene):
    for ident, zone in scene.zones.items():
        parents = shapely.union_all([scene.map.shapes[parent] for parent in zone.parents])
        assert area_km2(shapely.difference(scene.map.shapes[ident], parents)) < 0.1, ident


def test_chukotka_is_in_one_piece(scene):
    parts = shapely.get_parts(scene.map.shapes["russia"])
    # inland on both sides of 180 degrees
    holding = [part for part in parts if part.contains(shapely.Point(175, 66))]
    assert [part.contains(shapely.Point(188, 66.5)) for part in holding] == [True]


def test_exclaves_and_enclaves_stay(scene):
    kyrgyzstan = scene.map.shapes["kyrgyzstan"]
    assert all(not kyrgyzstan.contains(shapely.Point(x, y)) for x, y, _ in (TOWNS["Sokh"], TOWNS["Vorukh"]))
    assert len(shapely.get_parts(scene.map.shapes["azerbaijan"])) >= 2


def test_the_south_keeps_more_detail_than_the_arctic(scene):
    def spacing(shape):
        return shape.length / shapely.get_num_coordinates(shape)

    arctic = max(shapely.get_parts(scene.map.shapes["russia"]), key=lambda part: part.bounds[3] if part.area > 5 else 0)
    assert spacing(scene.map.shapes["georgia"]) * 2 < spacing(arctic)


def test_the_coast_opposite_a_zone_is_as_fine_as_the_zone_and_beyond_it_is_not():
    wave = [(40 + i / 50, 50 + 0.02 * (i % 2)) for i in range(1, 500)]
    coast = {"land": shapely.Polygon([(40, 50), *wave, (50, 50), (50, 45), (40, 45)])}
    near = Faces(coast, Reach.of([shapely.box(40, 50, 50, 51)], [], [], FLAT), FLAT).simplified()
    far = Faces(coast, Reach.of([shapely.box(40, 70, 50, 71)], [], [], FLAT), FLAT).simplified()
    assert shapely.get_num_coordinates(near["land"]) > 10 * shapely.get_num_coordinates(far["land"])


def test_a_harbour_stays_on_its_spit():
    spit = shapely.Polygon([(170, 60), (175, 60), (175, 62), (170.03, 62), (170.03, 62.1), (170, 62.1)])
    town = shapely.Point(170.015, 62.09)
    assert Faces({"land": spit}, Reach.of([], [], [town], FLAT), FLAT).simplified()["land"].contains(town)
    assert (
        not Faces({"land": spit}, Reach.of([], [], [shapely.Point(174, 61)], FLAT), FLAT)
        .simplified()["land"]
        .contains(town)
    )


def test_a_land_of_small_islands_keeps_them_and_another_does_not():
    islands = {"isles": shapely.box(150, 70, 150.3, 70.1)}
    coast = {"land": shapely.MultiPolygon([shapely.box(140, 60, 149, 65), shapely.box(150, 66, 150.3, 66.1)])}
    drawn = Faces(islands | coast, Reach.of([], [], [], FLAT), FLAT).simplified()
    assert not drawn["isles"].is_empty
    assert len(shapely.get_parts(drawn["land"])) == 1


@settings(max_examples=25, deadline=None)
@given(st.lists(st.tuples(st.floats(-0.4, 0.4), st.floats(-0.4, 0.4)), min_size=9, max_size=9))
def test_any_net_of_areas_comes_out_as_a_coverage(shifts):
    """Nine squares with shaken corners, four by four: simplified, they still fit."""
    corners = {(i, j): (40.0 + 2 * i, 50.0 + 2 * j) for i in range(4) for j in range(4)}
    for (i, j), (dx, dy) in zip([(i, j) for i in (1, 2, 0) for j in (1, 2, 0)], shifts, strict=True):
        x, y = corners[i, j]
        corners[i, j] = (x + dx, y + dy)
    squares = {
        f"{i}{j}": shapely.Polygon([corners[i, j], corners[i + 1, j], corners[i + 1, j + 1], corners[i, j + 1]])
        for i in range(3)
        for j in range(3)
    }
    reach = Reach.of([shapely.box(43, 53, 44, 54)], [], [shapely.Point(41, 56)], FLAT)
    assert_coverage(Faces(squares, reach, FLAT).simplified())


def test_a_smaller_map_has_finer_shapes():
    coast = {"land": shapely.Polygon([(40 + i / 10, 50 + (i % 2) / 20) for i in range(60)] + [(46, 45), (40, 45)])}
    reach = Reach.of([], [shapely.Point(43, 50)], [], FLAT)
    count = [len(Faces(coast, reach, FLAT).simplified(FULL.finer(t))["land"].exterior.coords) for t in (1.0, 0.1)]
    assert count[0] < 30 < 60 < count[1]
