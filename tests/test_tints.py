from itertools import combinations

from layers.tints import TINTS, tints, tints_of


def test_no_republic_has_the_tint_of_its_neighbour(scene):
    chosen = tints_of(scene)
    assert all(chosen[one] != chosen[other] for one, others in scene.map.borders.items() for other in others)


def test_those_with_a_conflict_between_them_are_farther_apart(scene):
    at_odds = [
        ("armenia", "azerbaijan"),
        ("russia", "ukraine"),
        *combinations(("kyrgyzstan", "uzbekistan", "tajikistan"), 2),
    ]
    chosen = tints_of(scene)
    for one, other in at_odds:
        assert abs(chosen[one] - chosen[other]) >= 2, f"{one} and {other} are alike"


def test_a_tint_that_is_given_is_kept_and_the_others_make_way():
    assert tints({"one": ["other"], "other": ["one"]}, {"other": 1}) == {"other": 1, "one": 2}


def test_where_the_tints_do_not_do_the_rarest_among_the_neighbours_is_taken():
    crowd = {str(i): [str(j) for j in range(6) if j != i] for i in range(6)}
    chosen = tints(crowd, {})
    assert set(chosen.values()) == set(range(1, TINTS + 1))


def test_five_tints_do_for_a_map_that_the_first_come_would_use_up():
    """A wheel within a wheel: taken by the number of neighbours alone, the last has none left."""
    rims = [[f"{rim}{i}" for i in range(5)] for rim in "ab"]
    beside = {name: {rim[i - 1], rim[(i + 1) % 5]} for rim in rims for i, name in enumerate(rim)}
    for i in range(5):
        for one, other in ((rims[0][i], rims[1][i]), (rims[0][i], rims[1][i - 1])):
            beside[one].add(other)
            beside[other].add(one)
    beside |= {"in": set(rims[0]), "out": set(rims[1])}
    for hub, rim in (("in", rims[0]), ("out", rims[1])):
        for name in rim:
            beside[name].add(hub)
    net = {name: sorted(others) for name, others in beside.items()}
    chosen = tints(net, {})
    assert all(chosen[one] != chosen[other] for one, others in net.items() for other in others)
