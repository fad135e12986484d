"""Draws many pictures: those that are kept are taken, the others drawn by all processors at once."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager

from layers.pictures.cache import Cache, Drawn
from layers.pictures.ink import Picture
from layers.pictures.sketch import Sketch

FEW = 8  # pictures: fewer are drawn sooner here than another process is started


def draw_all(
    pictures: Mapping[str, Picture | Sketch], cache: Cache, told: Callable[[int, int], None]
) -> dict[str, Drawn]:
    """Give each picture as SVG and PNG; ``told`` hears how many of how many there are.

    While others draw one, the next is worked out here.
    """
    done: dict[str, Drawn] = {}
    for name, one in pictures.items():
        if kept := cache.load_sketched(one) if isinstance(one, Sketch) else cache.load(one):
            done[name] = kept
    told(len(done), len(pictures))
    waiting: deque[tuple[str, Picture, Future[Drawn]]] = deque()

    def fetch(*, all_of_them: bool) -> None:
        while waiting and (all_of_them or waiting[0][2].done()):
            name, picture, drawing = waiting.popleft()
            done[name] = drawing.result()
            cache.save(picture, done[name])
            told(len(done), len(pictures))

    left = [name for name in pictures if name not in done]
    with _hands(len(left)) as asked:
        for name in left:
            one = pictures[name]
            picture = one.make() if isinstance(one, Sketch) else one
            if isinstance(one, Sketch):
                cache.note(one, picture)
            if kept := cache.load(picture):
                done[name] = kept
                told(len(done), len(pictures))
            else:
                waiting.append((name, picture, asked(picture)))
            fetch(all_of_them=False)
        fetch(all_of_them=True)
    cache.tidy()
    return {name: done[name] for name in pictures}


def draw(picture: Picture) -> Drawn:
    """Draw a picture as SVG and PNG; what draws is imported here, as most builds draw nothing."""
    from layers.pictures import draw as hand

    return hand.draw(picture)


@contextmanager
def _hands(count: int) -> Iterator[Callable[[Picture], Future[Drawn]]]:
    """Give who draws when asked: every processor that this process may use, when that is worth it."""
    processors = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    if count < FEW or processors == 1:
        yield _drawn_here
        return
    # new processes, no copies of this one: it may have threads, and a copy of a thread's lock stays locked
    fresh = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(processors, fresh, _bound) as pool:
        try:
            yield lambda picture: pool.submit(draw, picture)
        finally:
            pool.shutdown(cancel_futures=True)


def _drawn_here(picture: Picture) -> Future[Drawn]:
    drawn: Future[Drawn] = Future()
    drawn.set_result(draw(picture))
    return drawn


def _bound() -> None:
    """Bind a process to the one that asked: an interrupt is for that one alone, and its end is the end of both."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_follow, daemon=True).start()


def _follow() -> None:
    """Wait for the end of the process that asked; one that was killed tells nobody."""
    if asked := multiprocessing.parent_process():
        asked.join()
        os._exit(1)
