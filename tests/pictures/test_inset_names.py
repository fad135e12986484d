import pytest
import shapely

from layers.pictures.inset_names import names

SIZES = [(312.0, 300.0), (196.0, 134.0), (270.0, 158.0)]  # pixels: the least of each inset


@pytest.fixture(scope="module")
def named(scene):
    insets = scene.atlas.settings.insets
    return {inset.name: names(scene, inset, size) for inset, size in zip(insets, SIZES, strict=True)}


def test_an_inset_names_its_zones_and_most_of_its_republics(named, scene):
    written = {name["id"] for some in named.values() for name in some}
    zones = {ident for ident in scene.zones if ident not in ("crimea", "donbas", "karabakh-line-of-contact")}
    assert zones <= written
    assert {"georgia", "azerbaijan", "moldova", "ukraine", "uzbekistan", "tajikistan"} <= written


def test_a_republics_name_stands_on_its_own_land_and_a_line_ends_in_its_zone(named, scene):
    for some in named.values():
        for name in some:
            latitude, longitude = name.get("lead", name["at"])
            area = scene.atlas.by_id[name["id"]].geometry
            if name["id"] in scene.republics or "lead" in name:
                assert area.buffer(0.02).contains(shapely.Point(longitude, latitude)), name
