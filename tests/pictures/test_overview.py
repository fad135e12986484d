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


def test_the_blank_map_says_which_numbers_are_republics_and_which_are_zones(scene, pictures):
    last, all_of_them = len(scene.republics), len(numbers(scene))
    assert f"1–{last}" in pictures["blank"].subtitle and f"{last + 1}–{all_of_them}" in pictures["blank"].subtitle


def test_every_picture_has_its_source_and_its_licence_in_its_file(pictures):
    assert len(pictures) > 5
    assert [
        name for name, one in pictures.items() if "CC BY 4.0" not in one.licence or "in law" not in one.source
    ] == []


def test_what_is_shown_larger_has_the_letter_that_it_has_on_the_page(chart, pictures):
    main, *insets = frames(chart)
    lettered = {"A": 0, "B": 1, "C": 2}
    for letter, number in lettered.items():
        at = [shapely.Point(word.at) for word in pictures["atlas"].words() if word.text == letter]
        assert sum(shapely.box(*insets[number].box).contains(one) for one in at) == 1, letter
        assert sum(main.placed(insets[number].ground).distance(one) < 12 for one in at) == 1, letter


def test_the_overview_names_all_that_it_shows_but_a_zone_on_another(scene, pictures):
    texts = {word.text for word in pictures["atlas"].words()}
    names = {about.name for about in (*scene.republics.values(), *scene.zones.values())}
    beneath = {zone.name for zone in scene.zones.values() if zone.outline_of}
    assert names - texts <= beneath and len(beneath) == 1


def test_an_atlas_without_the_regions_that_are_shown_larger_has_one_map(tiny_scene, tiny_pictures):
    assert "Westland" in {word.text for word in tiny_pictures["atlas"].words()}
