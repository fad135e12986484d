"""What is told of names that the pictures cannot letter."""

from layers.data.read import read
from layers.pictures.unlettered import unlettered
from tests.edits import edited


def test_a_name_that_no_face_has_is_told_with_its_file_and_what_becomes_of_it(tiny):
    for kind, ident, name in (
        ("zones", "hill", "ኮረብታ"),
        ("republics", "westland", "أرض الغرب"),
        ("republics", "eastland", "Աբխազիա"),
    ):
        with edited(tiny / kind / f"{ident}.geojson") as feature:
            feature["properties"] |= {"name": name, "names": feature["properties"]["names"] | {"en": name}}
    (told,) = map(str, unlettered(read(tiny), ("en", "ru")))
    assert told.startswith(
        "geo/zones/hill.geojson: hill/name: is 'ኮረብታ', with letters that no face of the pictures has: "
    )


def test_so_is_a_name_in_another_language_of_the_site(tiny):
    with edited(tiny / "zones" / "hill.geojson") as feature:
        feature["properties"]["names"]["ru"] = "ኮረብታ"
    assert [one.place for one in unlettered(read(tiny), ("en", "ru"))] == ["hill/names.ru"]
    assert not [*unlettered(read(tiny), ("en", "fr"))]
