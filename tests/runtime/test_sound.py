"""Names as they sound: the page hears them as the build does, which leaves out what sounds like another."""

import pytest

from layers.data.spelling import plain, sound


@pytest.fixture(scope="module")
def page(blank):
    return blank("runtime/plain_text.js", "runtime/sound.js")


def test_the_page_hears_every_name_as_the_build_does(page, scene):
    names = sorted(
        {
            spelling
            for feature in scene.atlas.features
            for spelling in (feature.about.name, *feature.about.names.values(), *feature.about.aliases)
        }
    )
    assert len(names) > 400
    heard = page.evaluate("(names) => names.map((name) => L.sound(L.plainText(name)))", names)
    assert heard == [sound(name) for name in names]
    assert page.evaluate("(names) => names.map(L.plainText)", names) == [plain(name) for name in names]
