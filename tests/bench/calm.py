"""How calm the machine is while something is measured: a piece of work of one length, before and after."""

from __future__ import annotations

import hashlib
import statistics
import time
from collections.abc import Callable
from typing import TypeVar

WORK = 150_000  # rounds of a hash: some 100 ms
CALM = 1.25  # times as long as at its quickest: what was measured beside it was disturbed
TRIES = 2  # of a visit; the calmer counts
Found = TypeVar("Found")


class Calm:
    """Repeats what was disturbed, and tells how often that was; ``pulse`` times the same work, in seconds."""

    def __init__(self, pulse: Callable[[], float] | None = None) -> None:
        self.pulse = pulse or _pulse
        self.quickest = min(self.pulse() for _ in range(5))
        self.slowness: list[float] = []  # of what counts, in times of the quickest
        self.repeated = 0

    def measured(self, measure: Callable[[], Found]) -> Found:
        """Give what is measured in calm, or in the calmer of the tries."""
        tried: list[tuple[float, Found]] = []
        for _ in range(TRIES):
            before = self.pulse()
            found = measure()
            slow = max(before, self.pulse())
            self.quickest = min(self.quickest, slow)
            tried.append((slow / self.quickest, found))
            if tried[-1][0] <= CALM:
                break
        self.repeated += len(tried) - 1
        slowness, calmest = min(tried, key=lambda one: one[0])
        self.slowness.append(slowness)
        return calmest

    def __str__(self) -> str:
        """Say how calm it was."""
        disturbed = sum(one > CALM for one in self.slowness)
        return (
            f"the machine took {statistics.median(self.slowness):.2f} times its quickest in the middle, "
            f"{max(self.slowness):.2f} at most; {self.repeated} visits were repeated, {disturbed} stayed disturbed"
        )


def _pulse() -> float:
    begun = time.perf_counter()
    hashlib.pbkdf2_hmac("sha256", b"calm", b"", WORK)
    return time.perf_counter() - begun
