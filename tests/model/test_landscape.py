import pytest
from shapely import Point

from layers.data.read import read
from layers.errors import Faults
from layers.model.landscape import River, Town
from tests.asserts import fault_of
from tests.edits import reword


def test_rivers_and_towns_are_landmarks_and_no_features(tiny):
    atlas = read(tiny)
    assert [river.name for river, _ in atlas.landmarks(River)] == ["Brook"]
    assert [town.rank for town, _ in atlas.landmarks(Town)] == [1]
    assert "brook" not in atlas.by_id and "brook" not in atlas.ground


def test_a_town_of_no_rank_is_refused(tiny):
    file = tiny / "landscape" / "hamlet.geojson"
    reword(file, '"rank": 1', '"rank": 4')
    with pytest.raises(Faults) as faults:
        read(tiny)
    assert "geo/landscape/hamlet.geojson: hamlet/rank" in fault_of(faults)


@pytest.mark.parametrize("name", ["Dniester", "Syr Darya", "Kura", "Aras", "Terek", "Volga", "Don", "Amu Darya"])
def test_the_rivers_of_the_text_are_there(name, atlas):
    assert name in [river.name for river, _ in atlas.landmarks(River)]


# longitude and latitude of a town on the river, by common knowledge
@pytest.mark.parametrize(
    ("river", "longitude", "latitude"),
    [
        ("Dniester", 29.48, 46.83),  # Bender
        ("Kura", 44.79, 41.69),  # Tbilisi
        ("Terek", 44.67, 43.04),  # Vladikavkaz
        ("Volga", 44.52, 48.71),  # Volgograd
        ("Volga", 49.1, 55.75),  # Kazan
        ("Don", 39.7, 47.2),  # Rostov
        ("Syr Darya", 69.62, 40.29),  # Khujand
        ("Amu Darya", 67.27, 37.2),  # Termez
        ("Aras", 45.4, 38.95),  # Julfa
    ],
)
def test_a_river_passes_the_towns_that_lie_on_it(river, longitude, latitude, atlas):
    (course,) = (shape for about, shape in atlas.landmarks(River) if about.name == river)
    assert course.distance(Point(longitude, latitude)) < 0.12
