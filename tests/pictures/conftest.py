"""The pictures of the real atlas and of the tiny one, worked out once; drawn where a test needs it."""

import shutil

import pytest

from layers.data.read import read
from layers.pages.parts.card import cards
from layers.pictures.chart import Chart
from layers.pictures.draw import draw
from layers.pictures.frame import fit, meridian_of
from layers.pictures.furniture import WINDOW
from layers.pictures.overview import atlas, blank
from layers.pictures.portrait import portrait
from layers.scene import Scene
from layers.words import Words
from tests.conftest import TINY

EACH = 6  # of the pictures is in the sample
LOOKED_AT = (
    *("abkhazia", "armenia", "estonia", "fergana-valley", "kyrgyzstan", "moldova", "russia", "transnistria"),
    *("customs-union", "deportation-koreans", "labour-migration-moldova-russia", "moscow", "yekaterinburg"),
)
# one of each kind
DRAWN = ("russia", "armenia", "abkhazia", "fergana-valley", "moscow", "deportation-koreans", "customs-union", "blank")


def pictures_of(scene, idents=None):
    """Give the pictures of these features, or of all, and the two of the whole."""
    chart = Chart(scene)
    shown = [card for card in cards(scene) if idents is None or card.feature.id in idents]
    made = {card.feature.id: portrait(chart, card.feature, card.what) for card in shown}
    return made | {"atlas": atlas(chart), "blank": blank(chart)}


@pytest.fixture(scope="session")
def chart(scene):
    return Chart(scene)


@pytest.fixture(scope="session")
def caucasus(chart):
    """The window of a picture of the South Caucasus."""
    shape, flat = chart.land.subject("south-caucasus"), chart.scene.map.projection
    return fit(shape, flat, meridian_of(shape, flat), WINDOW, margin=0.1)


@pytest.fixture(scope="session")
def pictures(scene, campaign):
    """Some of each kind of picture; with --full every one."""
    idents = list(scene.atlas.by_id)
    return pictures_of(scene, campaign({*idents[::EACH], *LOOKED_AT}, of=set(idents)))


@pytest.fixture(scope="session")
def drawn(pictures):
    """Some pictures as they are drawn: by name the SVG and the PNG."""
    return {name: draw(pictures[name]) for name in DRAWN}


@pytest.fixture(scope="session")
def tiny_scene(tmp_path_factory):
    folder = tmp_path_factory.mktemp("tiny") / "geo"
    shutil.copytree(TINY, folder, ignore=shutil.ignore_patterns("broken"))
    return Scene(read(folder), Words("en"))


@pytest.fixture(scope="session")
def tiny_pictures(tiny_scene):
    return pictures_of(tiny_scene)
