from layers.data.read import read
from layers.data.tally import put, tally


def test_features_annotations_themes_and_paragraphs_are_counted(tiny):
    tables = tally(read(tiny))
    assert "| republic | 2 | 1 | 1 | 0 | 0 |" in tables
    assert "| all | 6 | 4 | 1 | 0 | 1 |" in tables
    assert "| frozen-conflict | 1 |" in tables
    assert "Paragraphs on the map: 2 of 2." in tables


def test_the_tables_stand_between_their_marks_and_nothing_else_changes():
    text = "before\r\n<!-- tally -->\r\nold\r\n<!-- end of tally -->\r\nafter"
    assert put(text, "a\nb\n") == "before\r\n<!-- tally -->\r\na\r\nb\r\n<!-- end of tally -->\r\nafter"
    assert put("no marks", "a\n") == "no marks"
