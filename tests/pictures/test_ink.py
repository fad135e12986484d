from dataclasses import replace

import pytest
import shapely

from layers.pictures.ink import SLACK, Patch, Picture, Word, width

WORD = Word("Abkhazia", (100.0, 50.0), 20.0, "serif", "black")
PATCH = Patch(shapely.box(0, 0, 10, 10), "white")


@pytest.mark.parametrize(("anchor", "side"), [("left", 0), ("right", 2)])
def test_a_words_room_begins_or_ends_at_its_anchor(anchor, side):
    assert replace(WORD, anchor=anchor).box[side] == 100


def test_a_words_room_has_some_to_spare():
    left, top, right, bottom = WORD.box
    assert right - left == pytest.approx(width("Abkhazia", "serif", 20.0) * SLACK)
    assert (left + right) / 2 == pytest.approx(100)
    assert top < 50 < bottom


@pytest.mark.parametrize(
    "other",
    [
        Picture("T", "S", (PATCH,)),
        Picture("T", "S", (WORD, PATCH)),
        Picture("T", "S", (PATCH, replace(WORD, size=21.0))),
        Picture("T", "S", (replace(PATCH, geometry=shapely.box(0, 0, 10, 11)), WORD)),
        Picture("T", "other", (PATCH, WORD)),
    ],
)
def test_whatever_can_be_seen_makes_another_picture(other):
    assert other.key != Picture("T", "S", (PATCH, WORD)).key
