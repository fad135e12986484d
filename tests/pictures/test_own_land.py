"""Names on pictures stand on their own land, and what a picture is about is named with its chief town."""

import pytest
import shapely

from layers.model.feature import Place
from layers.pictures.portrait import portrait, window_of
from layers.pictures.slide import Slide, slide


@pytest.fixture(scope="module")
def named(chart):
    """Give the words of a feature's picture by their text."""

    def words(ident):
        return {word.text: word for word in portrait(chart, chart.scene.atlas.by_id[ident], "").words()}

    return words


def test_a_town_s_name_stands_on_no_other_republic_s_land(chart, named):
    feature = chart.scene.atlas.by_id["ukraine"]
    frame = window_of(chart.land.subject("ukraine"), feature, chart.scene.map)
    word = named("ukraine")["Novocherkassk"]
    assert not shapely.box(*word.box).intersects(chart.land.in_pixels(frame, "ukraine"))
    assert "Vilnius" in named("vilnius"), "a town near a border has a name all the same"


@pytest.mark.parametrize(
    ("zone", "town"),
    [("south-ossetia", "Tskhinvali"), ("north-ossetia", "Vladikavkaz"), ("abkhazia", "Sukhumi (Sokhumi)")],
)
def test_a_zone_s_name_leaves_its_chief_town_room(chart, named, zone, town):
    words = named(zone)
    assert town in words
    assert words[chart.scene.zones[zone].name].size >= 15


def test_a_zone_too_small_for_its_name_has_it_beside(named):
    assert {"South Ossetia", "Nagorno-Karabakh"} <= named("tbilisi").keys()
    assert "Nagorno-Karabakh" in named("armenia")


def test_what_a_picture_shows_a_corner_of_or_is_no_conflict_then_is_not_named_beside(chart, named):
    assert not {"Dagestan", "Chechnya"} & named("ukraine").keys()
    before = Slide("a", "b", "c", (1990,), ("armenia", "azerbaijan"), place="azerbaijan")
    words = {word.text for word in slide(chart, before).words()}
    assert "Nagorno-Karabakh" in words
    assert not [text for text in words if "line of contact" in text]


def test_all_towns_of_the_text_are_named_in_their_own_pictures(scene, named):
    for feature in scene.atlas.features:
        if isinstance(feature.about, Place):
            assert feature.about.name in named(feature.id)
