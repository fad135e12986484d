import shapely

from layers.pictures.ink import Word
from layers.pictures.label_placement import Label, place_labels, place_on_lines, place_with_leaders

WINDOW = (0, 0, 400, 300)
SQUARE = shapely.box(100, 100, 300, 200)


def label(ident, area=SQUARE, sizes=(20.0,), **more):
    return Label(ident, Word(ident, (0, 0), sizes[0], "sans", "black"), area, sizes, **more)


def test_a_word_stands_inside_its_area():
    (word,) = place_labels([label("Hill")], WINDOW)
    assert SQUARE.contains(shapely.box(*word.box))


def test_words_do_not_lie_on_each_other_and_one_without_room_is_left_out():
    names = ("Westland", "Eastland", "Northland", "Southland", "Midland")
    words = place_labels(map(label, names), WINDOW)
    boxes = [shapely.box(*word.box) for word in words]
    assert 2 <= len(words) <= 5
    assert not any(one.intersects(other) for one in boxes for other in boxes if one is not other)
    assert place_labels([label("Westland", sizes=(200.0,))], WINDOW) == []


def test_a_smaller_size_is_tried_before_giving_up():
    (word,) = place_labels([label("Westland", sizes=(200.0, 15.0))], WINDOW)
    assert word.size == 15


def test_a_word_beside_its_mark_keeps_clear_of_obstacles_and_of_the_edge():
    mark = shapely.box(195, 145, 205, 155)
    (word,) = place_labels([label("Town", mark, inside=0.0)], WINDOW)
    assert word.box[0] > 205
    (word,) = place_labels([label("Town", mark, inside=0.0, obstacles=shapely.box(206, 0, 400, 300))], WINDOW)
    assert word.box[2] < 195
    (word,) = place_labels([label("Town", shapely.box(385, 145, 395, 155), inside=0.0)], WINDOW)
    assert word.box[2] < 385


def test_a_word_on_a_line_stands_where_it_meets_no_obstacle_or_not_at_all():
    line = shapely.LineString([(100, 150), (300, 150)])
    (word,) = place_on_lines([label("Far", line)], WINDOW)
    assert word.at == (200, 150)
    (word,) = place_on_lines([label("Far", line, obstacles=shapely.box(0, 0, 220, 300))], WINDOW)
    assert word.box[0] > 220
    assert place_on_lines([label("Far", line, obstacles=SQUARE)], WINDOW) == []
    assert place_on_lines([label("Far", line)], WINDOW, [WINDOW]) == []


def test_one_word_a_feature():
    assert len(place_labels([label("Hill"), label("Hill", inside=0.0)], WINDOW)) == 1


def test_a_word_at_the_end_of_a_leader_stands_off_all_land_and_no_leader_crosses_a_word_or_another():
    halves = {"West": shapely.box(100, 100, 200, 200), "East": shapely.box(200, 100, 300, 200)}
    labels = [label(name, half, obstacles=SQUARE) for name, half in halves.items()]
    given = list(place_with_leaders(labels, WINDOW, [(0, 0, 400, 99)]))
    assert [word.text for word, _ in given] == ["West", "East"]
    for word, line in given:
        assert not SQUARE.intersects(shapely.box(*word.box)), word.text
        assert halves[word.text].contains(shapely.Point(line.coords[0])), word.text
        others = [shape for other, way in given if other != word for shape in (way, shapely.box(*other.box))]
        assert not shapely.intersects(line, others).any(), word.text
    assert list(place_with_leaders([label("West", SQUARE, obstacles=shapely.box(*WINDOW))], WINDOW, [])) == []


def test_a_leader_may_begin_at_a_mark_in_the_middle_of_what_it_names():
    mark = (145, 140, 255, 160)
    [(word, line)] = place_with_leaders([label("West", SQUARE, obstacles=SQUARE)], WINDOW, [mark])
    assert shapely.box(*mark).intersects(shapely.Point(line.coords[0]))
    assert not SQUARE.intersects(shapely.box(*word.box))
