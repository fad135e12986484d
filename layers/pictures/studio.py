"""Draws many pictures: those that are kept are taken, the others drawn by all processors at once."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager

from layers.pictures.cache import Cache, Drawn
from layers.pictures.draw import draw
from layers.pictures.ink import Picture

FEW = 8  # pictures: fewer are drawn sooner here than another process is started


def draw_all(pictures: Mapping[str, Picture], cache: Cache, told: Callable[[int, int], None]) -> dict[str, Drawn]:
    """Give each picture as SVG and PNG; ``told`` hears how many of how many there are."""
    done = {name: kept for name, picture in pictures.items() if (kept := cache.load(picture))}
    left = {name: picture for name, picture in pictures.items() if name not in done}
    told(len(done), len(pictures))
    with _hands(len(left)) as hands:
        for name, made in zip(left, hands(draw, left.values()), strict=True):
            cache.save(left[name], made)
            done[name] = made
            told(len(done), len(pictures))
    cache.tidy()
    return {name: done[name] for name in pictures}


@contextmanager
def _hands(count: int) -> Iterator[Callable[..., Iterator[Drawn]]]:
    """Give a ``map`` that uses every processor that this process may use, when that is worth it."""
    processors = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    if count < FEW or processors == 1:
        yield map
        return
    # new processes, no copies of this one: it may have threads, and a copy of a thread's lock stays locked
    fresh = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(processors, fresh, _bound) as pool:
        try:
            yield pool.map
        finally:
            pool.shutdown(cancel_futures=True)


def _bound() -> None:
    """Bind a process to the one that asked: an interrupt is for that one alone, and its end is the end of both."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_follow, daemon=True).start()


def _follow() -> None:
    """Wait for the end of the process that asked; one that was killed tells nobody."""
    if asked := multiprocessing.parent_process():
        asked.join()
        os._exit(1)
