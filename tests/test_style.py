import re
from itertools import combinations
from typing import get_args

import pytest
from coloraide import Color

from layers import style
from layers.model.status import Look
from tests.conftest import ROOT

STATUSES = [look for look, hatch in style.HATCHES.items() if not hatch.ink]
SCHEMES = pytest.mark.parametrize("scheme", [style.DAY, style.NIGHT, style.WALL], ids=["day", "night", "wall"])
# how the eye sees: in full, without red, without green, without blue (Machado, Oliveira and Fernandes 2009)
EYES = ("normal", "protan", "deutan", "tritan")
APART = 10  # CIEDE2000 between any two statuses, for every eye
STEP = 2.4  # of lightness between any two grounds, which is what a grey print leaves of them
TINTS = [f"tint-{number}" for number in range(1, style.TINTS + 1)]


def seen(colour, eye):
    return Color(colour) if eye == "normal" else Color(colour).filter(eye, method="machado")


def contrast(one, other):
    return Color(one).contrast(other)


def lightness(colour):
    return Color(colour).convert("lab-d65")["lightness"]


@SCHEMES
def test_text_and_outlines_stand_out_from_their_ground(scheme):
    tints = [scheme[tint] for tint in TINTS]
    for ground in (scheme["paper"], scheme["page"], *tints):
        assert contrast(scheme["ink"], ground) >= 7
        assert all(contrast(scheme[status], ground) >= 3 for status in STATUSES)
    for ground in (scheme["paper"], scheme["page"]):
        assert contrast(scheme["ink-soft"], ground) >= 4.5
        assert contrast(scheme["accent"], ground) >= 4.5
    assert all(contrast(scheme[ink], scheme["water"]) >= 4.5 for ink in ("ink", "water-ink"))
    assert all(contrast(scheme["water-line"], scheme[ground]) >= 2 for ground in (*TINTS, "land"))


@SCHEMES
def test_every_eye_tells_the_statuses_apart(scheme):
    for eye in EYES:
        for one, other in combinations(STATUSES, 2):
            apart = seen(scheme[one], eye).delta_e(seen(scheme[other], eye), method="2000")
            assert apart >= APART, f"{one} and {other} are {apart:.1f} apart to a {eye} eye"


@SCHEMES
def test_grey_leaves_land_water_and_every_tint_apart(scheme):
    for one, other in combinations(("land", "water", *TINTS), 2):
        assert abs(lightness(scheme[one]) - lightness(scheme[other])) >= STEP, f"{one} is {other} in grey"


def test_both_schemes_name_the_same_colours():
    assert list(style.DAY) == list(style.NIGHT)


def test_statuses_are_told_apart_without_colour():
    assert len({(hatch.path, hatch.angle) for hatch in style.HATCHES.values()}) == len(style.HATCHES)


def test_no_republic_has_the_tint_of_its_neighbour(scene):
    tints = style.tints_of(scene)
    assert all(tints[one] != tints[other] for one, others in scene.map.borders.items() for other in others)


def test_those_with_a_conflict_between_them_are_farther_apart(scene):
    at_odds = [
        ("armenia", "azerbaijan"),
        ("russia", "ukraine"),
        *combinations(("kyrgyzstan", "uzbekistan", "tajikistan"), 2),
    ]
    tints = style.tints_of(scene)
    for one, other in at_odds:
        assert abs(tints[one] - tints[other]) >= 2, f"{one} and {other} are alike"


def test_a_tint_that_is_given_is_kept_and_the_others_make_way():
    assert style.tints({"one": ["other"], "other": ["one"]}, {"other": 1}) == {"other": 1, "one": 2}


def test_where_the_tints_do_not_do_the_rarest_among_the_neighbours_is_taken():
    crowd = {str(i): [str(j) for j in range(6) if j != i] for i in range(6)}
    chosen = style.tints(crowd, {})
    assert set(chosen.values()) == set(range(1, style.TINTS + 1))


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
    chosen = style.tints(net, {})
    assert all(chosen[one] != chosen[other] for one, others in net.items() for other in others)


@pytest.mark.parametrize("look", get_args(Look))
def test_the_page_has_a_fill_a_line_and_a_colour_for_every_look(look):
    sheet = (ROOT / "layers" / "pages" / "parts" / "looks.css").read_text(encoding="utf-8")
    (rule,) = re.findall(rf"^\.status-{look}(?:,[^{{]*)? {{([^}}]*)}}", sheet, re.M)
    assert re.findall(r"([\w-]+):", rule) == ["--status", "fill", "stroke"]
