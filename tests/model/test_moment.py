import datetime

import pytest
from pydantic import TypeAdapter, ValidationError

from layers.model.moment import Moment, Period, during, earliest, latest

MOMENT = TypeAdapter(Moment)


@pytest.mark.parametrize(
    ("moment", "first", "last"),
    [
        (1991, "1991-01-01", "1991-12-31"),
        ("1991-12", "1991-12-01", "1991-12-31"),
        ("2012-02", "2012-02-01", "2012-02-29"),
        ("1991-12-08", "1991-12-08", "1991-12-08"),
    ],
)
def test_a_moment_spans_all_the_days_it_may_mean(moment, first, last):
    assert MOMENT.validate_python(moment) == moment
    assert (earliest(moment), latest(moment)) == (datetime.date.fromisoformat(first), datetime.date.fromisoformat(last))


@pytest.mark.parametrize(
    "wrong", ["1991", "1991-13", "2011-02-29", "8 December 1991", "1991-12-8", "1991-12-08\n", 91, 1991.5, None]
)
def test_what_is_no_moment_is_refused(wrong):
    with pytest.raises(ValidationError):
        MOMENT.validate_python(wrong)


def test_a_period_that_has_ended_tells_the_day_on_which_it_is_no_more():
    told = {"from": "1994-05", "to": "2020-11-10"}
    assert during(Period.model_validate(told)) == ["1994-05-01", "2020-11-10"]
    assert during(Period.model_validate(told | {"to": None})) == ["1994-05-01"]
