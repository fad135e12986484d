"""The pictures of the real atlas and of the tiny one, worked out once; drawn where a test needs it."""

import shutil

import pytest

from layers.data.read import read
from layers.pages.parts.card import cards
from layers.pictures.chart import Chart
from layers.pictures.overview import atlas, blank
from layers.pictures.portrait import portrait
from layers.scene import Scene
from layers.words import Words
from tests.conftest import TINY


def pictures_of(scene):
    chart = Chart(scene)
    made = {card.feature.id: portrait(chart, card.feature, card.what) for card in cards(scene)}
    return made | {"atlas": atlas(chart), "blank": blank(chart)}


@pytest.fixture(scope="session")
def chart(scene):
    return Chart(scene)


@pytest.fixture(scope="session")
def pictures(scene):
    return pictures_of(scene)


@pytest.fixture(scope="session")
def tiny_scene(tmp_path_factory):
    folder = tmp_path_factory.mktemp("tiny") / "geo"
    shutil.copytree(TINY, folder, ignore=shutil.ignore_patterns("broken"))
    return Scene(read(folder), Words("en"))


@pytest.fixture(scope="session")
def tiny_pictures(tiny_scene):
    return pictures_of(tiny_scene)
