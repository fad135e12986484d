"""Pictures for a wall: what they show is whole, named, dated, and as large as a wall asks for."""

import io
from dataclasses import replace

import pytest
import shapely
from PIL import Image

from layers.pages.parts.slides import of_lesson, of_zones
from layers.pictures.chart import HELD_LINE
from layers.pictures.draw import draw
from layers.pictures.ink import Patch
from layers.pictures.marks import HALO
from layers.pictures.slide import FILE, SLIDE, Slide, _boxes, _frame, slide
from layers.pictures.slide_names import LEAST
from layers.style import DAY
from layers.tints import tints_of

CAUCASUS = Slide("a", "The Caucasus", "b", (1985, 1994), ("georgia", "abkhazia"), extent=(39.0, 38.5, 50.5, 44.5))


WIDE = 30  # degrees across which a republic of the Caucasus is smaller than its name


@pytest.fixture(scope="module")
def slides(scene):
    """Some pictures for a wall: one that compares, steps of each lesson, zones on two dates."""
    steps = [one for ident in scene.atlas.lessons for one in list(of_lesson(scene, ident))[1::5]]
    return [CAUCASUS, *steps, *list(of_zones(scene))[::4]]


@pytest.fixture(scope="module")
def drawn(chart, slides):
    return {one.name: slide(chart, one) for one in slides}


def test_an_extent_is_shown_whole_on_every_map(chart):
    corners = shapely.MultiPoint([(x, y) for x in CAUCASUS.extent[::2] for y in CAUCASUS.extent[1::2]])
    for box in _boxes(2):
        frame = _frame(chart, CAUCASUS, box)
        assert shapely.box(*box).contains(frame.placed(frame.projection.flat_one(corners)))
        assert frame.meridian == pytest.approx(44.75)  # north is up in its middle


def test_every_date_is_written_on_its_map_with_source_and_licence(scene, slides, drawn):
    for one in slides:
        texts = [word.text for word in drawn[one.name].words()]
        for date in one.dates:
            eyes = ", on the ground" if one.eyes == "ground" else ""
            assert scene.words.moment(date) + eyes in texts, one.name
        assert any(text.startswith(scene.words("picture.licence")) for text in texts)
        assert any(text.startswith("Post-Soviet conflicts") for text in texts)


def test_what_it_is_about_is_named_on_every_map(scene, slides, drawn):
    for one in slides:
        lands = [ident for ident in one.lit if ident in scene.zones or ident in scene.republics]
        if one.extent is None and one.place not in lands:
            continue
        if one.extent and one.extent[2] - one.extent[0] > WIDE:
            continue  # the arrows are what it is about
        names = [word.text for word in drawn[one.name].words()]
        for ident in lands[:2]:
            about = scene.atlas.by_id[ident].about
            assert names.count(about.name) >= len(one.dates), (one.name, about.name)


def test_states_around_are_named_where_there_is_room(chart, scene):
    one = next(iter(of_lesson(scene, "central-asia-fergana")))
    named = {word.text for word in slide(chart, one).words()}
    assert {"China", "Iran", "Afghanistan", "Mongolia"} <= named


def test_lands_that_it_is_about_have_a_halo_on_every_map(scene, slides, drawn):
    seen = 0
    for one in slides:
        lands = [ident for ident in one.lit if ident in scene.zones or ident in scene.republics]
        halos = {mark.within for mark in drawn[one.name].marks if isinstance(mark, Patch) and mark.width == HALO}
        if lands:
            assert len(halos) == len(one.dates), one.name
        seen += bool(lands)
    assert seen > len(slides) / 2


def test_no_word_lies_on_another_is_cut_off_or_too_small_for_a_wall(drawn):
    paper = shapely.box(0, 0, *SLIDE.size)
    for name, picture in drawn.items():
        words = list(picture.words())
        boxes = [shapely.box(*word.box) for word in words]
        assert all(paper.contains(box) for box in boxes), name
        one, other = shapely.STRtree(boxes).query(boxes, predicate="intersects")
        assert list(one) == list(other), name
        assert all(word.size >= LEAST for word in words if word.halo), name
    assert SLIDE.size[1] / 45 <= LEAST


def test_lands_look_as_they_were_on_each_date(chart, scene):
    picture = slide(chart, CAUCASUS)
    texts = {word.text for word in picture.words()}
    assert {scene.legend["union"], scene.legend["breakaway"], scene.legend["autonomy"]} <= texts
    before, after = _boxes(2)
    fills = {
        box: {mark.fill for mark in picture.marks if isinstance(mark, Patch) and mark.within == box and mark.fill}
        for box in (before, after)
    }
    assert fills[before] != fills[after]


@pytest.mark.parametrize(
    ("dates", "tells"), [((1939, 1985), True), ((1985, 1994), False), (("1945-04-01",), True), ((1950,), True)]
)
def test_a_map_of_a_date_on_which_others_held_land_says_that_it_is_drawn_as_now(chart, scene, dates, tells):
    said = scene.words("legend.abroad")
    texts = [word.text for word in slide(chart, replace(CAUCASUS, dates=dates)).words()]
    assert any(said in text for text in texts) == tells


def test_on_the_ground_who_holds_a_land_has_it_in_one_line_and_the_picture_says_so(chart, scene):
    ground = replace(CAUCASUS, dates=(2016,), lit=("crimea",), extent=(32.0, 44.0, 37.0, 46.5), eyes="ground")
    law, held = (slide(chart, one) for one in (replace(ground, eyes="law"), ground))
    assert "2016, on the ground" in {word.text for word in held.words()}
    assert "2016, on the ground." in held.source and "2016, in law." in law.source
    holder = DAY[f"tint-{tints_of(scene)['russia']}"]
    shape = chart.land.in_pixels(_frame(chart, ground, *_boxes(1)), "crimea")

    def of(picture):
        patches = [mark for mark in picture.marks if isinstance(mark, Patch) and mark.geometry.equals(shape)]
        return {one.fill for one in patches}, {one.width for one in patches if one.line}

    assert holder in of(held)[0] and holder not in of(law)[0]
    assert HELD_LINE in of(held)[1] and HELD_LINE not in of(law)[1]
    karabakh = replace(ground, dates=(1995,), lit=("nagorno-karabakh",), extent=(45.2, 38.5, 48.6, 40.8))
    lines = [mark for mark in slide(chart, karabakh).marks if isinstance(mark, Patch) and mark.width == HELD_LINE]
    assert len(lines) == 1  # of the oblast and the land around it


def test_its_file_is_as_large_as_a_full_screen(drawn):
    svg, png = draw(drawn["a"])
    assert Image.open(io.BytesIO(png)).size == FILE
    assert b'width="1920" height="1080" viewBox="0 0 1200 675"' in svg
