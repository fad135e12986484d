import pytest

from tests.asserts import wait_until


def boxes(page):
    return page.evaluate(
        """() => [...document.querySelectorAll(".label.fits")].map((label) => {
            const {left, right, top, bottom} = label.getBoundingClientRect();
            return [label.textContent, left, top, right, bottom];
        })"""
    )


@pytest.mark.parametrize("fragment", ["", "#south-caucasus", "#north-caucasus", "#central-asia", "#baltic-states"])
def test_no_label_lies_on_another(site, opened, fragment):
    page = opened(site / "index.html", fragment)
    shown = boxes(page)
    assert len(shown) >= 3
    for i, (name, left, top, right, bottom) in enumerate(shown):
        for other, left2, top2, right2, bottom2 in shown[i + 1 :]:
            apart = right <= left2 or right2 <= left or bottom <= top2 or bottom2 <= top
            assert apart, f"{name} lies on {other}"


def test_no_label_lies_under_a_mark(site, opened):
    for width in (1440, 1024, 390):
        page = opened(site / "index.html", width=width)
        marks = [mark.bounding_box() for mark in page.locator(".mark-sign:visible").all()]
        assert len(marks) >= 12
        for name, left, top, right, bottom in boxes(page):
            for mark in marks:
                x, y = mark["x"] + mark["width"] / 2, mark["y"] + mark["height"] / 2
                assert not (left < x < right and top < y < bottom), name


def test_more_names_appear_as_one_zooms_in(site, opened):
    page = opened(site / "index.html")
    few = {name for name, *_ in boxes(page)}
    assert "Russia" in few and "Abkhazia" not in few
    page.evaluate("atlas.select('abkhazia')")
    wait_until(page, "[...document.querySelectorAll('.label.fits')].some((l) => l.textContent === 'Abkhazia')")
