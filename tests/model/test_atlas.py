import shapely

from layers.data.read import read


def test_an_atlas_is_asked_by_id_by_kind_and_by_paragraph(tiny):
    atlas = read(tiny)
    assert atlas.by_id["hill"].file == "geo/zones/hill.geojson"
    assert {feature.id for feature, _ in atlas.annotations()} >= {"hill", "sugar"}
    assert set(atlas.section_of) >= {claim.paragraph for _, claim in atlas.annotations()}


def test_the_ground_is_areas_and_divisions_are_lines(tiny):
    atlas = read(tiny)
    assert {shapely.get_dimensions(shape).item() for shape in atlas.ground.values()} == {2}
    assert {line.geom_type for line in atlas.divisions} == {"LineString"}


def test_the_text_tells_until_its_year_and_the_data_until_theirs(atlas):
    assert atlas.told_until == 2012 < atlas.as_of
