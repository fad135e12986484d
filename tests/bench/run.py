"""Every page in turn, again and again, in one Chromium."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Sequence
from functools import partial

from playwright.sync_api import sync_playwright

from layers.scene import Scene
from tests.bench.calm import Calm
from tests.bench.measure import Profile, visit
from tests.bench.pages import Subject, subjects
from tests.bench.served import local, localised, serving
from tests.conftest import CHROMIUM

Compared = dict[Profile, dict[str, list[dict[str, float]]]]


def compared(scene: Scene, profiles: Sequence[Profile], runs: int, *, points: bool = False) -> Compared:
    """Visit every page of a scene ``runs`` times under every profile; give what each visit saw."""
    pages = subjects(scene)
    seen: Compared = {profile: {subject.name: [] for subject in pages} for profile in profiles}
    with serving(contents(pages)) as address, sync_playwright() as playwright:
        path = next(filter(None, map(shutil.which, CHROMIUM)), None)
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu"])
        visit(browser, f"{address}{pages[-1].file}", pages[-1], profiles[0])  # Chromium itself warms up
        calm = Calm()
        for run in range(runs):
            for profile in profiles:
                for subject in pages:
                    _say(f"visit {run + 1} of {runs}: {subject.name}, {profile.name}")
                    ask = partial(visit, browser, f"{address}{subject.file}", subject, profile, points=points)
                    seen[profile][subject.name].append(calm.measured(ask))
        browser.close()
    _say(str(calm))
    return seen


def contents(pages: Sequence[Subject]) -> dict[str, bytes]:
    """Give every page and every file that one of them loads, by name; say which are answered empty."""
    given: dict[str, bytes] = {}
    for subject in pages:
        html, names = localised(subject.html)
        given |= {subject.file: html.encode()} | {name: local(name) for name in names}
    empty = sorted(name for name, content in given.items() if not content)
    _say(f"answered empty, since no installed package has them: {', '.join(empty)}")
    return given


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)
