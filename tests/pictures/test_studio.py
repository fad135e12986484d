import functools
import multiprocessing
import re
import signal
from pathlib import Path

import pytest

from layers.cache import NO_CACHE, Cache
from layers.pictures import studio
from layers.pictures.draw import draw
from layers.pictures.ink import Picture, Word
from layers.pictures.picture_cache import PictureCache
from layers.pictures.sketch import Sketch
from layers.scene import unheard

LANGUAGES = ("Hill", "Colline")


def pictures():
    """Give what two scenes want: the same places, called otherwise, and one place more in the second."""
    return [
        {name: Sketch(f"{name} {called}", functools.partial(_picture, called)) for name in names}
        for called, names in zip(LANGUAGES, ("abcd", "abcde"), strict=True)
    ]


def _picture(called):
    return Picture(called, "", (Word(called, (600, 300), 40, "serif", "#000000"),))


def test_other_processes_draw_the_same_bytes_for_every_scene_and_tell_how_far_they_are(tmp_path):
    heard = []
    with studio.drawing(pictures, PictureCache(Cache(tmp_path))) as asked:
        assert set(asked.asked) == set("abcde")
        first, second = asked.drawn(0, lambda done, of: heard.append((done, of))), asked.drawn(1, unheard)
    assert list(first) == list("abcd") and list(second) == list("abcde")
    assert heard == [(done, 4) for done in range(5)]
    assert set(first.values()) == {draw(_picture("Hill"))} and set(second.values()) == {draw(_picture("Colline"))}


def test_what_is_kept_is_asked_of_nobody(tmp_path, monkeypatch):
    with studio.drawing(pictures, PictureCache(Cache(tmp_path))) as asked:
        first = [asked.drawn(scene, unheard) for scene in (0, 1)]
    monkeypatch.setattr(studio, "FEW", 1)
    monkeypatch.setattr(studio, "draw", None)
    with studio.drawing(pictures, PictureCache(Cache(tmp_path))) as asked:
        assert not asked.asked
        assert [asked.drawn(scene, unheard) for scene in (0, 1)] == first


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="the system does not tell what a process hears")
def test_an_interrupt_reaches_none_of_those_who_draw_from_their_beginning_on():
    with studio.drawing(pictures, PictureCache(NO_CACHE)):
        begun = [Path(f"/proc/{one.pid}/status").read_text() for one in multiprocessing.active_children()]
    unheard_of = [re.findall(r"Sig(?:Blk|Ign):\t(\w+)", status) for status in begun]
    assert begun and all(any(int(mask, 16) >> signal.SIGINT - 1 & 1 for mask in masks) for masks in unheard_of)
    assert signal.SIGINT not in signal.pthread_sigmask(signal.SIG_BLOCK, ())


@pytest.mark.parametrize("alone", ["few", "one processor"])
def test_few_are_drawn_here_as_all_are_with_one_processor(alone, monkeypatch):
    if alone == "few":
        monkeypatch.setattr(studio, "FEW", 10)
    else:
        monkeypatch.setattr(studio.os, "sched_getaffinity", lambda _: {0})
    with studio.drawing(pictures, PictureCache(NO_CACHE)) as asked:
        assert not asked.asked
        assert len(asked.drawn(1, unheard)) == 5


def test_a_block_that_fails_waits_for_no_picture_that_is_not_begun():
    with pytest.raises(ZeroDivisionError), studio.drawing(pictures, PictureCache(NO_CACHE)) as asked:
        raise ZeroDivisionError
    assert all(future.done() for future in asked.asked.values())
