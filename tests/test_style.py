import pytest

from layers import style

STATUSES = list(style.HATCHES)


def luminance(colour):
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("scheme", [style.DAY, style.NIGHT], ids=["day", "night"])
def test_text_and_outlines_stand_out_from_their_ground(scheme):
    tints = [scheme[f"tint-{number}"] for number in range(1, style.TINTS + 1)]
    for ground in (scheme["paper"], scheme["page"], *tints):
        assert contrast(scheme["ink"], ground) >= 7
        assert all(contrast(scheme[status], ground) >= 3 for status in STATUSES)
    for ground in (scheme["paper"], scheme["page"]):
        assert contrast(scheme["ink-soft"], ground) >= 4.5
        assert contrast(scheme["accent"], ground) >= 4.5


def test_both_schemes_name_the_same_colours():
    assert list(style.DAY) == list(style.NIGHT)


def test_statuses_are_told_apart_without_colour():
    assert len({(hatch.path, hatch.angle) for hatch in style.HATCHES.values()}) == len(STATUSES)


def test_no_republic_has_the_tint_of_its_neighbour(scene):
    tints = style.tints(scene.borders)
    assert all(tints[one] != tints[other] for one, others in scene.borders.items() for other in others)


def test_too_many_neighbours_for_the_tints_are_an_error():
    crowd = {str(i): [str(j) for j in range(6) if j != i] for i in range(6)}
    with pytest.raises(ValueError, match="all 5 tints"):
        style.tints(crowd)
