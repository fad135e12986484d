from layers.data.read import read
from layers.data.tally import tally, written
from tests.conftest import ROOT


def test_the_tables_in_the_readme_of_geo_are_current(atlas):
    text = (ROOT / "geo" / "README.md").read_text(encoding="utf-8")
    assert written(text, tally(atlas)) == text, "run: python -m layers.data.tally"


def test_features_annotations_themes_and_paragraphs_are_counted(tiny):
    tables = tally(read(tiny))
    assert "| republic | 2 | 1 | 1 | 0 |" in tables
    assert "| all | 6 | 4 | 1 | 1 |" in tables
    assert "| frozen-conflict | 1 |" in tables
    assert "Paragraphs on the map: 2 of 2." in tables
