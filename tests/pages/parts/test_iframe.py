import pytest

from layers.pages.parts.iframe import iframe
from tests.asserts import parsed


@pytest.fixture
def frame_of():
    """The frame in a page that carries it, as its browser reads it."""
    return lambda scene, feature: parsed(b"<!doctype html><title>x</title>" + iframe(scene, feature).encode()).find(
        "body/iframe"
    )


def test_a_places_frame_opens_on_it_and_says_its_name(frame_of, based):
    found = frame_of(based, based.atlas.by_id["abkhazia"])
    assert found.get("src") == "https://example.org/atlas/embed.html#abkhazia"
    assert found.get("title") == "Map: Abkhazia"
    # for a host that takes the style away
    assert (found.get("width"), found.get("height")) == ("720", "405")


def test_the_whole_opens_on_everything(frame_of, based):
    assert frame_of(based, None).get("src") == "https://example.org/atlas/embed.html"


def test_of_a_site_without_an_address_the_frame_lies_beside(frame_of, scene):
    assert frame_of(scene, None).get("src") == "embed.html"
