from typing import get_args

import pytest
from pydantic import ValidationError

from layers import style
from layers.model.status import CONFLICTS, Look, Status

WORDS = {"label": "At war", "legend": "at war", "short": "at war", "look": "war"}
PLAIN = {"quiet", "union", "own", "abroad"}  # looks without a hatch


def test_every_look_has_a_hatch_and_a_colour_or_none_of_a_hatch():
    assert set(get_args(Look)) - PLAIN == set(style.HATCHES)
    assert {style.ink(look) for look in style.HATCHES} <= set(style.DAY)
    assert set(CONFLICTS) <= set(style.HATCHES)


@pytest.mark.parametrize("change", [{"look": "lost"}, {"label": ""}, {"short": "x" * 41}, {"legend": None}])
def test_a_status_without_its_words_or_with_no_known_look_is_refused(change):
    with pytest.raises(ValidationError):
        Status.model_validate(WORDS | change)
