"""Files as geojson.io, QGIS, OpenStreetMap's Overpass Turbo, uMap and Windows Notepad write them."""

import json
from pathlib import Path

import pytest
import shapely

from layers.data.foreign import foreign
from layers.errors import Faults
from tests.asserts import fault_of

BROUGHT = Path(__file__).parent / "brought"
SQUARE = [[41, 51], [42, 51], [42, 52], [41, 52], [41, 51]]


def polygon(*rings):
    return {"type": "Polygon", "coordinates": [*rings]}


@pytest.fixture
def read(tmp_path):
    """Give what a file of this content brings."""

    def given(content, dimension=2):
        file = tmp_path / "file.geojson"
        file.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
        return foreign(file, dimension)

    return given


@pytest.mark.parametrize(
    ("name", "dimension", "bounds", "mended", "left_out"),
    [
        ("geojson-io", 2, (41.12346, 51.1, 45.2, 52.76543), ["rings turned", "rounded"], []),
        (
            "qgis",
            2,
            (40.999, 51.499, 42, 51.999),
            ["altitudes", "WGS 84", "rings turned", "rounded"],
            ["the file's name", "the file's crs"],
        ),
        (
            *("overpass", 2, (41.5, 51.5, 43, 52.5), ["rings turned"]),
            ["the file's generator", "the file's copyright", "the file's timestamp", "1 other feature"],
        ),
        ("umap-line", 1, (42.1, 52.2, 47.9, 53.3), [], ["the file's _umap_options"]),
        ("notepad", 0, (42.5, 53.5, 42.5, 53.5), ["the mark before the text"], []),
    ],
)
def test_what_each_program_writes_is_one_sound_shape_and_its_oddities_are_told(
    name, dimension, bounds, mended, left_out
):
    given = foreign(BROUGHT / f"{name}.geojson", dimension)
    assert given.shape.is_valid and not given.shape.has_z
    assert given.shape.bounds == pytest.approx(bounds, abs=0.01)
    points = shapely.get_coordinates(given.shape)
    assert (points == points.round(5)).all()
    assert len(given.mended) == len(mended)
    assert [what for what, told in zip(mended, given.mended, strict=True) if what not in told] == []
    assert given.left_out == left_out


def test_a_sound_shape_is_left_as_it_is(read):
    for content in (polygon(SQUARE), {"type": "Feature", "properties": None, "geometry": polygon(SQUARE)}):
        given = read(content)
        assert (given.mended, given.left_out, given.properties) == ([], [], {})
        assert given.shape.equals_exact(shapely.Polygon(SQUARE), 0)


def test_what_is_no_area_beside_one_in_a_collection_is_told_of(read):
    line, points = {"type": "LineString", "coordinates": SQUARE[:3]}, {"type": "MultiPoint", "coordinates": SQUARE[:2]}
    for beside, left_out in (([line, points], "3 other pieces"), ([line], "1 other piece")):
        given = read({"type": "GeometryCollection", "geometries": [polygon(SQUARE), *beside]})
        assert given.left_out == [left_out] and given.shape.equals(shapely.Polygon(SQUARE))


def test_a_map_that_was_scrolled_round_the_globe_counts_back(read):
    given = read(polygon([[x + 360, y] for x, y in SQUARE]))
    assert given.shape.bounds == (41, 51, 42, 52)
    assert given.mended == ["longitudes counted on are 360 degrees less"]


@pytest.mark.parametrize("around", [-360, 0, 360])
def test_an_area_that_crosses_180_degrees_is_cut_there(around, read):
    across = [[178 + around, -17], [182 + around, -17], [182 + around, -15], [178 + around, -15], [178 + around, -17]]
    given = read(polygon(across))
    halves = shapely.union(shapely.box(178, -17, 180, -15), shapely.box(-180, -17, -178, -15))
    assert given.shape.geom_type == "MultiPolygon" and given.shape.equals(halves)
    assert given.mended == ["what lies beyond 180 degrees is cut off there and counted from the other side"]
    moved = read({"type": "LineString", "coordinates": [[175 + around, -37], [188 + around, -14]]}, 1)
    assert shapely.get_coordinates(moved.shape).tolist() == [[175, -37], [-172, -14]]


def test_an_area_of_a_map_of_the_pacific_is_the_one_across_180_degrees(read):
    metres = [[3117000, -2200000], [3900000, -2200000], [3900000, -1650000], [3117000, -1650000], [3117000, -2200000]]
    crs = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::3832"}}
    given = read({**polygon(metres), "crs": crs})
    assert [part.bounds for part in shapely.get_parts(given.shape)] == [
        pytest.approx((-180, -19.503, -174.966, -14.754), abs=0.001),
        pytest.approx((178, -19.503, 180, -14.754), abs=0.001),
    ]


def test_an_area_whose_longitudes_jump_at_180_degrees_is_the_one_across_them(read):
    def back(ring):
        return [[(x + 180) % 360 - 180, y] for x, y in ring]

    shell = [[178, -17], [182, -17], [182, -15], [178, -15], [178, -17]]
    hole = [[181, -16.5], [181, -15.5], [181.5, -15.5], [181.5, -16.5], [181, -16.5]]
    far = [[179, -14], [181, -14], [181, -13], [179, -13], [179, -14]]
    several = {"type": "MultiPolygon", "coordinates": [[shell, hole], [far]]}
    jumping = {"type": "MultiPolygon", "coordinates": [[back(shell), back(hole)], [back(far)]]}
    given = read(jumping)
    assert given.shape.equals(read(several).shape) and given.shape.area == 2 * 4 - 0.5 + 2
    assert given.mended == [
        "longitudes that jump from one side of 180 degrees to the other are counted on",
        "what lies beyond 180 degrees is cut off there and counted from the other side",
    ]
    for world in (shapely.box(-180, -60, 180, 60), shapely.box(-80, -60, 80, 60)):
        assert read(json.loads(shapely.to_geojson(shapely.orient_polygons(world)))).shape.equals(world)


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("<kml/>", "is not JSON (Expecting value: line 1 column 1 (char 0)): export it as GeoJSON, in UTF-8"),
        ({"elements": []}, "is not GeoJSON: export it as GeoJSON, in UTF-8"),
        ({"type": "Topology", "objects": {}}, "is not GeoJSON: export it as GeoJSON, in UTF-8"),
        ({"type": "FeatureCollection"}, "has no list of features: export it as GeoJSON anew"),
        ({"type": "Point", "coordinates": [41, 51]}, "has no area: draw one and save it as GeoJSON, or bring it as"),
        (polygon(SQUARE[:-1]), "has a shape that is none (Points of LinearRing do not form a closed linestring)"),
        (polygon([["a", "b"]] * 4), "has a shape that is none"),
        (polygon([[41, 51], [42, 52], [42, 51], [41, 52], [41, 51]]), "is not a sound shape (Self-intersection[41.5"),
        (polygon([[x * 1e5, y * 1e5] for x, y in SQUARE]), "has numbers that are no degrees (4,100,000 to 4,200,000)"),
        (polygon([[x / 1e8, y / 1e8] for x, y in SQUARE]), "is smaller than a metre: draw it larger"),
        ({**polygon(SQUARE), "crs": {"type": "name", "properties": {"name": "mine"}}}, "has a crs that is not known"),
        (
            {
                "type": "FeatureCollection",
                "features": [
                    {"type": "Feature", "properties": {"name": "Fen"}, "geometry": polygon(SQUARE)},
                    {"type": "Feature", "properties": {}, "geometry": polygon(SQUARE)},
                ],
            },
            "has 2 areas (Fen, one without a name): keep the one that is meant, or unite them to one",
        ),
    ],
)
def test_what_no_machine_can_mend_is_told_in_a_line(read, content, told):
    with pytest.raises(Faults) as faults:
        read(content)
    assert f"file.geojson: -: {told}" in fault_of(faults)


def test_a_file_that_is_not_there_or_no_text_is_told(tmp_path):
    (tmp_path / "shape.shp").write_bytes(b"\x00\x00\x27\x0a\xff")
    for name, told in (("none.geojson", "cannot be read"), ("shape.shp", "is not UTF-8 text")):
        with pytest.raises(Faults) as faults:
            foreign(tmp_path / name, 2)
        assert told in fault_of(faults)
