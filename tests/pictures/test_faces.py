import pytest
from matplotlib.font_manager import get_font

from layers.pictures.faces import font, measured
from layers.pictures.ink import FACES

SERIF, _, _ = FACES["serif"]


def test_letters_that_the_first_face_lacks_are_taken_from_the_second():
    assert "STIX" in font("Abkhazia", SERIF, 20.0).get_file()
    assert "DejaVu" in font("Աբխազիա", SERIF, 20.0).get_file()


@pytest.mark.parametrize("face", FACES)
@pytest.mark.parametrize("name", ["أرض الملح", "ארץ", "ₑ˩"])
def test_what_the_faces_of_one_kind_lack_is_taken_from_another(face, name):
    files, _, _ = FACES[face]
    assert {ord(letter) for letter in name} <= set(get_font(font(name, files, 20.0).get_file()).get_charmap())


def test_a_line_is_as_wide_as_its_letters_at_their_size():
    once = measured("Abkhazia", SERIF, 20.0)
    assert measured("Abkhazia", SERIF, 40.0) == pytest.approx(2 * once)
    assert measured("AbkhaziaAbkhazia", SERIF, 20.0) == pytest.approx(2 * once, rel=0.02)


def test_a_letter_that_no_face_has_takes_room_and_is_told_of_by_nobody(recwarn):
    assert measured("漢", SERIF, 20.0) > 5
    assert not recwarn.list


def test_the_narrow_space_of_french_takes_no_other_face(recwarn):
    assert "STIX" in font("Le regard de qui\u202f?", SERIF, 20.0).get_file()
    spaced, closed = (measured(text, SERIF, 20.0) for text in ("qui\u202f?", "qui?"))
    assert 2 < spaced - closed < 8
    assert not recwarn.list
