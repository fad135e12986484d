"""Who holds a village is what an outline says first: villages by common knowledge, areas by the official figures."""

import pytest
import shapely

from layers.geometry.project import area_km2


@pytest.mark.parametrize(
    ("village", "longitude", "latitude", "zone", "within"),
    [
        ("Nikozi", 43.96, 42.195, "south-ossetia", False),
        ("Ergneti", 44.0, 42.19, "south-ossetia", False),
        ("Tskhinvali", 43.97, 42.23, "south-ossetia", True),
        ("Leningori", 44.48, 42.13, "south-ossetia", True),
        ("Cocieri", 29.117, 47.301, "transnistria", False),
        ("Cosnita", 29.14, 47.14, "transnistria", False),
        ("Varnita", 29.48, 46.87, "transnistria", False),
        ("Copanca", 29.63, 46.70, "transnistria", False),
        ("Chitcani", 29.60, 46.78, "transnistria", True),
        ("Bender", 29.48, 46.83, "transnistria", True),
        ("Magas", 44.81, 43.17, "ingushetia", True),
        ("Magas", 44.81, 43.17, "north-ossetia", False),
    ],
)
def test_a_village_lies_on_the_side_of_the_line_that_holds_it(village, longitude, latitude, zone, within, atlas):
    assert atlas.by_id[zone].geometry.contains(shapely.Point(longitude, latitude)) is within, village


@pytest.mark.parametrize(
    ("exclave", "longitude", "latitude", "republic"),
    [
        ("Sokh", 71.13, 39.96, "uzbekistan"),
        ("Shohimardon", 71.805, 39.985, "uzbekistan"),
        ("Chon-Gara", 71.035, 40.245, "uzbekistan"),
        ("Jangail", 71.66, 40.205, "uzbekistan"),
        ("Vorukh", 70.58, 39.85, "tajikistan"),
        ("Kairagach", 69.545, 40.07, "tajikistan"),
        ("Sarvan", 70.62, 40.959, "tajikistan"),
        ("Karki", 44.95, 39.79, "azerbaijan"),
        ("Artsvashen", 45.52, 40.63, "armenia"),
        ("Sankovo-Medvezhye", 31.571, 52.474, "russia"),
    ],
)
def test_an_exclave_belongs_to_its_republic(exclave, longitude, latitude, republic, atlas):
    assert atlas.by_id[republic].geometry.contains(shapely.Point(longitude, latitude)), exclave


# square kilometres, official
OFFICIAL = {
    "abkhazia": 8_660,
    "south-ossetia": 3_900,
    "crimea": 26_945,
    "donbas": 53_201,
    "fergana-valley": 123_600,
    "transnistria": 3_461,
    "karabakh-line-of-contact": 11_700,
}


@pytest.mark.parametrize("zone", OFFICIAL)
def test_a_zone_is_as_large_as_the_record_says(zone, atlas):
    assert area_km2(atlas.by_id[zone].geometry) == pytest.approx(OFFICIAL[zone], rel=0.02)
