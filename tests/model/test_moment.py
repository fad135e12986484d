import datetime

import pytest
from pydantic import TypeAdapter, ValidationError

from layers.model.moment import Moment, Period, during, earliest, first_day, is_during, latest, spanned

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
    assert during(Period.model_validate(told)) == ["1994-05", "2020-11-10"]
    assert during(Period.model_validate(told | {"to": None})) == ["1994-05"]


def test_a_day_lies_in_a_period_from_its_first_to_before_the_one_on_which_it_is_no_more():
    told = {"from": "1994-05", "to": "2020-11-10"}
    days = [
        datetime.date(1994, 4, 30),
        datetime.date(1994, 5, 1),
        datetime.date(2020, 11, 9),
        datetime.date(2020, 11, 10),
    ]
    assert [is_during(Period.model_validate(told), day) for day in days] == [False, True, True, False]
    assert is_during(Period.model_validate(told | {"to": None}), days[-1])


@pytest.mark.parametrize("moment", [1991, "1991-08", "1991-08-24", "1991-01-01", "1901-01", "1991-11-01"])
def test_a_first_day_sorts_among_days_as_the_day_does(moment):
    whole, told = earliest(moment).isoformat(), first_day(moment)
    for day in (earliest(moment) + datetime.timedelta(days) for days in (-400, -1, 0, 1, 40)):
        assert (told <= day.isoformat()) == (whole <= day.isoformat())
        assert (day.isoformat() < told) == (day.isoformat() < whole)


def test_periods_together_last_from_the_first_day_to_the_last_unless_one_goes_on():
    ended = [Period.model_validate(one) for one in ({"from": 1921, "to": 1939}, {"from": 1905, "to": "1945-08"})]
    assert spanned(ended) == ["1905", "1945-08"]
    assert spanned([*ended, Period.model_validate({"from": 1991, "to": None})]) == ["1905"]
