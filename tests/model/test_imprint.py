import pytest
from pydantic import ValidationError

from layers.model.imprint import Imprint, Sources


def test_an_atlas_may_leave_all_of_it_to_general_words():
    assert Imprint().title is None and Imprint().licence is None
    assert Imprint().bundle == "atlas"


def test_sources_come_with_those_of_the_shapes_first():
    assert Sources(areas="A", others=("B", "C")).all == ("A", "B", "C")
    assert Sources(others=("B",)).all == ("B",)


def test_a_licence_is_whole():
    with pytest.raises(ValidationError):
        Imprint.model_validate_json('{"licence": {"short": "CC BY 4.0"}}')
