import pytest
import shapely
from matplotlib.textpath import TextToPath

from layers.pictures import furniture
from layers.pictures.faces import font
from layers.pictures.furniture import WINDOW
from layers.pictures.ink import Patch, Word
from layers.pictures.portrait import window_of
from layers.words import Words

WORDS = Words("en")


@pytest.mark.parametrize("ident", ["armenia", "abkhazia", "kazakhstan", "russia"])
def test_the_scale_bar_is_as_long_as_it_says(scene, chart, ident):
    frame = window_of(chart.land.subject(ident), scene.atlas.by_id[ident], scene.map)
    bar, _, word = furniture.scale_bar(WORDS, frame)
    left, _, right, _ = bar.geometry.bounds
    kilometres = float(word.text.removesuffix(" km").replace(",", ""))
    assert (right - left) * frame.ground_resolution == pytest.approx(kilometres * 1000)
    assert 60 < right - left <= furniture.BAR


@pytest.mark.parametrize("ident", ["armenia", "transnistria", "russia"])
def test_the_source_does_not_run_into_the_scale_bar(scene, chart, ident):
    frame = window_of(chart.land.subject(ident), scene.atlas.by_id[ident], scene.map)
    text = scene.words("picture.source", date=WORDS.moment(scene.atlas.article.date), eyes="in law")
    (source,) = furniture.source(text)
    bar = furniture.scale_bar(WORDS, frame)[0]
    assert source.box[2] < bar.geometry.bounds[0]
    widest = TextToPath().get_text_width_height_descent(
        source.text, font(source.text, ("DejaVuSerif-Italic.ttf",), source.size), ismath=False
    )[0]
    assert source.at[0] + widest < bar.geometry.bounds[0]


def test_north_is_pointed_to_only_where_it_is_up(scene, chart):
    shown = {
        i: furniture.north_arrow(WORDS, window_of(chart.land.subject(i), scene.atlas.by_id[i], scene.map))
        for i in scene.republics
    }
    assert shown["russia"] == ([], [])
    marks, [covered] = shown["armenia"]
    needle, _ = marks
    assert shapely.box(*covered).contains(needle.geometry)


def test_the_legend_has_room_for_every_look_of_the_map_s_first_day(scene):
    looks = [look for look in scene.legend if look in {scene.look(zone) for zone in scene.zones.values()}]
    marks = furniture.legend(scene.legend, looks)
    words = [mark for mark in marks if isinstance(mark, Word)]
    assert [word.text for word in words] == [scene.legend[look] for look in looks]
    assert max(word.box[2] for word in words) < WINDOW[2]


def test_the_little_map_shows_where(scene, chart):
    frame = window_of(chart.land.subject("armenia"), scene.atlas.by_id["armenia"], scene.map)
    *republics, here = furniture.locator(chart, frame)
    assert isinstance(here, Patch)
    georgia = dict(zip(scene.republics, republics, strict=True))["georgia"]
    assert here.geometry.distance(georgia.geometry) < 3
    assert shapely.box(*furniture.LOCATOR).contains(here.geometry)
