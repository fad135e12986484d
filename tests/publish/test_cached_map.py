"""A build that knows an earlier one makes what a first build makes."""

import sys

import pytest

from layers import map_geometry
from layers.cache import NO_CACHE, Cache
from layers.command import main
from layers.data.read import read
from layers.publish.cached_map import cached_map
from tests.edits import reword


@pytest.fixture
def generalised(monkeypatch):
    """Count how often shapes are generalised."""
    times = []
    faces = map_geometry.Faces
    monkeypatch.setattr(map_geometry, "Faces", lambda *areas: times.append(1) or faces(*areas))
    return times


def of(geo, cache):
    with cached_map(read(geo), cache) as drawn:
        return drawn.topology, drawn.anchors, drawn.home


def test_shapes_are_generalised_once_and_again_when_one_has_changed(tiny, tmp_path, generalised):
    cache = Cache(tmp_path / "maps")
    first = of(tiny, cache)
    reword(tiny / "republics" / "westland.geojson", "ran out of sugar", "had no sugar")
    assert of(tiny, cache) == first
    assert len(generalised) == 1
    reword(tiny / "zones" / "hill.geojson", "43.", "42.")
    moved = of(tiny, cache)
    assert moved != first and moved == of(tiny, NO_CACHE)
    assert len(generalised) == 3


def test_what_is_asked_for_later_is_kept_too(tiny, tmp_path):
    cache = Cache(tmp_path / "maps")
    with cached_map(read(tiny), cache) as drawn:
        shapes = drawn.shapes
    with cached_map(read(tiny), cache) as drawn:
        assert vars(drawn)["shapes"] == shapes and "borders" not in vars(drawn)
        borders = drawn.borders
    with cached_map(read(tiny), cache) as drawn:
        assert vars(drawn)["borders"] == borders


@pytest.mark.parametrize(
    "file, old, new",
    [
        ("republics/westland.geojson", "ran out of sugar", "had no sugar"),
        ("zones/hill.geojson", '"Hill"', '"Mount"'),
        ("zones/hill.geojson", "43.", "42."),
    ],
    ids=["a claim", "a name", "an outline"],
)
def test_a_site_is_the_same_whatever_was_built_before(tiny, tmp_path, monkeypatch, file, old, new):
    def built(home):
        """Build as in a clone, which has a cache of its own."""
        site = home / "site"
        monkeypatch.setattr(sys, "argv", ["build.py", "--geo", str(tiny), "--out", str(site)])
        assert main(home) == 0
        return {path.relative_to(site): path.read_bytes() for path in site.rglob("*") if path.is_file()}

    before = built(tmp_path / "known")
    reword(tiny / file, old, new)
    after = built(tmp_path / "known")
    assert after != before
    assert after == built(tmp_path / "anew")
