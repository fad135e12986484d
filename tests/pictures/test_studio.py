import pytest

from layers.memory import NOTHING
from layers.pictures import studio
from layers.pictures.cache import Cache
from layers.pictures.draw import draw


@pytest.mark.full  # every build draws so
def test_other_processes_draw_the_same_bytes_and_tell_how_far_they_are(tiny_pictures, monkeypatch):
    heard = []
    monkeypatch.setattr(studio, "FEW", 1)
    made = studio.draw_all(tiny_pictures, Cache(NOTHING), lambda done, of: heard.append((done, of)))
    count = len(tiny_pictures)
    assert list(made) == list(tiny_pictures)
    assert heard == [(done, count) for done in range(count + 1)]
    assert made["hill"] == draw(tiny_pictures["hill"])


def test_one_processor_is_enough(tiny_pictures, monkeypatch):
    monkeypatch.setattr(studio.os, "sched_getaffinity", lambda _: {0})
    monkeypatch.setattr(studio, "FEW", 1)
    assert studio.draw_all({"hill": tiny_pictures["hill"]}, Cache(NOTHING), lambda done, of: None)
