import pytest
from pydantic import ValidationError

from layers.model.feature import Annotation

CLAIM = {"id": "a", "says": "The text says so.", "paragraph": 64, "theme": "war"}


@pytest.mark.parametrize(
    ("change", "part"),
    [
        ({"from": 1991}, "only one of from and to"),
        ({"to": 1991}, "only one of from and to"),
        ({"from": None, "to": 1991}, "only one of from and to"),
        ({"from": 1992, "to": 1991}, "before it begins"),
        ({"quote": "one two three four five six seven eight nine"}, "more than 8 words"),
        ({"theme": "Gossip!"}, "should match pattern"),
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
