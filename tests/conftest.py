"""What the tests share: the tiny atlas, the real one, a built site, and Chromium without a network."""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from filelock import FileLock
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from build import main
from layers.data.read import read
from layers.model.atlas import Atlas
from layers.pages import PAGES
from layers.publish.site import write, written_before
from layers.scene import Scene
from layers.words import Words
from tests.visitor import Visitor

ROOT = Path(__file__).parent.parent
TINY = Path(__file__).parent / "geo"
COSTLY = Path(__file__).parent / "costly.txt"  # the tests that the ordinary run leaves out, a line each
LESSONS = sorted(path.stem for path in (ROOT / "geo" / "lessons").glob("*.json"))
DROP = 24  # prctl: what no program that is started from here on may do (PR_CAPBSET_DROP)
PASSING_BY = (1, 2)  # the rights to pass permissions by (CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH)
AT_HAND = 6  # pages that are kept open to be read: each takes some 100 MB
# the first draws no windows of its own around the pages, which is so much less to do
CHROMIUM = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "chrome")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let a person run what takes long, the long campaigns in full, or break more files than either run does."""
    parser.addoption("--costly", action="store_true", help="run the tests of tests/costly.txt, too")
    parser.addoption("--full", action="store_true", help="run the long campaigns in full and not a sample of them")
    parser.addoption("--examples", type=int, help="broken files to make of sound ones (200; with --full 2000)")


def pytest_configure(config: pytest.Config) -> None:
    """Fill in how many files are broken where nobody said it; who names a test means it, whatever it costs."""
    option = config.option
    if hasattr(config, "workerinput"):
        option.costly = config.workerinput["costly"]
    elif option.full or config.args_source is config.ArgsSource.ARGS:
        option.costly = True
    if config.option.examples is None:
        config.option.examples = 2000 if config.option.full else 200


@pytest.hookimpl(optionalhook=True)
def pytest_configure_node(node: Any) -> None:
    """Tell a worker whether costly tests run: it reads the command's words, and not what was made of them."""
    node.workerinput["costly"] = node.config.option.costly


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Mark what needs a browser, for ``-m "not browser"``; leave to --costly and to --full what is theirs.

    Of what is asked of many cases in a page of the site, the ordinary run asks the first.
    """
    asked: set[tuple[Path, str]] = set()
    costly = set() if config.option.costly else set(COSTLY.read_text(encoding="utf-8").splitlines())
    for item in items:
        if item.nodeid.partition("[")[0] in costly:
            item.add_marker(pytest.mark.costly)
        if "chromium" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.browser)
            question = (item.path, getattr(item, "originalname", item.name))
            if question in asked and "blank" not in item.fixturenames:  # on an empty page a case costs nothing
                item.add_marker(pytest.mark.full)
            if not item.get_closest_marker("full"):
                asked.add(question)
    left = [item for item in items if _is_left_out(item)]
    if left:
        config.hook.pytest_deselected(items=left)
        items[:] = [item for item in items if item not in left]


def _is_left_out(item: pytest.Item) -> bool:
    return any(item.get_closest_marker(mark) and not item.config.getoption(mark) for mark in ("costly", "full"))


@pytest.fixture(scope="session")
def campaign(pytestconfig: pytest.Config) -> Callable[..., Any]:
    """What a long campaign has: a sample in the ordinary run, all that it is a sample ``of`` with --full."""
    return lambda sample, *, of: of if pytestconfig.option.full else sample


@pytest.fixture(scope="session")
def atlas() -> Atlas:
    """The atlas of geo/."""
    return read(ROOT / "geo")


@pytest.fixture(scope="session")
def scene(atlas: Atlas) -> Scene:
    """What its pages draw."""
    return Scene(atlas, Words("en"), ROOT / ".cache")


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


@pytest.fixture
def command(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Callable[..., subprocess.CompletedProcess[str]]:
    """Run build.py in this process, which is sooner done: where its surroundings and its end are not the point."""

    def build(*arguments: object) -> subprocess.CompletedProcess[str]:
        monkeypatch.setattr(sys, "argv", ["build.py", *map(str, arguments)])
        try:
            code = main()
        except SystemExit as ended:
            code = ended.code
        return subprocess.CompletedProcess(arguments, code, *capsys.readouterr())

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
def made_once(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Callable[..., Path]:
    """Make a folder that all workers of a run share: the first that needs it makes it, the others wait."""
    own = tmp_path_factory.getbasetemp()
    shared = own if worker_id == "master" else own.parent

    def make(name: str, into: Callable[[Path], None]) -> Path:
        done = shared / f"{name}.done"
        with FileLock(shared / f"{name}.lock"):
            if not done.exists():
                into(shared / name)
                done.touch()
        return shared / name

    return make


@pytest.fixture(scope="session")
def site(made_once: Callable[..., Path], run: Callable[..., subprocess.CompletedProcess[str]]) -> Path:
    """The site that geo/ gives, built once; no test may write into it.

    It begins as a copy of what site/ has: where that was made of the same, the build leaves it as it is.
    """

    def build(folder: Path) -> None:
        for name in written_before(ROOT / "site"):
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / "site" / name, folder / name)
        done = run("--out", folder)
        assert done.returncode == 0, done.stderr

    return made_once("site", build)


@pytest.fixture(scope="session")
def unchecked() -> Callable[..., Path]:
    """Make pages of a data folder beside it, all or some, though the check may refuse how its texts are worded."""

    def make(geo: Path, *modules: str) -> Path:
        scene = Scene(read(geo), Words("en"), ROOT / ".cache")
        made = [page.render(scene) for page in PAGES if not modules or page.module in modules]
        write(geo.parent / "site", {name: data for files in made for name, data in files.items()})
        return geo.parent / "site"

    return make


@pytest.fixture(scope="session")
def page_of(unchecked: Callable[..., Path]) -> Callable[[Path], Path]:
    """Make the atlas page of a data folder alone, where neither the command nor other files are the point."""
    return lambda geo: unchecked(geo, "index") / "index.html"


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Chromium; without one the browser tests are skipped on a person's machine and fail under CI."""
    path = next(filter(None, map(shutil.which, CHROMIUM)), None)
    if path is None:
        if os.environ.get("CI"):
            pytest.fail("no Chromium found, and CI must run the browser tests")
        pytest.skip("no Chromium found: browser tests skipped (install Debian's chromium-headless-shell package)")
    with sync_playwright() as playwright:
        flags = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
        browser = playwright.chromium.launch(executable_path=path, args=flags)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def context(chromium: Browser) -> Callable[..., BrowserContext]:
    """Give a browser context, for the same options the same one."""

    @cache
    def made(width: int = 1440, height: int = 900, **options: Any) -> BrowserContext:
        return chromium.new_context(viewport={"width": width, "height": height}, **options)

    return made


@pytest.fixture
def opened(context: Callable[..., BrowserContext]) -> Iterator[Callable[..., Page]]:
    """Open a file in Chromium with the network off; at the end no request and no console message was seen."""
    visitor = Visitor(context, "file:")
    yield lambda file, fragment="", **options: visitor.open(f"{file.as_uri()}{fragment}", offline=True, **options)
    visitor.leave()


@pytest.fixture(scope="session")
def reading(context: Callable[..., BrowserContext], site: Path) -> Iterator[Callable[..., Page]]:
    """Open a page of the site that a test only reads: it does nothing to it, and others read it too."""
    visitor = Visitor(context, "file:")
    pages: dict[tuple[object, ...], Page] = {}

    def look(name: str, fragment: str = "", **options: object) -> Page:
        key = (name, fragment, *sorted(options.items()))
        if key not in pages:
            if len(pages) == AT_HAND:
                pages.pop(next(iter(pages))).close()
            pages[key] = visitor.open(f"{(site / name).as_uri()}{fragment}", offline=True, **options)
        return pages[key]

    yield look
    visitor.leave()
