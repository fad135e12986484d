import pytest

from layers.model import file_names
from layers.model.feature import FOLDERS
from layers.model.file_names import LESSONS, TRANSLATIONS, lesson_file, stem_of
from tests.conftest import ROOT, TINY


@pytest.mark.parametrize("geo", [ROOT / "geo", TINY], ids=["the atlas", "the tiny one"])
def test_whatever_lies_in_a_folder_of_data_has_its_name_here(geo):
    named = {value for name, value in vars(file_names).items() if name.isupper()} | {
        *FOLDERS,
        "README.md",
        "schema.json",
    }
    assert {path.name for path in geo.iterdir()} - {"broken"} <= named


def test_a_translation_is_called_as_what_it_translates():
    assert stem_of(lesson_file("sugar")) == f"{LESSONS}/sugar"
    for path in (ROOT / "geo" / TRANSLATIONS).glob("*/**/*.json"):
        stem = stem_of("/".join(path.relative_to(ROOT / "geo" / TRANSLATIONS).parts[1:]))
        assert list((ROOT / "geo").glob(f"{stem}.*json")), path
