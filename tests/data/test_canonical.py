import json
from typing import get_args

import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import BaseModel

from layers.data.canonical import KEYS, feature_text, text_of
from layers.model.article import Article
from layers.model.atlas_settings import AtlasSettings
from layers.model.feature import FeatureFile
from layers.model.lesson import Lesson

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text('aé\n,[]"{'),
    lambda inner: st.lists(inner) | st.dictionaries(st.sampled_from([*KEYS, "colour"]), inner),
    max_leaves=20,
)


def records(kind):
    """Give a kind of record and all that stand in it."""
    found = {kind} if isinstance(kind, type) and issubclass(kind, BaseModel) else set()
    inner = [field.annotation for field in kind.model_fields.values()] if found else get_args(kind)
    return found.union(*map(records, inner))


def test_every_property_has_its_place_among_the_keys():
    for record in set().union(*map(records, (FeatureFile, Article, Lesson, AtlasSettings))):
        names = {field.alias or name for name, field in record.model_fields.items()}
        assert names <= set(KEYS), f"{record.__name__}: add {names - set(KEYS)} to KEYS in layers/data/canonical.py"


def test_keys_come_in_their_order_names_in_the_authors_and_unknown_ones_last():
    properties = {"colour": 1, "since": [], "names": {"ru": "А", "en": "A"}, "id": "a"}
    text = text_of({"crs": 7, "geometry": None, "properties": properties, "id": "a", "type": "Feature"})
    feature = json.loads(text)
    assert list(feature) == ["type", "id", "properties", "geometry", "crs"]
    assert list(feature["properties"]) == ["id", "names", "since", "colour"]
    assert list(feature["properties"]["names"]) == ["ru", "en"]


def test_what_is_kept_by_id_stays_in_the_authors_order():
    statuses = {"whole": {"look": "own", "label": "A"}, "id": {"look": "war", "label": "B"}}
    written = json.loads(text_of({"statuses": statuses}))["statuses"]
    assert list(written) == ["whole", "id"]
    assert list(written["whole"]) == ["label", "look"]


def test_rings_are_wound_and_rounded():
    clockwise = shapely.Polygon([(40, 50), (40, 51), (41.1234567, 51), (41, 50)])
    geometry = json.loads(feature_text("a", {}, clockwise))["geometry"]
    assert shapely.from_geojson(json.dumps(geometry)).exterior.is_ccw
    assert [41.12346, 51.0] in geometry["coordinates"][0]


@pytest.mark.parametrize(
    "geometry",
    [
        {"type": "Polygon", "coordinates": [[[1, 2], [3, 4], [5, 6], [1, 7]]]},
        {"type": "Point", "coordinates": [1, 2, 3]},
        {"type": "Point", "coordinates": [1, 2], "bbox": []},
        {"type": "]],[[", "coordinates": "]],[["},
        [],
    ],
)
def test_a_geometry_that_is_not_sound_keeps_all_that_it_has(geometry):
    assert json.loads(text_of({"type": "Feature", "geometry": geometry}))["geometry"] == geometry


@settings(max_examples=300, deadline=None)
@given(VALUES)
def test_writing_loses_nothing_and_written_twice_is_written_once(value):
    for record in (value, {"type": "Feature", "properties": value, "geometry": value}):
        text = text_of(record)
        assert json.loads(text) == record
        assert text_of(json.loads(text)) == text


@pytest.mark.parametrize("value", [float("inf"), "\ud800"])
def test_what_no_file_can_hold_is_refused(value):
    with pytest.raises(ValueError, match=r"JSON|surrogates"):
        text_of({"title": value})
