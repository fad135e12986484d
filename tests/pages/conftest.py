"""Pages as Python gives them, without a build: parsed strictly, by name."""

from dataclasses import replace

import pytest

from layers.pages import about, place
from tests.asserts import parsed

BASE = "https://example.org/atlas/"


@pytest.fixture(scope="session")
def papers(scene):
    """The pages without a script, each parsed."""
    return {name: parsed(html) for name, html in (place.render(scene) | about.render(scene)).items()}


@pytest.fixture(scope="session")
def based(scene):
    """The scene of a site whose address is known."""
    return replace(scene, base_url=BASE, languages=("en", *scene.atlas.languages))
