import shapely

from tests.asserts import look_at


def drawn(page):
    return len(page.locator("#map path.division").get_attribute("d"))


def test_divisions_are_there_between_far_and_close_and_below_the_zones(site, opened):
    page = opened(site / "index.html")
    assert drawn(page) < 10
    look_at(page, 47, 36, 5)
    assert drawn(page) > 1000
    above = page.evaluate(
        """() => {
            const paths = [...document.querySelectorAll("#map path")];
            const at = (name) => paths.findIndex((path) => path.classList.contains(name));
            return at("republic") < at("division") && at("division") < at("zone");
        }"""
    )
    assert above
    for at in ((60, 90, 3), (47, 36, 7.5)):
        look_at(page, *at)
        assert drawn(page) < 10, at


def test_divisions_end_on_the_borders_of_their_republic(scene):
    republics = {ident: scene.map.shapes[ident] for ident in scene.republics}
    union = shapely.buffer(shapely.union_all(list(republics.values())), 0.02)
    assert len(scene.map.divisions) > 50
    assert all(shapely.covers(union, line) for line in scene.map.divisions)
    zones = [scene.map.shapes[ident] for ident in scene.zones]
    borders = shapely.union_all([shapely.boundary(shape) for shape in (*republics.values(), *zones)])
    ends = [shapely.Point(end) for line in scene.map.divisions for end in {line.coords[0], line.coords[-1]}]
    others = list(scene.atlas.divisions)  # of which some go on where others end
    alone = [end for end in ends if not shapely.dwithin(others, end, 1e-4).any()]
    assert len(alone) > 50
    assert [end for end in alone if not shapely.dwithin(borders, end, 0.01)] == []


def test_no_piece_of_a_division_lies_alone_where_no_zone_is(scene):
    zones = shapely.union_all([scene.map.shapes[ident] for ident in scene.zones])
    assert [line.wkt for line in scene.map.divisions if shapely.distance(zones, line) > 3] == []  # degrees
