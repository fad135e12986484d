"""A round of the quiz: its questions, its tries, its score, and how forgiving it is."""

import pytest

NAMES = {
    "moldova": ["Moldova", "Moldavia"],
    "kyrgyzstan": ["Kyrgyzstan", "Киргизия"],
    "georgia": ["Georgia", "საქართველო"],
    "armenia": ["Armenia"],
    "estonia": ["Estonia"],
    "oka": ["Oka"],
}


@pytest.fixture(scope="module")
def quiz(blank):
    """A round about all of them, begun by ``quiz(tries)``; it is ``round`` in the page."""
    page = blank("runtime/plain_text.js", "runtime/sound.js", "controls/quiz_round.js")

    def begin(ids=NAMES, **options):
        page.evaluate(
            "([ids, names, options]) => { window.round = new L.QuizRound(ids, names, options); }",
            [list(ids), NAMES, options],
        )
        return page

    return begin


def test_every_one_is_asked_once(quiz):
    page = quiz()
    asked = page.evaluate("() => { const ids = []; do ids.push(round.id); while (round.next()); return ids; }")
    assert sorted(asked) == sorted(NAMES)
    assert page.evaluate("round.id") is None


def test_some_are_asked_and_all_are_chosen_from(quiz):
    page = quiz(asks=1)
    assert page.evaluate("[round.ids.length, round.choices().length, round.next()]") == [1, 4, False]


def test_the_order_is_another_each_time(quiz):
    orders = {tuple(quiz().evaluate("round.ids")) for _ in range(20)}
    assert len(orders) > 1


def test_a_right_answer_scores_and_ends_the_question(quiz):
    page = quiz()
    assert page.evaluate("round.answer(round.id)") == {"right": True, "left": 2}
    assert page.evaluate("[round.done, round.score(), round.wrong]") == [True, 1, []]


def test_three_wrong_answers_end_it_without_a_score(quiz):
    page = quiz()
    left = page.evaluate("[1, 2, 3].map(() => round.answer('nowhere').left)")
    assert left == [2, 1, 0]
    assert page.evaluate("[round.done, round.score(), round.wrong.length]") == [True, 0, 1]


def test_the_tries_it_took_are_kept(quiz):
    page = quiz()
    page.evaluate("() => { round.answer('nowhere'); round.answer(round.id); }")
    assert page.evaluate("round.results.get(round.id)") == 2
    page.evaluate("() => { round.next(); for (let i = 0; i < 3; i++) round.answer('nowhere'); }")
    assert page.evaluate("round.results.get(round.id)") == 4


def test_of_four_one_may_be_tried(quiz):
    page = quiz(tries=1)
    assert page.evaluate("round.answer('nowhere')") == {"right": False, "left": 0}
    assert page.evaluate("[round.done, round.results.get(round.id)]") == [True, 4]


@pytest.mark.parametrize("count", [1, 2, 3, 4, 6])
def test_the_right_one_is_among_at_most_four_choices(count, quiz):
    page = quiz(ids=list(NAMES)[:count])
    choices = page.evaluate("round.choices()")
    assert len(choices) == len(set(choices)) == min(count, 4)
    assert page.evaluate("round.id") in choices


@pytest.mark.parametrize(
    ("ident", "typed", "right"),
    [
        ("moldova", "moldova", True),
        ("moldova", " MOLDAVIA! ", True),
        ("moldova", "moldowa", True),
        ("moldova", "mldva", False),
        ("kyrgyzstan", "kirgizstan", True),
        ("kyrgyzstan", "kirgistan", False),
        ("kyrgyzstan", "киргизия", True),
        ("georgia", "geogia", True),
        ("georgia", "საქართველო", True),
        ("georgia", "armenia", False),
        ("oka", "oka", True),
        ("oka", "oki", False),  # a short name is spelt or not
        ("armenia", "", False),
        ("armenia", "…", False),
    ],
)
def test_a_name_is_taken_as_a_person_means_it(ident, typed, right, quiz):
    page = quiz(ids=[ident])
    assert page.evaluate("(typed) => round.type(typed).right", typed) is right


@pytest.mark.parametrize(
    ("one", "other", "distance"),
    [("", "", 0), ("", "abc", 3), ("abc", "abc", 0), ("abc", "abd", 1), ("abc", "acb", 2), ("kitten", "sitting", 3)],
)
def test_the_distance_of_words_is_what_must_be_changed(one, other, distance, quiz):
    page = quiz()
    both = "([one, other]) => [L.QuizRound.distance(one, other), L.QuizRound.distance(other, one)]"
    assert page.evaluate(both, [one, other]) == [distance, distance]
