import json

import jsonschema
import pytest
from pydantic import ValidationError

from layers.data.read import LESSONS
from layers.model.feature import FOLDERS, Annotation, schema
from tests.conftest import ROOT

CLAIM = {"id": "a", "says": "The text says so.", "paragraph": 64, "theme": "war"}


def test_the_schema_in_geo_is_the_models_own():
    written = json.loads((ROOT / "geo" / "schema.json").read_text(encoding="utf-8"))
    assert written == schema(), "run: python -m layers.model.feature > geo/schema.json"


def test_every_file_of_geo_fits_the_schema():
    validator = jsonschema.Draft202012Validator(schema())
    files = [*(ROOT / "geo").rglob("*.geojson"), ROOT / "geo" / "text.json"]
    assert len(files) > 30
    for file in files:
        assert validator.is_valid(json.loads(file.read_text(encoding="utf-8"))), file


def test_every_folder_of_geo_holds_a_kind():
    folders = {path.name for path in (ROOT / "geo").iterdir() if path.is_dir()}
    assert folders <= {*FOLDERS, LESSONS}


@pytest.mark.parametrize(
    ("change", "part"),
    [
        ({"from": 1991}, "only one of from and to"),
        ({"to": 1991}, "only one of from and to"),
        ({"from": None, "to": 1991}, "only one of from and to"),
        ({"from": 1992, "to": 1991}, "before it begins"),
        ({"quote": "one two three four five six seven eight nine"}, "more than 8 words"),
        ({"theme": "gossip"}, "Input should be"),
        ({"says": "  "}, "String should match"),
        ({"paragraph": "64"}, "valid integer"),
        ({"note": "what is this"}, "Extra inputs"),
    ],
)
def test_an_annotation_that_is_not_one_is_refused(change, part):
    with pytest.raises(ValidationError, match=part):
        Annotation.model_validate(CLAIM | change)


def test_a_claim_may_be_dated_or_undated_or_still_so():
    assert Annotation.model_validate(CLAIM).from_ is None
    still = Annotation.model_validate(CLAIM | {"from": 1991, "to": None})
    assert (still.from_, still.to) == (1991, None)
