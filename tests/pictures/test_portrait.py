import shapely

from layers.model.feature import Flow, Place, Zone
from layers.pictures.furniture import WINDOW
from layers.pictures.ink import HEIGHT, WIDTH, Patch
from layers.pictures.marks import HALO
from layers.pictures.portrait import portrait
from layers.style import DAY


def pictured(scene, pictures):
    """Give the features that there is a picture of here, some of each kind."""
    shown = [feature for feature in scene.atlas.features if feature.id in pictures]
    assert len({feature.about.kind for feature in shown}) == 5
    return shown


def test_every_place_has_a_picture_with_its_name_for_a_title(scene, pictures):
    for feature in pictured(scene, pictures):
        assert pictures[feature.id].title == feature.about.name


def test_no_word_lies_on_another_or_is_cut_off(pictures):
    paper = shapely.box(0, 0, WIDTH, HEIGHT)
    for name, picture in pictures.items():
        words = [shapely.box(*word.box) for word in picture.words()]
        assert all(paper.contains(word) for word in words), name
        tree = shapely.STRtree(words)
        one, other = tree.query(words, predicate="intersects")
        assert list(one) == list(other), name


def test_a_place_stands_whole_in_its_picture_in_the_accent_colour(scene, pictures):
    window = shapely.box(*WINDOW)
    for feature in pictured(scene, pictures):
        marks = [m for m in pictures[feature.id].marks if isinstance(m, Patch) and m.within == WINDOW]
        stressed = [m.geometry for m in marks if (m.fill or m.line or "").startswith(DAY["accent"])]
        assert stressed, feature.id
        assert all(window.contains(shape) for shape in stressed), feature.id


def test_a_picture_says_its_source_and_what_its_hatches_mean(scene, chart, pictures):
    hatched = 0
    for feature in pictured(scene, pictures):
        picture = pictures[feature.id]
        said = [word.text for word in picture.words()]
        assert picture.source in said, feature.id
        subject = feature.about
        if isinstance(subject, Zone):
            assert scene.legend[scene.look(subject)] in said, feature.id
            hatched += 1
    assert hatched > 1


def test_islets_are_no_knots_of_halo(pictures):
    halos = [m.geometry for m in pictures["russia"].marks if isinstance(m, Patch) and m.width == HALO]
    assert [part for halo in halos for part in shapely.get_parts(halo)]
    assert all(part.area > HALO**2 for halo in halos for part in shapely.get_parts(halo))


def test_the_place_that_a_picture_is_of_is_named_on_the_map(scene, pictures):
    for feature in pictured(scene, pictures):
        if not isinstance(feature.about, Flow) and feature.about.kind != "region":
            texts = [word.text for word in pictures[feature.id].words()]
            assert texts.count(feature.about.name) == 2, feature.id


def test_a_flow_points_from_where_it_begins_to_where_it_ends(chart, pictures):
    line = chart.land.shapes["labour-migration-moldova-russia"]
    picture = pictures["labour-migration-moldova-russia"]
    accent = [m for m in picture.marks if isinstance(m, Patch) and m.within and m.fill == DAY["accent"]]
    head, start = (mark.geometry.centroid for mark in accent)
    assert line.coords[0][1] < line.coords[-1][1]  # it goes north-east
    assert head.y < start.y
    assert head.x > start.x
    assert "Moscow" in {word.text for word in picture.words()}, "the town at its end has no name"


def test_where_a_flow_begins_and_ends_is_named(scene, chart, pictures):
    looked_at = {"deportation-armenians", "deportation-chechens", "deportation-karachays", "deportation-moldavians"}
    for feature in scene.atlas.features:
        if isinstance(feature.about, Flow) and feature.id in looked_at | pictures.keys():
            picture = pictures.get(feature.id) or portrait(chart, feature, "")
            said = {word.text for word in picture.words()}
            ends = [scene.atlas.by_id[end].about for end in (feature.about.origin, feature.about.destination) if end]
            assert {end.name for end in ends if end.kind in ("republic", "zone", "place")} <= said, feature.id


def test_a_town_keeps_some_land_around_it(scene, pictures):
    for feature in pictured(scene, pictures):
        if isinstance(feature.about, Place):
            assert len(list(pictures[feature.id].words())) >= 4, feature.id


def test_the_whole_union_names_all_its_republics_and_no_town(scene, chart):
    picture = portrait(chart, scene.atlas.by_id["former-ussr"], "region")
    texts = {word.text for word in picture.words()}
    assert not texts & {about.name for about, _ in scene.places}
    assert {republic.name for republic in scene.republics.values()} <= texts
    words = [shapely.box(*word.box) for word in picture.words()]
    one, other = shapely.STRtree(words).query(words, predicate="intersects")
    assert list(one) == list(other)


def test_a_town_is_called_as_it_was_on_the_map_s_date(scene, chart):
    named = {word.text for word in portrait(chart, scene.atlas.by_id["donbas"], "a zone").words()}
    assert "Dnipropetrovsk" in named and "Dnipro" not in named
