import json

import jsonschema

from layers.model.schema import schema
from tests.conftest import ROOT


def test_every_file_of_geo_fits_the_schema(campaign):
    validator = jsonschema.Draft202012Validator(schema())
    files = [
        *(ROOT / "geo").glob("*/*.*json"),
        ROOT / "geo" / "text.json",
        ROOT / "geo" / "atlas.json",
        ROOT / "geo" / "glossary.json",
    ]
    assert {file.parent.name for file in files} >= {"zones", "lessons", "geo"}
    one_of_each_folder = {file.parent: file for file in files}.values()
    for file in campaign(one_of_each_folder, of=files):
        assert validator.is_valid(json.loads(file.read_text(encoding="utf-8"))), file


def test_what_is_no_feature_does_not_fit_the_schema():
    assert not jsonschema.Draft202012Validator(schema()).is_valid({"type": "Feature", "id": "hill"})


def test_an_editor_sees_a_month_that_there_is_not_and_a_quote_that_is_too_long():
    validator = jsonschema.Draft202012Validator(schema())
    file = json.loads((ROOT / "geo" / "zones" / "abkhazia.geojson").read_text(encoding="utf-8"))
    claim = file["properties"]["annotations"][0]
    for wrong in ({"from": "1991-13", "to": "1991-13"}, {"quote": "one two three four five six seven eight nine"}):
        kept = dict(claim)
        claim.update(wrong)
        assert not validator.is_valid(file), wrong
        claim.clear()
        claim.update(kept)
        assert validator.is_valid(file)


def test_editors_find_the_schema_of_every_file_by_themselves():
    (bound,) = json.loads((ROOT / ".vscode" / "settings.json").read_text(encoding="utf-8"))["json.schemas"]
    assert (ROOT / bound["url"]) == ROOT / "geo" / "schema.json"
    files = [path.relative_to(ROOT) for path in (ROOT / "geo").rglob("*.*json") if path.name != "schema.json"]
    unbound = [path for path in files if not any(map(path.match, bound["fileMatch"]))]
    assert unbound == []


def test_an_editor_tells_of_every_property_what_it_is():
    records = {"a file": schema(), **schema()["$defs"]}
    untold = [
        f"{record}.{name}"
        for record, described in records.items()
        for name, field in described.get("properties", {}).items()
        if not field.get("description", "").endswith(".")
    ]
    assert untold == []
