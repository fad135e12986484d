import shapely

from layers.pictures.overview import frames, numbers


def test_republics_are_numbered_before_zones(scene):
    numbered = numbers(scene)
    assert list(numbered) == [*scene.republics, *scene.zones]
    assert list(numbered.values()) == list(range(1, len(numbered) + 1))


def test_every_number_of_the_blank_map_stands_inside_its_area_and_no_name_does(scene, chart, pictures):
    numbered = {str(number): ident for ident, number in numbers(scene).items()}
    written = [word for word in pictures["blank"].words() if word.text in numbered]
    assert {word.text for word in written} == set(numbered)
    for word in written:
        frame = next(f for f in frames(chart) if shapely.box(*f.box).contains(shapely.Point(word.at)))
        assert chart.land.in_pixels(frame, numbered[word.text]).buffer(1).contains(shapely.Point(word.at)), word.text
    names = {feature.about.name for feature in scene.atlas.features}
    assert not names & {word.text for word in pictures["blank"].words()}


def test_the_overview_names_all_that_it_shows_but_a_zone_on_another(scene, pictures):
    texts = {word.text for word in pictures["atlas"].words()}
    names = {about.name for about in (*scene.republics.values(), *scene.zones.values())}
    beneath = {zone.name for zone in scene.zones.values() if zone.outline_of}
    assert names - texts <= beneath and len(beneath) == 1


def test_an_atlas_without_the_regions_that_are_shown_larger_has_one_map(tiny_scene, tiny_pictures):
    assert "Westland" in {word.text for word in tiny_pictures["atlas"].words()}
