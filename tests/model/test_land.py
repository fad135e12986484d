import datetime

from layers.model.land import State, state_on


def state(start, status):
    return State.model_validate(
        {"status": status, "by": "Somebody", "reference": "A book, 1999", "from": start, "to": None}
    )


def test_a_land_is_what_it_last_began_to_be():
    states = (state("1922-12-30", "autonomy"), state(1992, "war"), state("1993-09-30", "breakaway"))
    assert state_on(states, datetime.date(1922, 12, 29)) is None
    assert state_on(states, datetime.date(1922, 12, 30)).status == "autonomy"
    assert state_on(states, datetime.date(1992, 1, 1)).status == "war"
    assert state_on(states, datetime.date(2012, 2, 1)).status == "breakaway"
