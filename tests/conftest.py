"""What the tests share: the tiny atlas, the real one, a built site, and Chromium without a network."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from layers.atlas import Atlas
from layers.read import read
from layers.scene import Scene
from layers.words import Words

ROOT = Path(__file__).parent.parent
TINY = Path(__file__).parent / "geo"
CHROMIUM = ("chromium", "chromium-browser", "google-chrome", "chrome")


@pytest.fixture(scope="session")
def atlas() -> Atlas:
    """The atlas of geo/."""
    return read(ROOT / "geo")


@pytest.fixture(scope="session")
def scene(atlas: Atlas) -> Scene:
    """What its pages draw."""
    return Scene(atlas, Words("en"))


@pytest.fixture
def tiny(tmp_path: Path) -> Path:
    """A copy of the tiny atlas, to break."""
    return Path(shutil.copytree(TINY, tmp_path / "geo", ignore=shutil.ignore_patterns("broken")))


@pytest.fixture(scope="session")
def run() -> Callable[..., subprocess.CompletedProcess[str]]:
    """Run build.py as a person does."""

    def build(*arguments: object, **environment: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, ROOT / "build.py", *map(str, arguments)],
            capture_output=True,
            text=True,
            env={**os.environ, **environment},
            check=False,
        )

    return build


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory, run: Callable[..., subprocess.CompletedProcess[str]]) -> Path:
    """The site that geo/ gives, built once."""
    out = tmp_path_factory.mktemp("built") / "site"
    done = run("--out", out)
    assert done.returncode == 0, done.stderr
    return out


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Chromium; without one the browser tests are skipped on a person's machine and fail under CI."""
    path = next(filter(None, map(shutil.which, CHROMIUM)), None)
    if path is None:
        if os.environ.get("CI"):
            pytest.fail("no Chromium found, and CI must run the browser tests")
        pytest.skip("no Chromium found: browser tests skipped (install Debian's chromium package)")
    with sync_playwright() as playwright:
        flags = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
        browser = playwright.chromium.launch(executable_path=path, args=flags)
        yield browser
        browser.close()


@pytest.fixture
def opened(chromium: Browser) -> Iterator[Callable[..., Page]]:
    """Open a file in Chromium with the network off; at the end no request and no console message was seen."""
    seen: list[str] = []
    contexts = []

    def go(file: Path, fragment: str = "", *, width: int = 1440, height: int = 900, **options: object) -> Page:
        options = {"reduced_motion": "reduce", **options}
        context = chromium.new_context(viewport={"width": width, "height": height}, offline=True, **options)
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(10_000)
        page.on("console", lambda message: seen.append(f"console: {message.text}"))
        page.on("pageerror", lambda error: seen.append(f"error: {error}"))
        page.on("request", lambda request: seen.append(f"request: {request.url}") if _outside(request.url) else None)
        page.goto(f"{file.as_uri()}{fragment}")
        return page

    yield go
    for context in contexts:
        context.close()
    assert seen == []


def _outside(url: str) -> bool:
    return not url.startswith(("file:", "data:", "about:"))
