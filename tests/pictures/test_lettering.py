import shapely

from layers.pictures.ink import Word
from layers.pictures.lettering import Wish, led, on_lines, placed

WINDOW = (0, 0, 400, 300)
SQUARE = shapely.box(100, 100, 300, 200)


def wish(ident, area=SQUARE, sizes=(20.0,), **more):
    return Wish(ident, Word(ident, (0, 0), sizes[0], "sans", "black"), area, sizes, **more)


def test_a_word_stands_inside_its_area():
    (word,) = placed([wish("Hill")], WINDOW)
    assert SQUARE.contains(shapely.box(*word.box))


def test_words_do_not_lie_on_each_other_and_one_without_room_is_left_out():
    words = placed([wish(name) for name in ("Westland", "Eastland", "Northland", "Southland", "Midland")], WINDOW)
    boxes = [shapely.box(*word.box) for word in words]
    assert 2 <= len(words) <= 5
    assert not any(one.intersects(other) for one in boxes for other in boxes if one is not other)
    assert placed([wish("Westland", sizes=(200.0,))], WINDOW) == []


def test_a_smaller_size_is_tried_before_giving_up():
    (word,) = placed([wish("Westland", sizes=(200.0, 15.0))], WINDOW)
    assert word.size == 15


def test_a_word_beside_its_mark_keeps_clear_of_what_it_shuns_and_of_the_edge():
    mark = shapely.box(195, 145, 205, 155)
    (word,) = placed([wish("Town", mark, inside=0.0)], WINDOW)
    assert word.box[0] > 205
    (word,) = placed([wish("Town", mark, inside=0.0, shuns=shapely.box(206, 0, 400, 300))], WINDOW)
    assert word.box[2] < 195
    (word,) = placed([wish("Town", shapely.box(385, 145, 395, 155), inside=0.0)], WINDOW)
    assert word.box[2] < 385


def test_a_word_on_a_line_stands_where_it_shuns_nothing_or_not_at_all():
    line = shapely.LineString([(100, 150), (300, 150)])
    (word,) = on_lines([wish("Far", line)], WINDOW)
    assert word.at == (200, 150)
    (word,) = on_lines([wish("Far", line, shuns=shapely.box(0, 0, 220, 300))], WINDOW)
    assert word.box[0] > 220
    assert on_lines([wish("Far", line, shuns=SQUARE)], WINDOW) == on_lines([wish("Far", line)], WINDOW, [WINDOW]) == []


def test_one_word_a_feature():
    assert len(placed([wish("Hill"), wish("Hill", inside=0.0)], WINDOW)) == 1


def test_a_word_at_the_end_of_a_line_stands_off_all_land_and_no_line_crosses_a_word_or_another():
    halves = {"West": shapely.box(100, 100, 200, 200), "East": shapely.box(200, 100, 300, 200)}
    given = list(led([wish(name, half, shuns=SQUARE) for name, half in halves.items()], WINDOW, [(0, 0, 400, 99)]))
    assert [word.text for word, _ in given] == ["West", "East"]
    for word, line in given:
        assert not SQUARE.intersects(shapely.box(*word.box)), word.text
        assert halves[word.text].contains(shapely.Point(line.coords[0])), word.text
        others = [shape for other, way in given if other != word for shape in (way, shapely.box(*other.box))]
        assert not shapely.intersects(line, others).any(), word.text
    assert list(led([wish("West", SQUARE, shuns=shapely.box(*WINDOW))], WINDOW, [])) == []
