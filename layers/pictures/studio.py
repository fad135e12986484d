"""Draws many pictures beside other work: those that are kept are taken, the others made by all processors at once."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field

from layers.pictures.ink import Picture
from layers.pictures.picture_cache import Drawn, PictureCache
from layers.pictures.sketch import Sketch

FEW = 8  # pictures: fewer are drawn sooner here than another process is started
Sketches = Mapping[str, Sketch]  # by their names


@dataclass(frozen=True)
class Studio:
    """Who draws the pictures of some scenes; ``wanted``: the sketches of each, ``asked``: who was asked, by name."""

    wanted: Sequence[Sketches]
    cache: PictureCache
    asked: dict[str, Future[dict[int, Drawn]]] = field(default_factory=dict)

    def drawn(self, scene: int, progress: Callable[[int, int], None]) -> dict[str, Drawn]:
        """Give each picture of a scene as SVG and PNG; ``progress`` hears how many of how many there are."""
        sketches, done = self.wanted[scene], dict[str, Drawn]()
        progress(0, len(sketches))
        for name, sketch in sketches.items():
            drawn = self.asked[name].result().get(scene) if name in self.asked else None
            done[name] = drawn or self.cache.load_sketched(sketch) or self.make(scene, name)
            progress(len(done), len(sketches))
        return done

    def make(self, scene: int, name: str) -> Drawn:
        """Work a picture out and draw it, unless it has been drawn before; keep it."""
        sketch = self.wanted[scene][name]
        picture = sketch.make()
        self.cache.save_sketched(sketch, picture)
        kept = self.cache.load(picture)
        if kept is None:
            kept = draw(picture)
            self.cache.save(picture, kept)
        return kept

    def missing(self) -> dict[str, list[int]]:
        """Give the scenes of which a picture is not kept, by its name."""
        missing: dict[str, list[int]] = {}
        for scene, sketches in enumerate(self.wanted):
            for name, sketch in sketches.items():
                if not self.cache.has(sketch):
                    missing.setdefault(name, []).append(scene)
        return missing


@contextmanager
def drawing(sketched: Callable[[], Sequence[Sketches]], cache: PictureCache) -> Iterator[Studio]:
    """Have the pictures of some scenes drawn while the block does other things.

    sketched: gives the sketches of each scene; it is called here and in every process that draws.
    """
    studio = Studio(sketched(), cache)
    missing = studio.missing()
    processors = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    if sum(map(len, missing.values())) < FEW or processors == 1:
        yield studio  # which draws what is asked for
    else:
        # new processes, no copies of this one: it may have threads, and a copy of a thread's lock stays locked
        fresh = multiprocessing.get_context("spawn")
        with ProcessPoolExecutor(processors, fresh, _Worker.begin, (sketched, cache)) as pool:
            try:
                with _unheard():
                    for name, scenes in missing.items():
                        studio.asked[name] = pool.submit(_Worker.made, name, scenes)
                yield studio
            finally:
                pool.shutdown(cancel_futures=True)
    cache.tidy()


@contextmanager
def _unheard() -> Iterator[None]:
    """Let no interrupt reach the processes that are begun meanwhile, which would tell of it; here it waits."""
    if sys.platform == "win32":
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def draw(picture: Picture) -> Drawn:
    """Draw a picture as SVG and PNG; what draws is imported here, as most builds draw nothing."""
    from layers.pictures import draw as module

    return module.draw(picture)


class _Worker:
    """What a process that draws runs; what a place looks like it works out once for all languages."""

    studio: Studio

    @classmethod
    def begin(cls, sketched: Callable[[], Sequence[Sketches]], cache: PictureCache) -> None:
        """Bind the process to the one that asked: an interrupt is for that one alone, its end is the end of both."""
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        threading.Thread(target=_follow, daemon=True).start()
        cls.studio = Studio(sketched(), cache)

    @classmethod
    def made(cls, name: str, scenes: Sequence[int]) -> dict[int, Drawn]:
        """Make the picture of a name for some scenes."""
        return {scene: cls.studio.make(scene, name) for scene in scenes}


def _follow() -> None:
    """Wait for the end of the process that asked; one that was killed tells nobody."""
    if asked := multiprocessing.parent_process():
        asked.join()
        os._exit(1)
