import json

import jsonschema

from layers.model.schema import schema
from tests.conftest import ROOT


def test_every_file_of_geo_fits_the_schema():
    validator = jsonschema.Draft202012Validator(schema())
    files = [
        *(ROOT / "geo").glob("*/*.*json"),
        ROOT / "geo" / "text.json",
        ROOT / "geo" / "atlas.json",
        ROOT / "geo" / "glossary.json",
    ]
    assert {file.parent.name for file in files} >= {"zones", "lessons", "geo"}
    for file in files:
        assert validator.is_valid(json.loads(file.read_text(encoding="utf-8"))), file


def test_what_is_no_feature_does_not_fit_the_schema():
    assert not jsonschema.Draft202012Validator(schema()).is_valid({"type": "Feature", "id": "hill"})
