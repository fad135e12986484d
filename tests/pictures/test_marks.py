from layers.pictures.marks import around, diamond


def test_a_mark_stays_in_its_box():
    assert diamond((10, 20), 6.0).bounds == around((10, 20), 6.0) == (4, 14, 16, 26)
