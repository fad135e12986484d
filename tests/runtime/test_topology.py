"""What Python packs the page opens: the same areas and lines, at both levels, borders shared."""

import random

import pytest
import shapely

from layers.geometry.arithmetic import DIGITS, KIND, ArithmeticWriter
from layers.geometry.simplify import Reach
from layers.geometry.topology import STEP, drawn, lines, topology

LEFT = shapely.Polygon([(40, 50), (45, 50), (45, 52.5), (45.2, 53), (45, 55), (42, 55.1), (40, 55)])
COARSE_LEFT = shapely.Polygon([(40, 50), (45, 50), (45.2, 53), (45, 55), (40, 55)])
RIGHT = shapely.Polygon([(50, 50), (50, 55), (45, 55), (45.2, 53), (45, 52.5), (45, 50)])
COARSE_RIGHT = shapely.Polygon([(50, 50), (50, 55), (45, 55), (45.2, 53), (45, 50)])
ISLANDS = shapely.MultiPolygon(
    [
        shapely.box(170, 60, 175, 62).difference(shapely.box(172, 60.5, 173, 61)),  # with a lake
        shapely.box(-175 + 360, 64, -174 + 360, 65),  # beyond the antimeridian
    ]
)
SHAPES = {"left": LEFT, "right": RIGHT, "islands": ISLANDS}
COARSE = {"left": COARSE_LEFT, "right": COARSE_RIGHT, "islands": ISLANDS}

AREAS = """(coarse) => [...topology.areas("zones", {coarse})].map(([id, polygons]) =>
    [id, polygons.map((rings) => rings.map((ring) => ring.map(({lat, lng}) => [lng, lat])))])"""


@pytest.fixture(scope="module")
def opened_topology(blank):
    page = blank("geometry/arithmetic.js", "geometry/topology.js")
    page.evaluate("(packed) => { window.topology = new L.Topology(packed); }", topology({"zones": SHAPES}, COARSE))
    return page


def areas(page, *, coarse):
    return {
        ident: shapely.MultiPolygon([(rings[0], rings[1:]) for rings in polygons])
        for ident, polygons in page.evaluate(AREAS, coarse)
    }


@pytest.mark.parametrize(("coarse", "shapes"), [(False, SHAPES), (True, COARSE)])
def test_areas_come_back_at_either_level(coarse, shapes, opened_topology):
    found = areas(opened_topology, coarse=coarse)
    assert list(found) == list(shapes)
    for ident, shape in shapes.items():
        assert found[ident].is_valid
        assert len(shapely.get_coordinates(found[ident])) == len(shapely.get_coordinates(shape)), ident
        assert shapely.hausdorff_distance(found[ident], shape) <= max(STEP), ident


@pytest.mark.parametrize("coarse", [False, True])
def test_neighbours_share_every_vertex_of_their_border(coarse, opened_topology):
    found = areas(opened_topology, coarse=coarse)
    border = shapely.intersection(found["left"].boundary, found["right"].boundary)
    assert found["left"].intersection(found["right"]).area == 0
    assert shapely.line_merge(border).length > 5


@pytest.mark.parametrize("fine", [1.0, 0.4, 0.03, 0.001])
def test_areas_come_back_from_grids_of_any_width(fine, opened_topology):
    reach = Reach(near=shapely.box(40, 50, 43, 56), around=shapely.box(40, 50, 45.1, 56), fine=fine)
    areas_of = {"left": shapely.segmentize(LEFT, 0.3), "right": shapely.segmentize(RIGHT, 0.3)}
    packed = topology({"zones": areas_of}, None, reach)
    found = opened_topology.evaluate(
        """(packed) => [...new L.Topology(packed).areas("zones")].map(([id, polygons]) =>
            [id, polygons.map((rings) => rings.map((ring) => ring.map(({lat, lng}) => [lng, lat])))])""",
        packed,
    )
    for ident, polygons in found:
        there = shapely.MultiPolygon([(rings[0], rings[1:]) for rings in polygons])
        assert shapely.hausdorff_distance(there.boundary, drawn(areas_of[ident], reach).boundary) < 1e-9, ident


def test_a_layer_that_is_not_there_has_no_areas(opened_topology):
    assert opened_topology.evaluate("topology.areas('rivers').size") == 0


def test_lines_come_back_to_within_a_step(opened_topology):
    given = [
        [(40, 50), (41, 51)],
        [(40, 50), (39.9945, 50.008), (40, 50)],
        [(179.9, 66), (190.2, 65)],
        [(-10, -50), (0, 0), (120.5, 71.25)],
        [(44, 42)],
    ]
    shapes = [shapely.LineString(points) if len(points) > 1 else shapely.Point(*points) for points in given]
    found = opened_topology.evaluate(
        "(text) => topology.lines(text).map((line) => line.map(({lat, lng}) => [lng, lat]))", lines(shapes)
    )
    assert [len(line) for line in found] == [len(points) for points in given]
    for points, line in zip(given, found, strict=True):
        for (x, y), (lng, lat) in zip(points, line, strict=True):
            assert (lng, lat) == (pytest.approx(x, abs=STEP[0]), pytest.approx(y, abs=STEP[1]))


def test_what_was_written_is_read(blank):
    page = blank("geometry/arithmetic.js")
    rng = random.Random(7)
    given = [(rng.randrange(3), rng.choice((0, 1, rng.randrange(100), rng.randrange(10**6)))) for _ in range(2000)]
    writer = ArithmeticWriter()
    for kind, value in given:
        writer.number(kind, value)
        writer.answer(9 * KIND + kind, value > 50)
    found = page.evaluate(
        """([text, digits, kinds]) => {
            const reader = new L.ArithmeticReader(text, digits);
            return kinds.map((kind) => [kind, reader.number(kind), reader.answer(9 * 64 + kind)]);
        }""",
        [writer.text(), DIGITS, [kind for kind, _ in given]],
    )
    assert found == [[kind, value, value > 50] for kind, value in given]
