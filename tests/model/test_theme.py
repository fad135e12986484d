import pytest
from pydantic import ValidationError

from layers.model.atlas_settings import AtlasSettings
from layers.model.theme import Family

SETTINGS = """{"themes": {
    "fishing": {"label": "Fishing", "holds": "nets", "family": "life"},
    "war": {"label": "War", "holds": "fights", "family": "violence"},
    "school": {"label": "School", "holds": "learning", "family": "life"}
}}"""


def test_a_family_has_its_themes_in_the_authors_order():
    assert list(AtlasSettings.model_validate_json(SETTINGS).themes_in("life")) == ["fishing", "school"]


@pytest.mark.parametrize("sign", ["", "abc", '"', "\\", "a ", "<"])
def test_a_sign_that_a_style_sheet_could_not_hold_is_none(sign):
    with pytest.raises(ValidationError):
        Family(label="Life", sign=sign)
