import re
from itertools import combinations
from typing import get_args

import pytest
from coloraide import Color

from layers import style, tints
from layers.model.status import Look
from tests.conftest import ROOT

STATUSES = [look for look, hatch in style.HATCHES.items() if not hatch.ink]
SCHEMES = pytest.mark.parametrize("scheme", [style.DAY, style.NIGHT, style.WALL], ids=["day", "night", "wall"])
# how the eye sees: in full, without red, without green, without blue (Machado, Oliveira and Fernandes 2009)
EYES = ("normal", "protan", "deutan", "tritan")
APART = 10  # CIEDE2000 between any two statuses, for every eye
STEP = 2.4  # of lightness between any two grounds, which is what a grey print leaves of them
TINTS = [f"tint-{number}" for number in range(1, tints.TINTS + 1)]


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


@pytest.mark.parametrize("look", get_args(Look))
def test_the_page_has_a_fill_a_line_and_a_colour_for_every_look(look):
    sheet = (ROOT / "layers" / "pages" / "parts" / "looks.css").read_text(encoding="utf-8")
    (rule,) = re.findall(rf"^\.status-{look}(?:,[^{{]*)? {{([^}}]*)}}", sheet, re.M)
    assert re.findall(r"([\w-]+):", rule) == ["--status", "fill", "stroke"]
