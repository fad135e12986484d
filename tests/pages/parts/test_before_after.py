from dataclasses import replace

import pytest

from layers.pages.parts.before_after import before_after


@pytest.mark.parametrize(
    ("zone", "years"),
    [
        ("abkhazia", (1991, 1993)),
        ("nagorno-karabakh", (1990, 1994)),
        ("karabakh-line-of-contact", (1991, 1994)),
        ("crimea", (2013, 2014)),
        ("donbas", (2013, 2015)),
        ("dagestan", (1990, 1991)),
    ],
)
def test_before_and_after_lie_around_the_last_beginning_of_a_conflict_or_of_what_it_is(scene, zone, years):
    assert before_after(scene, scene.zones[zone]) == [years, ("2012-02", 2026)]


def test_where_nothing_is_known_of_later_than_the_text_the_two_are_not_set_beside_each_other(scene):
    article = scene.atlas.article.model_copy(update={"date": scene.atlas.as_of})
    told = replace(scene, atlas=replace(scene.atlas, article=article))
    assert before_after(told, scene.zones["crimea"]) == [(2013, 2014)]
