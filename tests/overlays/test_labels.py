import pytest

from layers.overlays.labels import Labels
from layers.scene import Scene
from layers.words import Words
from tests.asserts import look_at, wait_until


class Russian(Words):
    """The English catalogue, with names in Russian."""

    def __init__(self, language):
        super().__init__(language)
        self.language = "ru"


def boxes(page):
    return page.evaluate(
        """() => [...document.querySelectorAll(".label.fits")].map((label) => {
            const {left, right, top, bottom} = label.getBoundingClientRect();
            return [label.textContent, left, top, right, bottom];
        })"""
    )


@pytest.mark.parametrize("fragment", ["", "#south-caucasus", "#north-caucasus", "#central-asia", "#baltic-states"])
def test_no_label_lies_on_another(reading, fragment):
    page = reading("index.html", fragment)
    shown = boxes(page)
    assert len(shown) >= 3
    for i, (name, left, top, right, bottom) in enumerate(shown):
        for other, left2, top2, right2, bottom2 in shown[i + 1 :]:
            apart = right <= left2 or right2 <= left or bottom <= top2 or bottom2 <= top
            assert apart, f"{name} lies on {other}"


def test_no_label_lies_under_a_mark(reading):
    for width in (1440, 1024, 390):
        page = reading("index.html", width=width)
        marks = [mark.bounding_box() for mark in page.locator(".mark-sign:visible").all()]
        assert marks
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


def test_towns_rivers_seas_and_mountains_are_named_as_one_zooms_in(site, opened):
    page = opened(site / "index.html")
    far = {name for name, *_ in boxes(page)}
    assert "Kara Sea" in far and not {"Kyiv", "Dniester"} & far
    look_at(page, 47.5, 29, 5.75)
    near = {name for name, *_ in boxes(page)}
    assert {"Odesa", "Chișinău", "Dniester", "Carpathians"} <= near


def test_a_river_s_name_lies_along_it_and_reads_upright(reading):
    page = reading("index.html", "#view=47.5,29,5.75")
    for label in page.locator(".river-label.fits, .sea-label.fits, .range-label.fits").all():
        turn = label.evaluate("(element) => Number(/rotate\\(([-\\d.e]+)rad/.exec(element.style.transform)?.[1] ?? 0)")
        assert abs(turn) <= 1.58, label.text_content()


def test_a_town_s_dot_and_its_name_come_together(reading):
    page = reading("index.html", "#view=42,44,6")
    dots = page.locator(".town-dot.fits").count()
    assert dots == page.locator(".town-label.fits").count() and dots > 8


def test_labels_follow_the_language(atlas):
    names = {label["name"] for label in Labels(Scene(atlas, Russian("en"))).data(Scene(atlas, Russian("en")))["labels"]}
    assert {"Днестр", "Чёрное море", "Грузия"} <= names
