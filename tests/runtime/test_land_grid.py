"""Where a name may stand, worked out from shapes in pixels by themselves."""

import pytest

SQUARE = [[0, 0], [200, 0], [200, 100], [0, 100]]
LAKE = [[80, 30], [120, 30], [120, 70], [80, 70]]


@pytest.fixture(scope="module")
def page(blank):
    page = blank("geometry/land_grid.js")
    page.evaluate(
        """([square, lake]) => {
            const rings = (one) => [one.map((at) => L.point(at))];
            const grid = new L.LandGrid(L.bounds([-40, -40], [160, 160]));
            grid.paint(1, rings(square));
            grid.paint(0, rings(lake));
            grid.paint(2, rings([[0, 58], [60, 58], [60, 100], [0, 100]]));
            window.lands = grid.lands([1, 2]);
            window.grid = grid;
        }""",
        [SQUARE, LAKE],
    )
    return page


def share(page, owner, box):
    return page.evaluate("([owner, box]) => lands.get(owner).share(L.bounds(...box))", [owner, box])


def test_a_box_is_shared_by_those_who_own_the_land_under_it(page):
    assert share(page, 1, [[8, 8], [40, 40]]) == 1
    assert share(page, 1, [[-40, 0], [40, 40]]) == 0.5
    assert share(page, 1, [[84, 34], [116, 66]]) == 0, "a lake is no land"
    assert share(page, 1, [[4, 64], [56, 96]]) == 0, "what lies over another's land hides it"
    assert share(page, 2, [[4, 64], [56, 96]]) == 1


@pytest.mark.parametrize(
    ("box", "point", "astray"),
    [
        ([[20, 40], [60, 80]], [30, 57], 0.6),
        ([[20, 40], [60, 80]], [30, 59], 0.4),
        ([[20, 40], [60, 56]], [30, 61], 1),
        ([[88, 38], [112, 62]], [30, 61], 0),
        ([[-40, 20], [40, 40]], [30, 50], 0),
    ],
    ids=["before the border", "behind it", "all of it", "a lake is nobody's", "nor is the sea"],
)
def test_a_box_is_astray_on_land_that_is_not_the_point_s(page, box, point, astray):
    found = page.evaluate("([box, point]) => grid.astray(L.bounds(...box), grid.owner(L.point(point)))", [box, point])
    assert found == astray


def test_what_lies_outside_the_window_is_no_place_for_a_name(page):
    assert page.evaluate("lands.get(1).extent.max.x") == 160
    assert page.evaluate("lands.get(1).boxes(L.point(40, 12), 0.8).every(({max}) => max.x <= 160 + 8)")


def test_the_best_place_keeps_off_borders_and_near_the_middle(page):
    box = page.evaluate("(({min, max}) => [min.x, min.y, max.x, max.y])(lands.get(1).boxes(L.point(40, 12), 0.8)[0])")
    left, top, right, bottom = box
    assert left >= 8 and top >= 8 and right <= 150 and bottom <= 92
    assert share(page, 1, [[left, top], [right, bottom]]) == 1


def test_a_name_larger_than_the_land_has_no_place(page):
    assert page.evaluate("lands.get(2).boxes(L.point(90, 60), 0.8)") == []


def test_the_nearest_land_is_found(page):
    near = page.evaluate("(({x, y}) => [x, y])(lands.get(2).nearest(L.point(-30, 80)))")
    assert near == [2, 78] or near == [2, 82]
