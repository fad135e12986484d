"""What the tests share: the tiny atlas, the real one, a built site, and Chromium without a network."""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from layers.data.read import read
from layers.model.atlas import Atlas
from layers.scene import Scene
from layers.words import Words

ROOT = Path(__file__).parent.parent
TINY = Path(__file__).parent / "geo"
DROP = 24  # prctl: what no program that is started from here on may do (PR_CAPBSET_DROP)
PASSING_BY = (1, 2)  # the rights to pass permissions by (CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH)
CHROMIUM = ("chromium", "chromium-browser", "google-chrome", "chrome")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let a person break more files than the ordinary run does."""
    parser.addoption("--examples", type=int, default=2000, help="broken files that tests/test_broken_data.py makes")


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
def bound() -> Callable[..., subprocess.CompletedProcess[str]]:
    """Run build.py as one whom permissions bind: root must first give up its right to pass them by."""
    if os.geteuid() == 0 and sys.platform != "linux":
        pytest.skip("permissions do not bind root here: run this test as another user")

    def give_up() -> None:
        for right in PASSING_BY if os.geteuid() == 0 else ():
            if ctypes.CDLL(None).prctl(DROP, right, 0, 0, 0):
                raise OSError("this right cannot be given up")

    def build(*arguments: object) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, str(ROOT / "build.py"), *map(str, arguments)]
        return subprocess.run(command, capture_output=True, text=True, check=False, preexec_fn=give_up)

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
